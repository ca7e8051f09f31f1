"""旅券: number and date of expiration, together or not at all (WZBAM107E)."""

from applications.catalogue.model import By, Charset
from applications.catalogue.shared.asking import day, text
from applications.catalogue.shared.official_names import at

PASSPORT = (
    text(
        "passport_number",
        "旅券番号",
        "Passport number",
        12,
        By(Charset.HALF_WIDTH, extension=Charset.ALPHANUMERIC),
        required=False,
        sensitive=True,
        example="AB1234567",
        official=at("txtPassportNum", "doji.passNo"),
    ),
    day(
        "passport_expiry",
        "旅券有効期限",
        "Date of expiration (passport)",
        required=False,
        official=at(
            "selPassportExpirationYear(4),selPassportExpirationMonth(2),selPassportExpirationDay(2)",
            "doji.passYukoPriodYmd",
        ),
    ),
)
