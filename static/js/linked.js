// A select whose options hang on another answer: data-options-by names that input, data-options-url is the address of
// the options as JSON [{code, label}] with {} in the place of the chosen code.

linkAll(document);
document.addEventListener("drawn", ({ detail }) => detail.forEach(linkAll));

function linkAll(root) {
  for (const select of root.querySelectorAll("select[data-options-by]")) link(select);
}

function link(select) {
  const prefix = select.closest("[data-row-prefix]")?.dataset.rowPrefix ?? "";
  const name = select.dataset.optionsBy;
  select.form.addEventListener("change", ({ target }) => {
    if (target.name === prefix + name || target.name === name) fill(select, target.dataset.code ?? target.value);
  });
}

async function fill(select, code) {
  const first = select.options[0];
  let entries = [];
  if (code) {
    const reply = await fetch(select.dataset.optionsUrl.replace("{}", encodeURIComponent(code)));
    if (!reply.ok) return;
    entries = await reply.json();
  }
  const before = select.value;
  select.replaceChildren(first, ...entries.map((entry) => new Option(entry.label, entry.code)));
  select.value = entries.some((entry) => entry.code === before) ? before : "";
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
