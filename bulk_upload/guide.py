"""The instructions in every template (利用手順)."""

from messages.text import Text

GUIDE = (
    Text("一括申請用テンプレートの使い方", "How to use this template"),
    Text(
        "1. 「申請情報」シートの6行目から、1行に申請人1人を入力してください。最大300人です。",
        "1. On the first sheet enter one applicant a row, from row 6 on; at most 300.",
    ),
    Text(
        "2. 1行目から5行目までの見出しと、A列は変更しないでください。使わない列は空のままにしてください。",
        "2. Leave the headings in rows 1 to 5 and column A as they are; leave columns you do not need empty.",
    ),
    Text(
        "3. 選択する項目は、一覧から選ぶか、コードを入力してください。灰色になった項目は入力する必要がありません。",
        "3. Pick choices from the list or type their code. Cells that turn grey need no answer.",
    ),
    Text(
        "4. 日付は20260401のように8桁で入力してください。2026/4/1や令和8年4月1日も使えます。",
        "4. Dates are 8 digits, 20260401; 2026/4/1 is understood too.",
    ),
    Text(
        "5. 保存したファイルを「CSVファイル作成」の画面で選ぶと、内容を確認してcsvファイルを作成します。",
        "5. Give the saved file to the page 「CSVファイル作成」 (Make the CSV file): it checks and converts it.",
    ),
    Text(
        "　 表計算ソフトで「CSV UTF-8」形式で保存したファイルも、そのままアップロードできます。",
        '   A file saved as "CSV UTF-8" by your spreadsheet can be uploaded as it is, too.',
    ),
)
