"""Every page that can be asked for, by its name, with the person whose work it is."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.urls import reverse

from tests.costs.world import AGENT, NOBODY, RECIPIENT, STAFF, World

OPEN = {
    "top": (),
    "login": ("organization",),
    "card-help": (),
    "card-renewal": (),
    "password-forgotten": ("organization",),
    "id-forgotten": ("organization",),
    "register-individual": (),
    "register": ("agent",),
    "register-municipality": ("agent",),
    "card-renewed": (),
    "email-confirmed": (),
    "notices": (),
    "accessibility": (),
    "privacy": (),
    "terms": (),
    "terms-version": (1,),
    "coe-check": (),
    "receipt-check": (),
    "site-map": (),
    "mailbox": (),
}
OF_THE_AGENT = {
    "menu": (),
    "reminders": (),
    "profile": (),
    "profile-change": (),
    "profile-municipality": (),
    "activity": (),
    "password-change": (),
    "wizard-start": (),
    "application-list": (),
    "application-search": (),
    "batch-list": (),
    "batches": (),
    "bulk-uploads": (),
    "bulk-start": (),
    "bulk-csv": (),
    "bulk-templates": ("extension",),
    "password-changed": (),
    "profile-changed": (),
}
"""Those without a record; `_of_records` has the others."""
NOT_PAGES = frozenset(
    {
        # a word, JSON, a picture or a file
        *("healthz", "readyz", "metrics", "choices", "choice-options", "bulk-progress", "batch-progress"),
        *("application-sheet", "application-pdf", "draft-pdf", "photo-file", "photo-replaced", "photo-fitted-file"),
        *(
            "document-file",
            "batch-sheet",
            "batch-file",
            "batch-photo",
            "bulk-template",
            "bulk-csv-file",
            "bulk-csv-made",
        ),
        *("bulk-failed-workbook", "bulk-failed-csv", "certificate-pdf", "staff-code-qr"),
        # take a form, or lead on at once
        *(
            "application-choose",
            "application-file",
            "application-keep",
            "application-again",
            "reminder-mails",
            "points-total",
        ),
        *("batch-next", "bulk-together", "logout", "session-extend", "set-language"),
        *("staff-activity", "staff-password"),
    }
)
AFTER_A_FORM = frozenset(
    {
        *("login-password", "card-renewal-card", "password-forgotten-sent", "id-forgotten-sent", "interrupted"),
        *("profile-password",),
        *("register-card", "register-confirm", "register-complete", "password-link", "password-set", "email-link"),
        *("staff-code", "mailbox-mail", "wizard-versions", "photo-fitted", "documents-confirm", "simultaneous-delete"),
        *("bulk-confirm", "batch-result", "coe-receipt-confirm", "coe-receipt-complete"),
    }
)
"""Drawn only when a form was sent before, or a link of a mail is brought; they are small."""


def pages(world: World) -> Iterator[tuple[str, str, str]]:
    """(name, 認証ID or "", address) of every page; `name` is the address's, and what tells several of it apart.

    The staff first: the list of who read what is as long as what was read before.
    """
    yield from ((name, STAFF, address) for name, address in of_the_staff(world))
    yield from ((name, NOBODY, reverse(name, args=args)) for name, args in OPEN.items())
    yield from ((name, AGENT, reverse(name, args=args)) for name, args in OF_THE_AGENT.items())
    yield from ((name, AGENT, reverse(name.partition(" ")[0], args=args)) for name, args in of_records(world).items())
    yield "notice", NOBODY, reverse("notice", args=[world.notice.pk])
    yield "coe-receipt", RECIPIENT, reverse("coe-receipt", args=[world.link])
    yield "certificates", RECIPIENT, reverse("certificates")
    yield "menu recipient", RECIPIENT, reverse("menu")


def of_records(world: World) -> dict[str, tuple[Any, ...]]:
    """The agent's pages about one record."""
    draft, entered, filed = world.draft.pk, world.entered.pk, world.filed.pk
    return {
        "wizard-step identity1": (draft, "identity1"),
        "wizard-step identity2": (draft, "identity2"),
        "wizard-step activity": (draft, "activity"),
        "wizard-parts": (draft, "activity"),
        "wizard-search": (draft, "identity1", "address_municipality"),
        "wizard-kind": (draft,),
        "wizard-confirm": (draft,),
        "draft-copy": (draft,),
        "draft-delete": (draft,),
        "wizard-complete": (entered,),
        "application-detail entered": (entered,),
        "application-detail filed": (filed,),
        "application-detail closed": (world.closed.pk,),
        "application-copy": (filed,),
        "application-slip": (filed,),
        "application-filing": (entered,),
        "application-submitted": (filed,),
        "application-delete": (entered,),
        "application-reopen": (entered,),
        "application-simultaneous": (world.extension.pk,),
        "application-withdraw": (filed,),
        "photo": (entered,),
        "photo-view": (entered,),
        "documents": (entered,),
        "batch": (world.batch.pk,),
        "bulk-upload": (world.upload.pk,),
        "bulk-kind": (world.waiting.pk,),
        "bulk-file": (world.waiting.pk,),
        "bulk-errors": (world.wrong.pk,),
    }


def of_the_staff(world: World) -> Iterator[tuple[str, str]]:
    """The staff's start page, the list of every model in it, and a case."""
    yield "admin:index", reverse("admin:index")
    for model in sorted(admin.site._registry, key=lambda model: model._meta.label):
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
        yield name, reverse(name)
    yield "admin:case", reverse("admin:applications_application_change", args=[world.filed.pk])
