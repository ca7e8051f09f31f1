"""受領方法, for many."""

from functools import partial

from django.db import transaction

from applications import transitions
from applications.catalogue.common.receipt import COUNTER
from applications.models import Application
from applications.transitions import Action
from attachments import receipt, register
from attachments.batch.deeds.base import Deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome, Refused
from messages.refusal import Refusal
from messages.text import Text

CHANGED = Text("受領方法を登録しました。", "The method of receipt was registered.")
AS_BEFORE = Text("受領方法は変わりません。", "The method of receipt was this one before.")


def act(entry: Entry, prepared: object) -> Outcome:
    """The method chosen for all, checked for this one as on its own page. Raises `Refusal`."""
    owner = entry.batch.owner
    application = Application.objects.select_related("sensitive").filter(pk=entry.key, owner=owner).first()
    if application is None:
        raise Refusal("WZBAM176E")
    transitions.require(Action.RECEIPT, application)
    form = receipt.form_of(application)
    chosen = entry.batch.chosen
    typed = {receipt.METHOD: chosen["method"], receipt.AREA: "", receipt.OFFICE: ""}
    if chosen["method"] == COUNTER and receipt.OFFICE in form.index:
        before = receipt.now_chosen(application, form)
        area = before.get(receipt.AREA) or receipt.area_of(form, application.all_answers)
        typed |= {receipt.AREA: area, receipt.OFFICE: chosen["office"]}
    checked = receipt.check_receipt(application, form, typed)
    if checked.problems:
        return Outcome(refused=tuple(Refused(problem.refusal) for problem in checked.problems))
    with transaction.atomic():
        register.register(actor=owner, pk=application.pk, version=entry.version, receipt=checked.clean)
    changed = Application.objects.filter(pk=application.pk).exclude(version=application.version).exists()
    return Outcome(did=(CHANGED,)) if changed else Outcome(noted=(AS_BEFORE,))


RECEIPT = Deed(
    kind=Batch.Kind.RECEIPT,
    label=Text("受取方法をまとめて選ぶ", "Choose the method of receipt"),
    button=Text("登録する", "Register"),
    meaning=Text(
        "次の申請の受領方法を、まとめて同じものにします。申請種別や住居地によって選べない方法・官署のものは変わりません。",
        "These applications get the same method of receipt. Where type or address does not allow it, nothing changes.",
    ),
    act=act,
    objection=partial(transitions.refusal, Action.RECEIPT),
)
