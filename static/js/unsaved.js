// Warns before a page with typed but unsaved text is left: forms with data-unsaved.

let typed = false;

for (const type of ["input", "change"]) {
  document.addEventListener(type, (event) => {
    if (event.target.form?.hasAttribute("data-unsaved")) typed = true;
  });
}

document.addEventListener("submit", (event) => {
  if (event.target.hasAttribute("data-unsaved") && !event.defaultPrevented) typed = false;
});

addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
