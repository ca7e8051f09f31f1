// Takes the reader to the errors after a page with errors has loaded.

document.querySelector(".errors")?.focus();
