"""The pages of the staff's site, found from its list of addresses, inside the running system."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.urls import get_resolver, reverse

from accounts import staff_actions
from accounts.models import Organization, User
from coe_receipt.models import Batch
from messages import clock
from messages.models import PeriodicRun


def pages() -> list[list[str]]:
    """[name, address] of every address of the staff's site, with records of the demo in it."""
    _missing_records()
    _, site = get_resolver().namespace_dict["admin"]
    found = []
    for name in sorted(each for each in site.reverse_dict if isinstance(each, str)):
        for bits, *_ in site.reverse_dict.getlist(name):
            found += [[name, reverse(f"admin:{name}", kwargs=values)] for values in _values(name, set(bits[0][1]))]
    return found


def _values(name: str, asked: set[str]) -> Iterator[dict[str, Any]]:
    if not asked:
        yield {}
    elif asked == {"app_label"}:
        yield from ({"app_label": label} for label in {model._meta.app_label for model in admin.site._registry})
    elif asked == {"pk", "name"}:
        user = User.objects.filter(is_staff=False).earliest("pk")
        yield from ({"pk": user.pk, "name": action} for action in staff_actions.ACTIONS)
    elif len(asked) == 1:
        yield from ({next(iter(asked)): record.pk} for record in _records(_model(name)))
    else:
        yield dict.fromkeys(asked, 1)


def _model(name: str) -> type[Model]:
    if name in {"coe-batch", "coe-progress"}:
        return Batch
    app_and_model = "coe_receipt_certificate" if name.startswith("coe-") else name.rpartition("_")[0]
    return next(
        model for model in admin.site._registry if f"{model._meta.app_label}_{model._meta.model_name}" == app_and_model
    )


def _records(model: type[Model]) -> list[Any]:
    """One of each state, where there are states; else the first."""
    records = model._default_manager.order_by("pk")
    if model is not Batch and any(field.name == "state" for field in model._meta.get_fields()):
        return list({record.state: record for record in records[:200]}.values())  # type: ignore[attr-defined]
    first = records.first()
    assert first is not None, f"no {model._meta.label} to look at"
    return [first]


def _missing_records() -> None:
    """What the demo does not hold."""
    Organization.objects.get_or_create(name="見本工業株式会社")
    PeriodicRun.objects.get_or_create(name="bulk.purge", defaults={"next_run": clock.now() + timedelta(hours=1)})
    if not Batch.objects.exists():
        Batch.objects.create(by=User.objects.filter(is_staff=True).earliest("pk"), total=1)
