"""What is told about a file that was accepted: to the person before registration, to staff beside the file."""

from messages.text import Text

ADVICE = {
    "small": Text(
        "写真が小さいため、鮮明に印刷できないおそれがあります（目安：横300×縦400ピクセル以上）。",
        "The picture is small and may not print clearly (recommended: at least 300 x 400 pixels).",
    ),
    "ratio": Text(
        "写真の縦横の比率が4対3から離れています（規格：縦40mm×横30mm）。",
        "The picture is far from the ratio 4 (height) to 3 (width) of the 40 mm x 30 mm standard.",
    ),
}
"""Recommendations a photo may miss."""

FLAGS = {
    "password": Text(
        "パスワードがかかっているため、開いて内容を確認することができません。",
        "It is protected by a password and cannot be opened.",
    ),
    "restricted": Text(
        "印刷・コピーの禁止などのセキュリティ設定がされています。",
        "It has security settings, such as no printing or no copying.",
    ),
}
"""Why staff may be unable to read or print a PDF."""

DUMMY = Text("顔写真不要者用データ", "File for persons who need no photo")
NOT_SCANNED = Text("ウイルス検査：未検査", "Not scanned for viruses")
INFECTED = Text("ウイルス検査：検出されました。開かないでください。", "A virus was found. Do not open it.")
