"""What the addressee does next, in plain words."""

from coe_receipt.standing import Standing
from messages.text import Text

REGISTER = Text(
    "証明書のメールにあるURLを開き、受領登録をしてください。",
    "Open the address in the certificate's mail and register the receipt.",
    "{証明書|しょうめいしょ}の メールの URLを {開|ひら}いて、{受領登録|じゅりょうとうろく}を してください。",
)
FORWARD = Text(
    "証明書のメールを、日本に入国する外国人の方に転送してください。",
    "Forward the certificate's mail to the foreign national who will enter Japan.",
    "{証明書|しょうめいしょ}の メールを、{日本|にほん}に {来|く}る {人|ひと}に {送|おく}ってください。",
)
VISA = Text(
    "外国人の方は、日本国大使館・総領事館等で、メールを提示して査証を申請してください。",
    "The foreign national shows the mail at a Japanese embassy or consulate and applies for a visa.",
    "{日本|にほん}に {来|く}る {人|ひと}は、{日本|にほん}の {大使館|たいしかん}などで "
    "メールを {見|み}せて、ビザを {申請|しんせい}してください。",
)
LAND = Text(
    "有効期限までに入国し、空港などでメールを提示してください。",
    "Enter Japan by the last day of validity, and show the mail at the airport or port.",
    "{期限|きげん}までに {日本|にほん}に {来|き}て、{空港|くうこう}などで メールを {見|み}せてください。",
)
ASK = Text(
    "この証明書は使えません。入国を希望される場合は、地方出入国在留管理官署にお問い合わせください。",
    "This certificate cannot be used. To enter Japan, ask a regional immigration office.",
    "この {証明書|しょうめいしょ}は {使|つか}えません。"
    "{日本|にほん}に {来|き}たい {人|ひと}は、{地方|ちほう}の {入管|にゅうかん}に {聞|き}いてください。",
)
STEPS: dict[Standing, tuple[Text, ...]] = {
    Standing.PREPARED: (),
    Standing.VALID: (REGISTER, FORWARD, VISA, LAND),
    Standing.RECEIVED: (FORWARD, VISA, LAND),
    Standing.VOID: (ASK,),
    Standing.EXPIRED: (ASK,),
}
