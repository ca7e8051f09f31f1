// Tells about a chosen file before it is sent, shows a photo, and says that sending is under way. The server decides.

for (const input of document.querySelectorAll("input[type=file][data-upload]")) {
  input.addEventListener("change", () => tell(input));
  addEventListener("pageshow", () => tell(input));
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-dialog]");
  const dialog = button?.closest("dialog");
  const mark = dialog && document.querySelector(`input[data-confirmed-in="${dialog.id}"]`);
  if (mark) mark.value = button.dataset.dialog === "ok" ? "1" : "";
}, true);

document.addEventListener("submit", ({ target, defaultPrevented }) => {
  const status = target.querySelector("[data-upload-sending]");
  const sends = [...target.querySelectorAll("input[type=file]")].some((input) => input.files.length);
  if (defaultPrevented || !status || !sends) return;
  status.textContent = status.dataset.uploadSending;
  status.className = "notice notice--info";
});

function tell(input) {
  const status = document.getElementById(input.dataset.upload);
  const files = [...input.files];
  const lines = files.map((file) => `${file.name}（${size(file.size)}）${problem(input, file)}`);
  const all = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > 1) lines.push(`${size(all)}${all > Number(input.dataset.max) ? ` ${input.dataset.tooBig}` : ""}`);
  status.textContent = lines.join("\n");
  preview(document.getElementById(input.dataset.uploadPreview), files[0]);
}

function problem(input, file) {
  const { endings, empty, max, tooBig, wrongKind } = input.dataset;
  if (!endings.split(" ").some((ending) => file.name.toLowerCase().endsWith(ending))) return ` ${wrongKind}`;
  if (file.size === 0) return ` ${empty}`;
  return file.size > Number(max) ? ` ${tooBig}` : "";
}

function size(bytes) {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 2 ** 20).toFixed(1)}MB`;
}

function preview(image, file) {
  if (!image) return;
  if (image.src) URL.revokeObjectURL(image.src);
  image.hidden = !file?.type.startsWith("image/");
  if (image.hidden) image.removeAttribute("src");
  else image.src = URL.createObjectURL(file);
}
