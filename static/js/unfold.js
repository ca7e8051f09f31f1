// Parts of a long page that were not drawn at once (data-part) are fetched as soon as they are asked, from the address in
// the form's data-parts-url. Scripts that work on questions hear of the new elements by the event "drawn".

const AT_ONCE = 8;
const asked = new WeakSet();
let fetching = false;

function wanted() {
  const parts = [...document.querySelectorAll("[data-part]")];
  return parts.filter((part) => !asked.has(part) && !part.closest("[data-when][hidden]")).slice(0, AT_ONCE);
}

async function unfold() {
  if (fetching) return;
  fetching = true;
  for (let parts = wanted(); parts.length; parts = wanted()) {
    parts.forEach((part) => asked.add(part)); // one that cannot be fetched keeps its button
    const names = new URLSearchParams(parts.map((part) => ["part", part.dataset.part]));
    const reply = await fetch(`${parts[0].closest("form").dataset.partsUrl}?${names}`).catch(() => null);
    if (reply?.ok && !reply.redirected) draw(parts, await reply.text());
  }
  fetching = false;
}

function draw(parts, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const drawn = [];
  for (const part of parts.filter((each) => each.isConnected)) {
    const fresh = holder.content.getElementById(part.id);
    const focused = part.contains(document.activeElement);
    part.replaceWith(fresh);
    drawn.push(fresh);
    if (focused) fresh.querySelector("summary, input:not([type=hidden]), select, textarea, button")?.focus();
  }
  document.dispatchEvent(new CustomEvent("drawn", { detail: drawn }));
}

if (document.querySelector("[data-part]")) {
  for (const type of ["input", "change"]) document.addEventListener(type, () => queueMicrotask(unfold));
  addEventListener("pageshow", unfold);
}
