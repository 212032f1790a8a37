"use strict";
// The state of a page's filters in its address, behind the #: so it works from a folder, and a link leads to what one sees.
globalThis.astanaFilters = {
  /** What the address says; none where it names a place on the page. */
  read() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return null;
    /** What stands in the address, or nothing where it is no escape. @param {string} text */
    const decode = text => { try { return decodeURIComponent(text); } catch { return ""; } };
    return new Map(hash.split("&").map(part => [part.split("=")[0], decode(part.slice(part.indexOf("=") + 1))]));
  },

  /** Puts what is chosen into the address. @param {[string, string][]} state @param {boolean} isStep Whether Back leads to what was chosen before. */
  write(state, isStep) {
    const hash = state.filter(([, value]) => value).map(([key, value]) => key + "=" + encodeURIComponent(value)).join("&");
    const before = location.href.split("#")[0], after = hash ? before + "#" + hash : before;
    if (after !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", after);
  },

  /** Sets the fields of a form; one that has no such value is emptied. @param {HTMLFormElement} form @param {Map<string, string>} state */
  fill(form, state) {
    for (const field of form.elements) {
      if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) continue;
      field.value = state.get(field.name) || "";
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  },
};

// A wide screen shows the filters at once; most engines do so without this.
if (matchMedia("(min-width: 48rem)").matches) for (const fold of document.querySelectorAll(".filter-fold")) fold.setAttribute("open", "");
