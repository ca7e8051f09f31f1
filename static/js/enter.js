// In a form with data-enter="none", Enter in a one-line input presses no button.

const PRESSABLE = ["submit", "button", "reset", "image", "file"];

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (event.key !== "Enter" || event.isComposing || !(input instanceof HTMLInputElement)) return;
  if (input.form?.dataset.enter === "none" && !PRESSABLE.includes(input.type)) event.preventDefault();
});
