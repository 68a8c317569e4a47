// Before the first paint, so that a dark page never flashes light. Preferences hold no more than looks and keys.
(function () {
  var theme = null;
  try {
    theme = JSON.parse(localStorage.getItem("careline-preferences") || "{}").state.theme;
  } catch {
    theme = null;
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.dataset.theme = theme;
})();
