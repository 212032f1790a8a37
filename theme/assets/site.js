"use strict";
// Whoever comes to a place within a fold finds it open.
(function () {
  function unfold() {
    const place = document.querySelector(":target"), fold = place && place.closest("details:not([open])");
    if (!place || !fold) return;
    fold.setAttribute("open", "");
    place.scrollIntoView();
  }

  addEventListener("hashchange", unfold);
  unfold();
})();

// A button shows and hides the element that it names.
document.addEventListener("click", event => {
  const button = event.target instanceof Element && event.target.closest("button[aria-expanded][aria-controls]");
  const shown = button && document.getElementById(button.getAttribute("aria-controls") || "");
  if (shown) button.setAttribute("aria-expanded", String(shown.toggleAttribute("data-shown")));
});
