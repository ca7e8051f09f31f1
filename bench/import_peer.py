"""The peer of the bulk reader: the same columns and limits as a Django model, imported by django-import-export."""

from collections.abc import Iterator, Mapping
from typing import Any

import tablib
from django.core.validators import RegexValidator
from django.db import connection, models
from import_export import resources

from applications.catalogue.lists import code_list
from applications.catalogue.model import Charset, Form, Kind, Question
from applications.catalogue.reasons import list_name
from applications.presentation import MUNICIPALITIES
from bench.stock import asked

PATTERNS: dict[str, str] = {
    Kind.PARTIAL_DATE: r"^\d{8}$",
    Kind.YEAR_MONTH: r"^\d{6}$",
    Kind.YEAR: r"^\d{4}$",
    Kind.DIGITS: r"^\d+$",
    Kind.PHONE: r"^0\d{9,11}$",
    Kind.POSTAL_CODE: r"^\d{7}$",
    Kind.RESIDENCE_CARD: r"^[A-Z]{2}\d{8}[A-Z]{2}$",
    Kind.NAME: r"^[A-Z, ]+$",
    Charset.FULL_WIDTH: r"^[^ -~｡-ﾟ]+$",
    Charset.HALF_WIDTH: r"^[ -~]+$",
    Charset.CAPITALS: r"^[A-Z]+$",
    Charset.ALPHANUMERIC: r"^[A-Za-z0-9]+$",
    Charset.DIGITS: r"^\d+$",
}
"""What a developer would write for the characters a field takes; dates, lengths and lists are checked by the fields."""
LISTED = (Kind.CHOICE, Kind.RADIO, Kind.MUNICIPALITY)


def model_class(form: Form, answers: Mapping[str, Any]) -> type[models.Model]:
    """A model with a field for each answer, in a table of its own; what depends on other answers it does not know."""
    fields: dict[str, Any] = {
        column(name): _field(form, question, scope)
        for step in form.steps
        for name, question, scope in asked(step, answers)
        if scope.get(question.id)
    }
    meta = type("Meta", (), {"app_label": "bulk_upload", "managed": False, "db_table": "bench_applicant"})
    made: type[models.Model] = type("Applicant", (models.Model,), {**fields, "Meta": meta, "__module__": __name__})
    return made


def column(name: str) -> str:
    """``relatives.0.name`` as a field may be called."""
    return name.replace(".", "_")


def imported(form: Form, given: Mapping[str, str]) -> dict[str, str]:
    """A row as the library takes it by itself: dates with hyphens."""
    return {
        column(name): f"{value[:4]}-{value[4:6]}-{value[6:]}" if form.find(name).kind is Kind.DATE else value
        for name, value in given.items()
    }


class Import:
    """`stock` as the library comes, `tuned` with what it offers for speed; both look at the rows and store nothing."""

    def __init__(self, model: type[models.Model]) -> None:
        with connection.schema_editor() as editor:
            editor.create_model(model)
        self.stock = _resource(model)
        self.tuned = _resource(model, use_bulk=True, skip_diff=True, batch_size=300)

    @staticmethod
    def run(resource: resources.ModelResource, table: str) -> int:
        """The rows that are in order."""
        result = resource.import_data(tablib.Dataset().load(table, format="csv"), dry_run=True)
        if result.has_errors() or result.has_validation_errors():
            raise RuntimeError(f"the table is not in order: {list(_wrong(result))[:3]}")
        return int(result.total_rows)


def _wrong(result: Any) -> Iterator[Any]:
    yield from (error.error for row in result.row_errors() for error in row[1])
    yield from (row.error for row in result.invalid_rows)


def _resource(model: type[models.Model], **options: Any) -> resources.ModelResource:
    meta = type(
        "Meta",
        (),
        {"model": model, "clean_model_instances": True, "exclude": ("id",), "import_id_fields": (), **options},
    )
    return type("ApplicantResource", (resources.ModelResource,), {"Meta": meta})()


def _field(form: Form, question: Question, scope: Mapping[str, Any]) -> "models.Field[Any, Any]":
    if question.kind in LISTED:
        name = MUNICIPALITIES if question.kind is Kind.MUNICIPALITY else list_name(question, scope)
        choices = [(entry.code, entry.text.ja) for entry in code_list(name, form.type)] if name else None
        return models.CharField(max_length=20, choices=choices, blank=not question.required)
    if question.kind in (Kind.INTEGER, Kind.MONEY):
        return models.PositiveBigIntegerField(null=True, blank=not question.required)
    if question.kind is Kind.EMAIL:
        return models.EmailField(blank=not question.required)
    if question.kind is Kind.DATE:
        return models.DateField(null=True, blank=not question.required)
    pattern = PATTERNS.get(question.kind) or PATTERNS.get(Charset(str(question.charset)))
    validators = [RegexValidator(pattern)] if pattern else []
    return models.CharField(max_length=question.max or 200, blank=not question.required, validators=validators)
