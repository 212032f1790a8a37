"use strict";
// The presence matrix: find a name, keep one kind or one track, order the rows.
(function (search) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("presence-filters"));
  const status = /** @type {HTMLElement} */ (document.getElementById("presence-status"));
  const table = /** @type {HTMLTableElement} */ (document.getElementById("matrix")), body = table.tBodies[0];
  const rows = [...body.rows], heads = [.../** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells].slice(1);
  const keys = ["name", "kind", "track", "order"], { fold } = search.text;
  const names = new Map(rows.map(row => [row, fold(row.dataset.names || "")]));

  /** @param {string} key */
  const field = key => /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(key));

  /** @param {string} key */
  const value = key => (field(key) || { value: "" }).value;

  /** @param {HTMLElement} row @param {string} key */
  const number = (row, key) => Number(row.dataset[key]);

  /** @type {Record<string, (a: HTMLElement, b: HTMLElement) => number>} */
  const orders = {
    name: (a, b) => number(a, "i") - number(b, "i"),
    first: (a, b) => number(a, "first") - number(b, "first") || number(a, "i") - number(b, "i"),
    "": (a, b) => number(b, "n") - number(a, "n") || number(a, "i") - number(b, "i"),
  };

  /** @param {boolean} write Whether the address takes the new state. */
  function apply(write) {
    const name = fold(value("name")), kind = value("kind"), track = value("track");
    let count = 0;
    for (const head of heads) head.hidden = track !== "" && head.dataset.track !== track;
    for (const row of rows) {
      let used = false;
      heads.forEach((head, index) => {
        const cell = row.cells[index + 1];
        cell.hidden = head.hidden;
        used = used || !head.hidden && cell.firstElementChild !== null;
      });
      row.hidden = !used || kind !== "" && row.dataset.kind !== kind || !(names.get(row) || "").includes(name);
      if (!row.hidden) count++;
    }
    body.append(...[...rows].sort(orders[value("order")] || orders[""]));
    status.textContent = (status.dataset.words || "").replace("{n}", String(count)).replace("{all}", String(rows.length));
    if (!write) return;
    const parts = keys.filter(value).map(key => key + "=" + encodeURIComponent(value(key)));
    history.replaceState(null, "", "#" + parts.join("&"));
  }

  /** What stands in the address, or nothing where it is no escape. @param {string} text */
  function decode(text) {
    try { return decodeURIComponent(text); } catch { return ""; }
  }

  function recall() {
    if (location.hash.indexOf("=") > 0) {
      const state = new Map(location.hash.slice(1).split("&").map(part => [part.split("=")[0], decode(part.slice(part.indexOf("=") + 1))]));
      for (const key of keys) {
        const one = field(key);
        if (one) one.value = state.get(key) || "";
        if (one instanceof HTMLSelectElement && one.selectedIndex < 0) one.value = "";
      }
    }
    apply(false);
  }

  form.addEventListener("input", () => apply(true));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => apply(true)));
  addEventListener("hashchange", recall);
  recall();
})(globalThis.astanaSearch);
