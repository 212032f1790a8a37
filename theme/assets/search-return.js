"use strict";
// Whoever comes back from a result finds the results as they were left: as many, and the one that was followed where it stood.
// A browser that keeps pages alive does so by itself; from a folder, and in others, the page is made anew.
(function () {
  const results = document.getElementById("search-results"), input = /** @type {HTMLInputElement | null} */ (document.getElementById("search-input"));
  if (!results || !input) return;
  const longest = 5000;
  /** @type {{ query: string, count: number, link: number, address: string, top: number } | undefined} */
  const left = history.state && history.state.left;

  const links = () => [...results.querySelectorAll("a")];
  const count = () => results.querySelectorAll("li").length;

  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a") : null, at = link ? links().indexOf(link) : -1;
    if (!link || at < 0) return;
    const place = { query: input.value, count: count(), link: at, address: link.href, top: link.getBoundingClientRect().top };
    try { history.replaceState({ ...history.state, left: place }, ""); } catch { /* Then Back leads to the top. */ }
  }, true);

  // WebKit empties a field that is not to be completed, even on a page that it kept.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) setTimeout(() => { input.value = input.value || new URLSearchParams(location.search).get("q") || ""; }, 100);
  });

  if (!left) return;
  // Not each browser lets the address of a file have a query.
  if (!new URLSearchParams(location.search).has("q")) input.value = left.query;
  history.scrollRestoration = "manual";
  const observer = new MutationObserver(step), stop = new AbortController();
  let asked = 0;
  observer.observe(results.parentElement || results, { childList: true, subtree: true });
  stop.signal.addEventListener("abort", () => observer.disconnect());
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(type, () => stop.abort(), { signal: stop.signal, passive: true });
  setTimeout(() => stop.abort(), longest);

  // Filters and better results come later, so this is done until nothing changes, or the reader goes on.
  function step() {
    if (!left || stop.signal.aborted) return;
    const shown = count(), more = /** @type {HTMLElement | null} */ (document.querySelector("#search-more, .search-more"));
    if (shown < left.count && more && asked !== shown) {
      asked = shown;
      more.click();
    }
    const link = links()[left.link];
    if (!link || link.href !== left.address) return;
    link.focus({ preventScroll: true });
    scrollBy(0, link.getBoundingClientRect().top - left.top);
  }
})();
