"use strict";
// The presence matrix: find a name, keep one kind or one track, order the rows, and show it as a list by actor, as a phone does.
(function (search, filters) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("presence-filters"));
  const status = /** @type {HTMLElement} */ (document.getElementById("presence-status"));
  const table = /** @type {HTMLTableElement} */ (document.getElementById("matrix")), body = table.tBodies[0];
  const rows = [...body.rows], heads = [.../** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells].slice(1);
  const keys = ["name", "kind", "track", "order"], { fold } = search.letters;
  const names = new Map(rows.map(row => [row, fold(row.dataset.names || "")]));

  const forms = /** @type {HTMLElement} */ (document.getElementById("presence-forms")), list = /** @type {HTMLElement} */ (document.getElementById("presence-list"));
  const other = /** @type {HTMLButtonElement} */ (document.getElementById("presence-form")), narrow = matchMedia("(max-width: 40rem)");
  /** The order that the rows have, where no head gave them another. */
  let order = "";

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

  function apply() {
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
    if (order !== value("order")) arrange();
    draw();
    status.textContent = (status.dataset.words || "").replace("{n}", String(count)).replace("{all}", String(rows.length));
  }

  function arrange() {
    order = value("order");
    for (const head of table.querySelectorAll("[aria-sort]")) head.removeAttribute("aria-sort");
    body.append(...[...rows].sort(orders[order] || orders[""]));
  }

  const isList = () => (forms.dataset.form || (narrow.matches ? "list" : "table")) === "list";

  function draw() {
    other.textContent = (isList() ? other.dataset.table : other.dataset.list) || "";
    list.replaceChildren();
    if (!isList()) return;
    const actors = document.createElement("ul");
    actors.append(...[...body.rows].filter(row => !row.hidden).map(actor));
    list.append(actors);
  }

  /** An actor as an entry of the list: the events, each with the roles. @param {HTMLTableRowElement} row */
  function actor(row) {
    const [name, ...cells] = row.cells;
    return folded("h2", /** @type {HTMLAnchorElement} */ (name.querySelector("a")), cells.flatMap((cell, at) => {
      if (cell.hidden || !cell.firstElementChild) return [];
      const [when, round] = [heads[at].querySelector(".on time, .on span"), heads[at].querySelector("a")];
      return [item(when, " ", round, ...[...cell.children].flatMap((role, which) => [which ? ", " : ": ", role]))];
    }));
  }

  /** An entry of copies, since what they are made of stays in its table. @param {(Node | string | null)[]} parts */
  function item(...parts) {
    const entry = document.createElement("li");
    entry.append(...parts.filter(part => part !== null).map(part => typeof part === "string" ? part : part.cloneNode(true)));
    return entry;
  }

  /** Entries folded under the name of an actor. @param {"h2" | "h3"} heading @param {HTMLAnchorElement} link @param {HTMLElement[]} items */
  function folded(heading, link, items) {
    const entry = document.createElement("li"), details = document.createElement("details"), summary = document.createElement("summary");
    const title = document.createElement(heading), count = document.createElement("small"), all = document.createElement("ul"), record = document.createElement("a");
    title.textContent = link.textContent;
    title.lang = link.lang;
    count.textContent = String(items.length);
    record.href = link.href;
    record.textContent = list.dataset.record || "";
    all.append(...items, item(record));
    summary.append(title, " ", count);
    details.append(summary, all);
    entry.append(details);
    return entry;
  }

  /** The network as a list: under each actor those who were there as well. */
  function drawTies() {
    const ties = document.getElementById("ties-list"), table = document.querySelector(".ties-table tbody");
    if (!ties || !table || ties.firstChild || !narrow.matches) return;
    /** @type {Map<string, { link: HTMLAnchorElement, items: HTMLElement[] }>} */
    const actors = new Map();
    for (const { cells: [one, other, count, relations] } of /** @type {HTMLTableElement} */ (table).rows) {
      const links = [one, other].map(cell => /** @type {HTMLAnchorElement} */ (cell.querySelector("a")));
      for (const [link, company] of [links, [...links].reverse()]) {
        const entry = actors.get(link.href) || { link, items: [] };
        entry.items.push(item(company, ": " + count.textContent, ...relations.childNodes.length ? [" · ", ...relations.childNodes] : []));
        actors.set(link.href, entry);
      }
    }
    const all = document.createElement("ul");
    all.append(...[...actors.values()].sort((a, b) => b.items.length - a.items.length).map(({ link, items }) => folded("h3", link, items)));
    ties.append(all);
  }

  /** @param {boolean} isStep Whether Back leads to what was chosen before. */
  function change(isStep) {
    apply();
    filters.write(keys.map(key => [key, value(key)]), isStep);
  }

  function recall() {
    const state = filters.read();
    if (state) filters.fill(form, state);
    apply();
  }

  form.addEventListener("input", event => change(event.target instanceof HTMLSelectElement));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    arrange();
    change(true);
  }));
  other.addEventListener("click", () => {
    forms.dataset.form = isList() ? "table" : "list";
    draw();
  });
  narrow.addEventListener("change", () => {
    draw();
    drawTies();
  });
  // What a head has sorted, the list shows in the same order.
  table.addEventListener("click", event => { if (event.target instanceof Element && event.target.closest(".sort")) draw(); });
  addEventListener("popstate", recall);
  recall();
  drawTies();
})(globalThis.astanaSearch, globalThis.astanaFilters);
