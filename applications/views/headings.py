"""The headings of 申請情報一覧: each is a link that sorts by its column, and again the other way round."""

from dataclasses import dataclass
from urllib.parse import urlencode

from applications.ordering import Sort
from messages.text import Text

HEADINGS = (
    ("number", Text("受付番号", "Receipt number")),
    ("state", Text("申請状態", "State")),
    ("photo", Text("顔写真", "Photo")),
    ("documents", Text("添付資料", "Documents")),
    ("simultaneous", Text("同時申請", "Simultaneous")),
    ("method", Text("受領方法", "Receipt by")),
    ("office", Text("受領希望官署", "Office of receipt")),
    ("type", Text("申請種別", "Type")),
    ("period", Text("希望在留資格期間", "Period wanted")),
    ("filed", Text("申請日時", "Filed")),
    ("card", Text("申請時在留カード番号", "Residence card")),
    ("nationality", Text("国籍・地域", "Nationality")),
    ("birth", Text("生年月日", "Date of birth")),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """`sorted` is the value of aria-sort, "" for a column the list is not sorted by."""

    label: Text
    query: str
    sorted: str


def heading(sort: Sort, name: str, label: Text) -> Heading:
    """A column of the list that is sorted by `sort`; the first press sorts it upwards."""
    current = sort.column == name
    order = "desc" if current and not sort.descending else "asc"
    direction = "descending" if sort.descending else "ascending"
    return Heading(label, "?" + urlencode({"sort": name, "order": order, "page": 1}), direction if current else "")
