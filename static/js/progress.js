// Shows how far work in the background is, and draws the page anew when it is done.

const bar = document.querySelector("progress[data-progress]");
const text = document.getElementById("progress-text");
if (bar) setTimeout(ask, 1000);

async function ask() {
  const reply = await fetch(bar.dataset.progress, { headers: { Accept: "application/json" } }).catch(() => null);
  if (reply && !reply.ok) return location.reload();
  const { working, done, total } = reply ? await reply.json() : { working: true };
  if (!working) return location.reload();
  if (total) {
    bar.value = done;
    text.textContent = `${done} / ${total}`;
  }
  return setTimeout(ask, 2000);
}
