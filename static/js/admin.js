// Puts right what Django's scripts draw: a hint's name without a role is read by nobody, nor is the title of an icon in a
// link without words (calendar and clock).

addEventListener("load", () => {
  for (const hint of document.querySelectorAll(".help-tooltip[aria-label]:not([role])")) hint.setAttribute("role", "img");
  for (const icon of document.querySelectorAll(".datetimeshortcuts a > [title]")) {
    icon.parentElement.setAttribute("aria-label", icon.title);
  }
});
