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
