// A <dialog open data-modal> that the server drew stands in front of its page.

for (const dialog of document.querySelectorAll("dialog[data-modal][open]")) {
  dialog.close();
  dialog.showModal();
}
