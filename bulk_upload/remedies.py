"""What to do about an error of a file, where the screens' own words (「！」, choose again) do not help its writer."""

from applications.catalogue.model import Form
from bulk_upload import choices, together
from messages import catalogue
from messages.refusal import Refusal
from messages.text import Text

EMPTY = frozenset({"WZBAM001E", "WZBAM002E", "WZBAM101E", "WZBAM102E"})
NOT_A_CHOICE = "WZBAM005E"
FEW = 8
"""Choices that are named one by one."""
NO_COLUMN = Text(
    "ファイルにこの項目の列がありません。列を加えて入力し、もう一度アップロードしてください。",
    "The file has no column for it. Add the column, fill it in and upload the applicant again.",
)
FILL_IN = Text(
    "この列に入力し、もう一度アップロードしてください。", "Fill in this column and upload the applicant again."
)
FROM_LIST = Text(
    "テンプレートの一覧から選ぶか、一覧のコードを入力し、もう一度アップロードしてください。",
    "Pick a choice from the template's list or enter its code, then upload the applicant again.",
)


def remedy(form: Form, path: str, refusal: Refusal, *, column: int) -> Text:
    """For the answer at `path`; `column` counts from 1, 0: the file has none for it."""
    if refusal.id in EMPTY and not column:
        return NO_COLUMN
    if refusal.id in EMPTY or refusal.id == NOT_A_CHOICE:
        if listed := _choices(form, path):
            return listed
        if refusal.id in EMPTY:
            return FILL_IN
    return Text(catalogue.remedy(refusal, "ja"), catalogue.remedy(refusal, "en"))


def _choices(form: Form, path: str) -> Text | None:
    try:
        listed = choices.list_of(*together.find(form, path))
    except KeyError:
        return None
    if listed is None:
        return None
    found = [f"{entry.code} {entry.text.ja} {entry.text.en}".strip() for entry in listed if entry.code]
    if len(found) > FEW:
        return FROM_LIST
    return Text(
        f"次のいずれかを入力し、もう一度アップロードしてください：{'／'.join(found)}",
        f"Enter one of these and upload the applicant again: {' / '.join(found)}",
    )
