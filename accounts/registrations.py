"""The kinds of 新規利用者登録 on the top page, in the manual's order (2.1.2)."""

from messages.text import Text

REGISTRATIONS = (
    Text("外国人本人・その他", "Foreign nationals and others"),
    Text("弁護士・行政書士", "Attorneys and administrative scriveners"),
    Text(
        "（窓口申請）在留資格認定証明書電子交付希望者",
        "Recipients of an electronic Certificate of Eligibility (applied for at the counter)",
    ),
)
