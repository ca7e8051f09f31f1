// Gives a role to the hints that Django's two-box selector draws: a name without a role is read by nobody.

addEventListener("load", () => {
  for (const hint of document.querySelectorAll(".help-tooltip[aria-label]:not([role])")) hint.setAttribute("role", "img");
});
