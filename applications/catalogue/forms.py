"""Every form there is: (application type, status of residence) to the questions asked."""

from collections.abc import Iterable
from functools import lru_cache

from applications.catalogue.build import resolve
from applications.catalogue.common.identity1 import identity1
from applications.catalogue.common.identity2 import identity2
from applications.catalogue.confirmation import CONFIRMATION
from applications.catalogue.families import i, j, k, l, m, n, o, p, q, r, t, u, v, y
from applications.catalogue.model import Form, Step, Type
from applications.catalogue.points.declaration import POINTS
from applications.catalogue.statuses import (
    ACTIVITIES,
    ACTIVITY_BY_CODE,
    BY_CODE,
    HIGHLY_SKILLED,
    MAIN_ACTIVITIES,
    OFFICIAL_TYPE,
    STATUSES,
    form_statuses,
)
from messages.text import Text

VERSION = "2026-04"
"""Written into every application; a form whose questions change gets a new one."""

TYPES = {
    Type.COE: Text("在留資格認定証明書交付申請", "Application for Certificate of Eligibility"),
    Type.CHANGE: Text("在留資格変更許可申請", "Application for Change of Status of Residence"),
    Type.EXTENSION: Text("在留期間更新許可申請", "Application for Extension of Period of Stay"),
    Type.ACQUISITION: Text("在留資格取得許可申請", "Application for Permission to Acquire Status of Residence"),
    Type.CERTIFICATE: Text("就労資格証明書交付申請", "Application for Certificate of Authorized Employment"),
    Type.REENTRY: Text("再入国許可申請", "Application for Re-entry Permit"),
    Type.ACTIVITY: Text(
        "資格外活動許可申請",
        "Application for Permission to Engage in Activity Other Than That Permitted under the Status of Residence "
        "Previously Granted",
    ),
}
FAMILIES: dict[str, Step] = {
    family.__name__.rpartition(".")[2].upper(): family.ACTIVITY for family in (i, j, k, l, m, n, o, p, q, r, t, u, v, y)
}
BY_STATUS = (Type.COE, Type.CHANGE, Type.EXTENSION)
"""The types whose questions depend on the status of residence."""
OFFERED: tuple[Type, ...] = (*BY_STATUS, Type.ACQUISITION, Type.CERTIFICATE)
"""The types offered at STEP1; 再入国 and 資格外活動 are applied for together with one of them."""


def form(type: str, status: str = "") -> Form:
    """The form of a type and a status: a code of STEP1 ("L1-T18"), a form key ("L1") or an official key ("ND").

    Raises `KeyError` for what does not exist. Types without a part of their own for each status ignore `status`.
    """
    if type not in TYPES:
        raise KeyError(type)
    kind = Type(type)
    return _form(kind, status.partition("-")[0] if kind in BY_STATUS else "")


@lru_cache(maxsize=512)
def _form(type: Type, key: str) -> Form:
    if not key:
        if type in BY_STATUS:
            raise KeyError(key)
        return resolve(type=type, status="", key="", steps=(identity1(type), identity2(type), CONFIRMATION))
    activity = ACTIVITY_BY_CODE.get(key)
    base = activity.base if activity else key
    status = BY_CODE[base]
    if type in status.not_as:
        raise KeyError(key)
    statuses = form_statuses(type, base, activity.category if activity else "")
    points = (POINTS,) if activity else ()
    return resolve(
        type=type,
        status=key,
        key=OFFICIAL_TYPE[type] + base,
        steps=(identity1(type), identity2(type, statuses), FAMILIES[base[0]], *points, CONFIRMATION),
        aliases=(base, activity.category) if activity else (),
    )


def form_key(type: str, status: str) -> str:
    """The official key of a form, "04N2"; "" for types that have no form for each status."""
    return OFFICIAL_TYPE[Type(type)] + status.partition("-")[0] if type in BY_STATUS else ""


def type_label(type: str) -> Text:
    """The name of an application type; raises `KeyError` for an unknown one."""
    if type not in TYPES:
        raise KeyError(type)
    return TYPES[Type(type)]


def status_label(status: str) -> Text:
    """What STEP1 calls the status, nothing where none was chosen; raises `KeyError` for an unknown one."""
    if not status:
        return Text("", "")
    activity = ACTIVITY_BY_CODE.get(status)
    if activity is None:
        return BY_CODE[status].label
    category = HIGHLY_SKILLED[activity.category]
    return Text(f"{category.ja}　{activity.ja}", f"{category.en}: {activity.en}")


def types_offered() -> tuple[tuple[str, Text], ...]:
    """(code, label) of the application types of STEP1, in its order."""
    return tuple((str(type), TYPES[type]) for type in TYPES if type in OFFERED)


def statuses_offered() -> tuple[tuple[str, Text], ...]:
    """(code, label) of the single statuses of STEP1, in the manual's order; 高度専門職 stands before 技能実習."""
    single = [(status.code, status.label) for status in STATUSES if status.key[0] in FAMILIES]
    last = next((place for place, (code, _) in enumerate(single) if code[0] == "Y"), len(single))
    return (*single[:last], *HIGHLY_SKILLED.items(), *single[last:])


def activities_offered() -> tuple[tuple[str, Text], ...]:
    """(code, label) of 主たる活動内容, which STEP1 asks with 高度専門職; `activity_code` makes the form of both."""
    return tuple((each.code, each.label) for each in ACTIVITIES[: len(MAIN_ACTIVITIES)] if each.base[0] in FAMILIES)


def are_codes(type: str, status: str, activity: str = "") -> bool:
    """Whether STEP1 offers these codes at all, together or not; a page never sends others."""
    statuses, activities = dict(statuses_offered()), dict(activities_offered())
    return type in OFFERED and status in statuses and (not activity or activity in activities)


def activity_code(category: str, activity: str) -> str:
    """The official key ("ND") of a category (X1 to X3) and a code of `activities_offered`; "" when there is none."""
    known = ACTIVITY_BY_CODE.get(activity)
    if known is None or category not in HIGHLY_SKILLED:
        return ""
    place = ACTIVITIES.index(known) % len(MAIN_ACTIVITIES) + len(MAIN_ACTIVITIES) * list(HIGHLY_SKILLED).index(category)
    return ACTIVITIES[place].code


def chosen_at_start(status: str) -> tuple[str, str]:
    """What STEP1 shows for a stored status: the status and the code of its main activity, "" without one."""
    activity = ACTIVITY_BY_CODE.get(status)
    if activity is None:
        return status, ""
    return activity.category, activity_code(next(iter(HIGHLY_SKILLED)), status)


def is_closed(type: str, status: str) -> bool:
    """Whether this type of application is never for this status, be it a code of STEP1 or a form key."""
    known = BY_CODE.get(status)
    return known is not None and type in known.not_as


@lru_cache(maxsize=1)
def offered() -> frozenset[tuple[str, str]]:
    """Every (type, status code) that may be applied for."""
    return frozenset(_offered())


def _offered() -> Iterable[tuple[str, str]]:
    """高度専門職 is not acquired: its points presuppose a life before."""
    for type in OFFERED:
        for status in STATUSES:
            if status.key[0] in FAMILIES and not is_closed(type, status.code):
                yield str(type), status.code
        for activity in ACTIVITIES:
            if activity.base[0] in FAMILIES and type is not Type.ACQUISITION:
                yield str(type), activity.code
