"""Forms as Markdown: one page a form and an index, for docs/forms."""

from collections.abc import Iterable, Iterator
from typing import Any

from applications.catalogue.conditions import AllOf, AnyOf, Condition, Filled, InRows, Is, Not, together
from applications.catalogue.export import as_data
from applications.catalogue.forms import VERSION, status_label, type_label
from applications.catalogue.model import Form, Repeat, Section

HEAD = "| id | 項目 Question | kind | required | asked when | choices | messages | official |"
RULE = "|---|---|---|---|---|---|---|---|"
MADE = "<!-- Made by `make forms`; change the declarations, not this page. -->"


def file_name(form: Form) -> str:
    """extension-N2.md; a type without forms for each status has its name alone."""
    return f"{form.type}-{form.status}.md" if form.status else f"{form.type}.md"


def page(form: Form) -> str:
    """The whole form, a table for each section."""
    questions = {question["id"]: question for question in as_data(form)["questions"]}
    lines = [MADE, f"# {_title(form)}", "", f"Form `{form.type} {form.status}`".rstrip() + f", catalogue {VERSION}."]
    for step in form.steps:
        lines += ["", f"## {step.ja} {step.en}"]
        for section in step.sections:
            lines += ["", f"### {_heading(section)}", "", HEAD, RULE, *_rows(section, questions)]
    return "\n".join((*lines, ""))


def index(forms: Iterable[Form]) -> str:
    """All pages, by type."""
    lines = [MADE, "# Forms", "", "Every question of every form, as `manage.py catalogue` prints it."]
    before = None
    for form in forms:
        if form.type != before:
            lines += ["", f"## {type_label(form.type).ja} {type_label(form.type).en}", ""]
            before = form.type
        lines.append(f"- [{_title(form)}]({file_name(form)}): {_count(form)} questions")
    return "\n".join((*lines, ""))


def _count(form: Form) -> int:
    return sum(1 for step in form.steps for _ in step.questions())


def _title(form: Form) -> str:
    label = status_label(form.status) if form.status else type_label(form.type)
    return f"{form.status} {label.ja} {label.en}".strip()


def _heading(section: Section) -> str:
    condition = f" (when {_words(section.asked)})" if section.asked is not None else ""
    return f"{section.number} {section.ja} {section.en}{condition}".strip()


def _rows(section: Section, questions: dict[str, Any]) -> Iterator[str]:
    for item in section.items:
        if not isinstance(item, Repeat):
            yield _row(questions[item.id], item.condition)
            continue
        count = f"{item.min} to {item.max} rows"
        when = _words(item.condition) if item.condition is not None else ""
        yield f"| **{item.id}** | {_cell(item.ja)}<br>{_cell(item.en)} | {count} |  | {when} |  |  |  |"
        for question in item.questions:
            yield _row(questions[f"{item.id}.{question.id}"], together(question.condition), item.max)


def _row(question: dict[str, Any], condition: Condition | None, rows: int = 1) -> str:
    cells = (
        f"`{question['id']}`",
        f"{_cell(question['label_ja'])}<br>{_cell(question['label_en'])}",
        _kind(question),
        "yes" if question["required"] else "",
        _words(condition) if condition is not None else "",
        _choices(question["choices"]),
        " ".join(id.removeprefix("WZBAM") for id in question["messages"]),
        _official(question["official"], rows),
    )
    return f"| {' | '.join(cells)} |"


def _kind(question: dict[str, Any]) -> str:
    limits = question["limits"]
    length = f" {'=' if limits['exact'] else '≤'} {limits['max']}" if limits["max"] else ""
    charset = f" {limits['charset']}" if question["kind"] in ("text", "textarea") else ""
    return f"{question['kind']}{charset}{length}{' not after today' if limits['past_only'] else ''}"


def _choices(choices: dict[str, Any] | None) -> str:
    if choices is None:
        return ""
    if "by" in choices:
        return f"{choices['list']} by `{choices['by']}` ({choices['length']})"
    inline = ", ".join(f"{entry['code']} {_cell(entry['ja'])}" for entry in choices.get("entries", ()))
    return f"{choices['list']} ({choices['length']}){': ' if inline else ''}{inline}"


def _official(names: list[str], rows: int) -> str:
    """The names; of a block's rows those of the first."""
    if rows == 1 or len(names) < rows:
        return _names(names)
    return f"{_names(names[: len(names) // rows])} (row 1 of {rows})"


def _names(names: list[str]) -> str:
    return "<br>".join(f"`{name}`" for name in names)


def _words(condition: Condition) -> str:
    if isinstance(condition, Is):
        return f"`{condition.question}` = {', '.join(condition.codes)}"
    if isinstance(condition, InRows):
        return f"`{condition.repeat}.{condition.question}` = {', '.join(condition.codes)} in a row"
    if isinstance(condition, Filled):
        return f"`{condition.question}` answered"
    if isinstance(condition, Not):
        return f"not ({_words(condition.inner)})"
    if isinstance(condition, AllOf):
        return " and ".join(_words(inner) for inner in condition.inner)
    if isinstance(condition, AnyOf):
        return "(" + " or ".join(_words(inner) for inner in condition.inner) + ")"
    raise TypeError(condition)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")


def pages(forms: Iterable[Form]) -> dict[str, str]:
    """Every file of docs/forms by its name."""
    listed = list(forms)
    return {"README.md": index(listed)} | {file_name(form): page(form) for form in listed}
