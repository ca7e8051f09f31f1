// Search fields: an editable combobox with a list of suggestions (ARIA practices, "list autocomplete, manual selection").
// data-choices-url is the address of the list; it answers ?q=text with JSON [{code, label}]. data-code is the code of what
// the field says, for the conditions that hang on it; the field posts its words.

const WAIT_MS = 150;

enhanceAll(document);
document.addEventListener("drawn", ({ detail }) => detail.forEach(enhanceAll));

function enhanceAll(root) {
  root.querySelectorAll("input[data-choices-url]").forEach(enhance);
}

function enhance(input) {
  const list = listFor(input);
  let timer = 0;
  let asked = "";

  input.addEventListener("input", () => {
    delete input.dataset.code;
    clearTimeout(timer);
    timer = setTimeout(suggest, WAIT_MS);
  });
  input.addEventListener("change", recognise);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) move(event.key === "ArrowDown" ? 1 : -1);
      else suggest();
    } else if (open && event.key === "Enter") {
      event.preventDefault();
      if (active()) choose(active());
      else close();
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });

  async function suggest() {
    asked = input.value.trim();
    if (!asked) return close();
    const wanted = asked;
    const entries = await find(wanted);
    if (entries && wanted === asked && document.activeElement === input) show(entries);
    return undefined;
  }

  async function find(words) {
    const reply = await fetch(`${input.dataset.choicesUrl}?q=${encodeURIComponent(words)}`);
    return reply.ok ? reply.json() : null;
  }

  // Somebody who typed the whole name has chosen as well.
  async function recognise() {
    const words = input.value.trim();
    if (!words || input.dataset.code) return;
    const same = (await find(words))?.filter((entry) => entry.label === words) ?? [];
    if (same.length === 1 && input.value.trim() === words) know(same[0].code);
  }

  function know(code) {
    input.dataset.code = code;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function show(entries) {
    list.replaceChildren(...entries.map((entry, number) => optionFor(entry, `${list.id}-${number}`)));
    setOpen(entries.length > 0);
  }

  function move(by) {
    const options = [...list.children];
    const at = options.indexOf(active());
    const next = at < 0 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === next)));
    input.setAttribute("aria-activedescendant", options[next].id);
    options[next].scrollIntoView({ block: "nearest" });
  }

  function active() {
    return list.querySelector("[aria-selected=true]");
  }

  function choose(option) {
    input.value = option.textContent;
    close();
    know(option.dataset.code);
  }

  function close() {
    clearTimeout(timer);
    asked = "";
    setOpen(false);
  }

  function setOpen(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    input.removeAttribute("aria-activedescendant");
  }
}

function listFor(input) {
  const box = document.createElement("div");
  box.className = "combobox";
  input.replaceWith(box);
  const list = document.createElement("ul");
  Object.assign(list, { id: `${input.id}-list`, className: "combobox__list", role: "listbox", hidden: true });
  list.setAttribute("aria-label", input.labels[0]?.innerText ?? "");
  box.append(input, list);
  const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
  return list;
}

function optionFor(entry, id) {
  const option = document.createElement("li");
  Object.assign(option, { id, className: "combobox__option", role: "option", textContent: entry.label });
  option.dataset.code = entry.code;
  option.setAttribute("aria-selected", "false");
  return option;
}
