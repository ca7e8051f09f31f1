// Warns before the session ends for lack of a move, and offers to extend it. Counts from the last page or extension,
// in whichever tab it was; asks the server nothing until the person decides.

const dialog = document.getElementById("session-warning");
if (dialog) watch(dialog);

function watch(dialog) {
  const warningMs = dialog.dataset.warningSeconds * 1000;
  const part = (name) => dialog.querySelector(`[data-session="${name}"]`);
  const form = dialog.querySelector("form");
  const tabs = new BroadcastChannel("session");
  let endsAt = Date.now() + dialog.dataset.idleSeconds * 1000;
  let over = false;

  tabs.postMessage(endsAt);
  tabs.addEventListener("message", ({ data }) => restart(data));
  setInterval(look, 1000);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sent = { method: "POST", body: new FormData(form), redirect: "manual" };
    const reply = await fetch(form.action, sent).catch(() => null);
    if (!reply?.ok) return end();
    restart(Date.now() + (await reply.json()).seconds * 1000);
    return tabs.postMessage(endsAt);
  });
  part("close").addEventListener("click", () => dialog.close());

  function look() {
    const left = endsAt - Date.now();
    if (over || left > warningMs) return;
    if (left <= 0) {
      end();
      return;
    }
    part("left").textContent = clock(left);
    if (!dialog.open) dialog.showModal();
  }

  function restart(end) {
    if (over || end <= endsAt) return;
    endsAt = end;
    dialog.close();
  }

  function end() {
    over = true;
    part("before").hidden = true;
    part("after").hidden = false;
    if (!dialog.open) dialog.showModal();
  }
}

function clock(ms) {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
