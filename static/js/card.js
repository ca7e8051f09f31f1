// Hands a page's challenge to the software of a card reader and posts its answer (docs/my-number-card.md).

const REQUEST = "my-number-card:request";
const ANSWER = "my-number-card:answer";

document.addEventListener("submit", ask, true); // before press.js takes the form for sent

function ask(event) {
  const form = event.target;
  if (!form.hasAttribute("data-card") || !event.submitter?.hasAttribute("data-card-read")) return;
  event.preventDefault();
  const detail = { challenge: form.dataset.challenge, uses: form.dataset.uses.split(" ") };
  document.addEventListener(ANSWER, (answer) => post(form, answer.detail), { once: true });
  const taken = !document.dispatchEvent(new CustomEvent(REQUEST, { cancelable: true, detail }));
  form.querySelector("[data-card-missing]").hidden = taken;
}

function post(form, read) {
  for (const [use, parts] of Object.entries(read ?? {})) {
    for (const part of ["certificate", "signature"]) {
      const field = form.elements[`${use}_${part}`];
      if (field) field.value = parts[part] ?? "";
    }
  }
  form.submit();
}
