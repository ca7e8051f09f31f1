"""A certificate in words: the lines that stand in the mail, in the PDF and on the staff's page."""

from dataclasses import dataclass
from datetime import date

from applications import labels
from applications.catalogue.lists import code_list, has_list
from applications.offices import BUREAUS
from applications.presentation import date_text
from coe_receipt import numbers
from coe_receipt.models import Certificate
from coe_receipt.periods import PERIODS
from coe_receipt.validity import last_day
from messages.text import Text

NATIONALITIES, SEXES, COE = "CA61", "C611", "coe"
TITLE = Text("在留資格認定証明書", "Certificate of Eligibility")
STATED = Text(
    "次の者は、出入国管理及び難民認定法第7条第1項第2号に掲げる上陸のための条件に適合していることを証明します。",
    "This is to certify that the person below meets the conditions for landing in Article 7, paragraph 1, item 2 of "
    "the Immigration Control and Refugee Recognition Act.",
)
NOTES = (
    Text(
        "この証明書は、上陸許可書ではありません。日本に入国するには、日本国大使館・総領事館等で査証を取得し、"
        "上陸審査を受ける必要があります。",
        "This certificate is not an entry permit. To enter Japan, obtain a visa at a Japanese embassy or consulate and "
        "undergo landing examination.",
    ),
    Text(
        "交付の日から3か月以内に上陸の申請をしないと、効力を失います。",
        "It becomes void unless landing is applied for within three months from the date of issue.",
    ),
    Text(
        "事情の変更などにより上陸の条件に適合しないことが判明したときは、この証明書があっても上陸は許可されません。",
        "It does not guarantee landing: landing is denied when the conditions are found not to be met, for example "
        "because circumstances changed.",
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    label: Text
    value: Text


def lines(certificate: Certificate, today: date) -> list[Line]:
    """What the certificate states; before its issue as it would be if issued `today`."""
    data = certificate.data
    issued_on = certificate.issued_on or today
    valid_until = certificate.valid_until or last_day(issued_on)
    number = numbers.shown(certificate.number, certificate.office, data["status"], issued_on)
    return [
        Line(Text("在留資格認定証明書番号", "Certificate number"), Text(number, number)),
        Line(Text("氏名", "Name"), Text(data["name"], data["name"])),
        Line(Text("性別", "Sex"), _listed(SEXES, data["sex"])),
        Line(Text("生年月日", "Date of birth"), _birth(data["birth_date"])),
        Line(Text("国籍・地域", "Nationality/Region"), _listed(NATIONALITIES, data["nationality"])),
        Line(Text("在留資格", "Status of residence"), labels.status_label(data["status"])),
        Line(Text("在留期間", "Period of stay"), PERIODS.get(data["period"], Text(data["period"]))),
        Line(Text("交付年月日", "Date of issue"), _day(issued_on)),
        Line(Text("有効期限", "Valid until"), _day(valid_until)),
        Line(Text("交付者", "Issued by"), BUREAUS.get(certificate.office, Text(certificate.office))),
    ]


def _birth(value: str) -> Text:
    return Text(date_text(value, "ja"), date_text(value, "en"))


def _day(day: date) -> Text:
    return Text(f"{day.year}年{day.month}月{day.day}日", f"{day:%Y-%m-%d}")


def _listed(name: str, code: str) -> Text:
    entry = code_list(name, COE).get(code) if has_list(name, COE) else None
    return entry.text if entry else Text(code, code)
