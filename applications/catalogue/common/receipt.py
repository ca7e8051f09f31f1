"""How the result is received and where notices go (items 15 to 17 of the 2023 extension screen)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Type
from applications.catalogue.shared.asking import choice, email, radio
from messages.text import Text

POST = "01"
COUNTER = "02"
MAIL = "03"

WITH_OFFICE = (Type.CHANGE, Type.EXTENSION, Type.ACQUISITION, Type.CERTIFICATE)
FILED_BY_ITSELF = (Type.COE, *WITH_OFFICE)

RECEIPT = (
    radio(
        "receipt_method",
        By(
            "在留カードの受領方法",
            coe="在留資格認定証明書の受領方法",
            certificate="就労資格証明書の受領方法",
        ),
        By(
            "Method of receiving the residence card",
            coe="Method of receiving the certificate of eligibility",
            certificate="Method of receiving the certificate of authorized employment",
        ),
        "CB22",
        types=FILED_BY_ITSELF,
        help=Text(
            "再入国許可を同時に申請する場合は窓口を選んでください。",
            "Choose the counter if you also apply for a re-entry permit.",
        ),
        official="radZiryCardJryHuhu",
        source="The certificate's label follows the others (no screen is known).",
    ),
    choice(
        "receiving_area",
        "申請対象者の住居地",
        "Area where the applicant lives",
        "C619",
        types=WITH_OFFICE,
        asked=Is("receipt_method", COUNTER),
        help=Text("受領官署の一覧は住居地によって決まります。", "It decides which offices can be chosen."),
        official="addressCode",
    ),
    choice(
        "receiving_office",
        "受領官署",
        "Office of receipt",
        "C619",
        types=WITH_OFFICE,
        asked=Is("receipt_method", COUNTER),
        exclusive=True,
        choices_by="receiving_area",
        missing="WZBAM140E",
        unwanted="WZBAM139E",
        official="selJryuKnsh",
    ),
    email(
        "notification_email",
        By(
            "申請人である外国人本人の通知送信用メールアドレス",
            coe="申請人である外国人本人又は代理人の通知送信用メールアドレス",
        ),
        "E-mail address for notifications to the foreign national",
        types=FILED_BY_ITSELF,
        sensitive=True,
        example="abc@xyz.co.jp",
        official="txtTucSusnMailAddress",
    ),
)
