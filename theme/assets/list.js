"use strict";
// The list of all records of a kind: keeps some of them, orders them, and says so in words and in the address.
(function (search, filters) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("list-filters"));
  const status = /** @type {HTMLElement} */ (document.getElementById("list-status")), { shown = "", of = "" } = status.dataset;
  const collator = new Intl.Collator(document.documentElement.lang), number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" });

  /** @typedef {{ item: HTMLElement, at: number, group: Group, words: string, name: string }} Entry */
  /** @typedef {{ section: HTMLElement, list: HTMLElement, fold: HTMLDetailsElement | null, label: string, count: HTMLElement, total: string, entries: Entry[] }} Group */
  /** @type {Group[]} */
  const groups = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main > .group"))].map(section => {
    const count = /** @type {HTMLElement} */ (section.querySelector("h2 small")), head = /** @type {HTMLElement} */ (section.querySelector("h2"));
    const label = /** @type {Node} */ (head.firstChild).textContent || "";
    return { section, list: /** @type {HTMLElement} */ (section.querySelector(".rows")), fold: section.querySelector("details"), label: label.trim(), count, total: count.textContent || "", entries: [] };
  });
  for (const group of groups) {
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (group.list.querySelectorAll(".row"))) {
      const link = item.querySelector(".what a");
      group.entries.push({ item, at: 0, group, words: "", name: link && link.textContent || "" });
    }
  }
  const entries = groups.flatMap(group => group.entries);
  entries.forEach((entry, at) => { entry.at = at; });

  // An order that is not that of the page goes through all groups: one list, in which each entry says what it is sorted by.
  const whole = /** @type {HTMLElement} */ (groups[0].section.cloneNode()), heading = document.createElement("h2"), list = /** @type {HTMLElement} */ (groups[0].list.cloneNode());
  whole.id = "sorted";
  whole.hidden = true;
  whole.append(heading, list);
  groups[0].section.before(whole);

  /** @typedef {(a: Entry, b: Entry) => number} Order */
  /** @type {Record<string, Order | undefined>} */
  const orders = {
    name: (a, b) => collator.compare(a.name, b.name),
    statements: (a, b) => Number(b.item.dataset.n) - Number(a.item.dataset.n),
    oldest: (a, b) => day(a, Infinity) - day(b, Infinity),
    newest: (a, b) => day(b, -Infinity) - day(a, -Infinity),
  };

  /** @param {Entry} entry @param {number} other What counts where there is no date. */
  const day = (entry, other) => entry.item.dataset.day ? Number(entry.item.dataset.day) : other;

  const selects = () => [...form.elements].filter(one => one instanceof HTMLSelectElement);

  /** Whether an entry has what is chosen. @param {Entry} entry @param {HTMLSelectElement[]} chosen @param {string[]} words */
  function keeps(entry, chosen, words) {
    for (const { name, value, dataset } of chosen) {
      if ("groups" in dataset ? entry.group.section.id !== value : !(entry.item.dataset[name] || "").split(" ").includes(value)) return false;
    }
    if (words.length) entry.words = entry.words || search.letters.fold(entry.item.textContent || "");
    return words.every(word => entry.words.includes(word));
  }

  function apply() {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("words")), typed = field.value.trim(), words = search.letters.fold(typed).split(/\s+/).filter(Boolean);
    const chosen = selects().filter(one => one.value && one.name !== "order"), order = /** @type {HTMLSelectElement} */ (form.elements.namedItem("order"));
    const isNarrowed = chosen.length > 0 || words.length > 0, sort = orders[order.value];
    let count = 0;
    for (const group of groups) {
      let kept = 0;
      for (const entry of group.entries) {
        entry.item.hidden = isNarrowed && !keeps(entry, chosen, words);
        if (!entry.item.hidden) kept++;
      }
      count += kept;
      group.section.hidden = !!sort || !kept;
      group.count.textContent = isNarrowed ? of.replace("{n}", number.format(kept)).replace("{all}", group.total) : group.total;
      if (group.fold) group.fold.open = isNarrowed;
    }
    arrange(sort, order);
    const said = [...chosen, ...sort ? [order] : []].map(one => /** @type {HTMLElement} */ (one.labels[0].firstChild).textContent?.trim() + ": " + one.selectedOptions[0].text);
    if (typed) said.unshift("“" + typed + "”");
    status.textContent = said.length ? [shown.replace("{n}", number.format(count)).replace("{all}", number.format(entries.length)), ...said].join(" · ") : "";
  }

  /** @param {Order | undefined} sort @param {HTMLSelectElement} order */
  function arrange(sort, order) {
    if (!sort && whole.hidden) return;
    whole.hidden = !sort;
    for (const tally of document.querySelectorAll(".tally")) tally.remove();
    if (!sort) {
      for (const group of groups) group.list.append(...group.entries.map(entry => entry.item));
      return;
    }
    const { text } = order.selectedOptions[0];
    heading.textContent = text.charAt(0).toUpperCase() + text.slice(1);
    for (const { item, group } of entries) {
      const parts = order.value === "statements" ? [number.format(Number(item.dataset.n))] : [];
      if (!item.querySelector(".when")) parts.push(group.label);
      const place = item.querySelector(".what"), tally = document.createElement("small");
      tally.className = "tally";
      tally.textContent = parts.join(" · ");
      if (place && parts.length) place.append(" ", tally);
    }
    list.append(...[...entries].sort((a, b) => sort(a, b) || a.at - b.at).map(entry => entry.item));
  }

  /** @param {boolean} isStep */
  function change(isStep) {
    apply();
    filters.write([...new FormData(form)].map(([key, value]) => [key, String(value)]), isStep);
  }

  function recall() {
    const state = filters.read();
    filters.fill(form, state || new Map());
    apply();
    // What the address names may have been out of sight.
    const place = state ? null : document.querySelector(":target");
    if (place) place.scrollIntoView();
  }

  form.addEventListener("input", event => change(event.target instanceof HTMLSelectElement));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => change(true)));
  addEventListener("popstate", recall);
  if (location.hash.includes("=")) recall();
})(globalThis.astanaSearch, globalThis.astanaFilters);
