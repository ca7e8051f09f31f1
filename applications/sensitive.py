"""Taking the sensitive answers out of a document and putting them back (decision 29)."""

from typing import Any

from applications.catalogue.model import Answers, Form, Repeat


def split(form: Form, answers: Answers) -> tuple[dict[str, Any], dict[str, Any]]:
    """`answers` as (plain, sensitive); rows of repeating blocks keep their places in both."""
    plain: dict[str, Any] = {}
    sensitive: dict[str, Any] = {}
    for key, value in answers.items():
        item = form.index[key]
        if not isinstance(item, Repeat):
            (sensitive if item.sensitive else plain)[key] = value
            continue
        secret = {question.id for question in item.questions if question.sensitive}
        plain[key] = [{k: v for k, v in row.items() if k not in secret} for row in value]
        hidden = [{k: v for k, v in row.items() if k in secret} for row in value]
        if any(hidden):
            sensitive[key] = hidden
    return plain, sensitive


def merge(plain: Answers, sensitive: Answers) -> dict[str, Any]:
    """The inverse of `split`."""
    merged = dict(plain)
    for key, value in sensitive.items():
        if isinstance(value, list):
            merged[key] = [{**row, **hidden} for row, hidden in zip(merged.get(key, []), value, strict=False)]
        else:
            merged[key] = value
    return merged
