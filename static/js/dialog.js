// Asks before a form is sent or a link followed: data-confirm="id of a <dialog>" on the form, its button or the link.

const confirmed = new WeakSet();

document.addEventListener("submit", (event) => {
  const dialog = dialogOf(event.submitter) ?? dialogOf(event.target);
  if (!dialog || confirmed.delete(event.target)) return;
  event.preventDefault();
  ask(dialog, () => {
    confirmed.add(event.target);
    event.target.requestSubmit(event.submitter);
  });
}, true);

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-confirm]");
  const dialog = dialogOf(link);
  if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(dialog, () => location.assign(link.href));
});

function dialogOf(element) {
  const dialog = element?.dataset.confirm && document.getElementById(element.dataset.confirm);
  return dialog instanceof HTMLDialogElement ? dialog : null;
}

function ask(dialog, onOk) {
  dialog.querySelector('[data-dialog="ok"]').onclick = () => {
    dialog.close();
    onOk();
  };
  const cancel = dialog.querySelector('[data-dialog="cancel"]');
  if (cancel) cancel.onclick = () => dialog.close();
  dialog.showModal();
}
