// A second press while the first is on its way does nothing. The button stays enabled so that its value is posted.

const FORGET_AFTER_MS = 10_000; // a download never leaves the page
const flying = new Map();

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (flying.has(form)) {
    event.preventDefault();
    return;
  }
  event.submitter?.setAttribute("aria-busy", "true");
  flying.set(form, event.submitter);
  setTimeout(() => land(form), FORGET_AFTER_MS);
});

addEventListener("pageshow", () => [...flying.keys()].forEach(land));

function land(form) {
  flying.get(form)?.removeAttribute("aria-busy");
  flying.delete(form);
}
