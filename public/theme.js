// Before the first paint, so that a dark page never flashes light. Preferences hold no more than looks and keys.
(function () {
  var kept = localStorage.getItem("careline-preferences") || "";
  var chosen = /"theme":"(light|dark)"/.exec(kept);
  var prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = chosen ? chosen[1] : prefersDark ? "dark" : "light";
})();
