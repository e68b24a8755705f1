// Read by browsers of any age: ES5 only. Shows the help that waits, hidden, at the top of each page,
// when the browser is older than those that we serve or when the page has not started after 10 s.
(() => {
  function montrer() {
    document.getElementById("secours").removeAttribute("hidden");
  }
  function estServi() {
    try {
      // Chrome 112, Firefox 116, Safari 17; then Firefox 121; then Chrome 119
      /[\p{L}--a]/v;
      return CSS.supports("selector(:has(a))") && CSS.supports("selector(:user-valid)");
    } catch (_) {
      return false;
    }
  }
  function attendre() {
    if (!document.documentElement.hasAttribute("data-pret")) montrer();
  }
  if (estServi()) setTimeout(attendre, 10000);
  else montrer();
})();
