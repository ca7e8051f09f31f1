// STEP2-4: the total follows what is typed, and the warning before the confirmation is a dialog that asks for an answer.

const WAIT_MS = 200;
const total = document.querySelector("[data-points-url]");
let timer = 0;
let asked = 0;

for (const type of ["input", "change"]) {
  total?.closest("form").addEventListener(type, () => {
    clearTimeout(timer);
    timer = setTimeout(count, WAIT_MS);
  });
}

async function count() {
  asked += 1;
  const mine = asked;
  const reply = await fetch(total.dataset.pointsUrl, { method: "POST", body: new FormData(total.closest("form")) });
  if (!reply.ok || reply.redirected || mine !== asked) return;
  total.innerHTML = await reply.text();
}

const warning = document.getElementById("points-warning");
if (warning) {
  warning.close();
  warning.showModal();
  const stay = warning.querySelector("[data-points-stay]");
  stay.addEventListener("click", (event) => {
    event.preventDefault();
    warning.close();
  });
  warning.addEventListener("close", () => history.replaceState(null, "", stay.href));
}
