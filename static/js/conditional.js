// Shows a question only while its condition holds. data-when holds the condition as JSON; what is hidden is not posted.
// Inside an element with data-row-prefix="relatives.0." a question is looked up in that row first.

const blocks = [];
const indexes = new Map();
const holds = {
  is: (find, question, codes) => codes.includes(find(question)),
  filled: (find, question) => find(question) !== "",
  not: (find, inner) => !judge(inner, find),
  all: (find, inner) => inner.every((condition) => judge(condition, find)),
  any: (find, inner) => inner.some((condition) => judge(condition, find)),
};

function judge([name, ...rest], find) {
  return holds[name](find, ...rest);
}

function collect(root) {
  for (const element of [root, ...root.querySelectorAll("[data-when]")]) {
    if (!element.dataset?.when) continue;
    blocks.push({
      element,
      form: element.closest("form"),
      prefix: element.closest("[data-row-prefix]")?.dataset.rowPrefix ?? "",
      condition: JSON.parse(element.dataset.when),
    });
  }
}

function read() {
  for (const form of new Set(blocks.map((block) => block.form))) indexes.set(form, indexOf(form));
}

// Every beginning of a dotted name leads to its inputs: "birth" finds birth.y, birth.m and birth.d. What is folded tells
// its answers by data-answer (unfold.js).
function indexOf(form) {
  const index = new Map();
  for (const input of form.elements) {
    for (let name = input.name || input.dataset.answer || ""; name; name = name.slice(0, Math.max(name.lastIndexOf("."), 0))) {
      index.set(name, [...(index.get(name) ?? []), input]);
    }
  }
  return index;
}

function answer(index, prefix, question) {
  const inputs = (prefix && index.get(prefix + question)) || index.get(question) || [];
  const given = inputs.filter((input) => !["radio", "checkbox"].includes(input.type) || input.checked);
  const live = given.filter((input) => input.value.trim() !== "" && !input.closest("[data-when][hidden]"));
  return live[0]?.dataset.code ?? live[0]?.value.trim() ?? "";
}

function showAll() {
  // A question may hang on one that hangs on another: repeat until nothing moves, as deep as conditions nest.
  for (let depth = 0; depth < 6 && blocks.filter(moved).length; depth += 1);
  for (const { element } of blocks) {
    element.removeAttribute("data-off");
    element.querySelectorAll("input, select, textarea, button").forEach(turn);
  }
}

function moved({ element, form, prefix, condition }) {
  const hidden = !judge(condition, (question) => answer(indexes.get(form), prefix, question));
  if (element.hidden === hidden) return false;
  element.hidden = hidden;
  return true;
}

function turn(input) {
  const off = input.closest("[data-when][hidden]") !== null;
  if (off === (input.dataset.asked === "no")) return;
  input.disabled = off;
  if (off) input.dataset.asked = "no";
  else delete input.dataset.asked;
}

collect(document);
read();
if (blocks.length) {
  document.addEventListener("input", showAll);
  document.addEventListener("change", showAll);
  document.addEventListener("drawn", ({ detail }) => redraw(detail));
  addEventListener("pageshow", showAll); // the browser may have put former answers back
  showAll();
}

function redraw(drawn) {
  for (let at = blocks.length - 1; at >= 0; at -= 1) if (!blocks[at].element.isConnected) blocks.splice(at, 1);
  drawn.forEach(collect);
  read();
  showAll();
}
