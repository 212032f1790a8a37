"use strict";
// The search page: results as one types, narrowed by facets, with the query in the address.
(function (search) {
  const input = document.getElementById("search-input"), list = document.getElementById("search-results");
  if (!input || !list) return;
  const status = document.getElementById("search-status"), hint = document.getElementById("search-hint"), filters = document.getElementById("search-filters");
  const strings = JSON.parse(document.getElementById("search-strings").textContent || "{}");
  const { base } = search, language = document.documentElement.lang;
  const batch = 10, facetNames = ["kind", "track", "language", "evidence", "perspective"];
  let turn = 0, facets = null, actors = null, shown = 0, current = null;

  /** A word of the interface, with {names} replaced; the key itself where the page has no word for it. */
  function say(key, values = {}) {
    return (strings[key.replace(/-/g, "_")] || key.replace(/^[a-z]+_/, "").replace(/-/g, " ")).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** An element with attributes and children; texts stay texts. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
    element.append(...children);
    return element;
  }

  const number = count => new Intl.NumberFormat(language || undefined).format(count);

  /** What the form says: the query, and for each facet the values chosen. */
  function read() {
    const chosen = new Map();
    for (const box of filters ? filters.querySelectorAll("input:checked") : []) chosen.set(box.name, [...chosen.get(box.name) || [], box.value]);
    for (const field of filters ? filters.querySelectorAll("input[type=number]") : []) if (/^\d{1,4}$/.test(field.value)) chosen.set(field.name, [field.value]);
    return { query: input.value, chosen };
  }

  function write({ query, chosen }) {
    const words = new URLSearchParams();
    if (query) words.set("q", query);
    for (const [name, values] of chosen) for (const value of values) words.append(name, value);
    try { history.replaceState(null, "", "?" + words); } catch { /* Some browsers keep a file's address as it is. */ }
  }

  /** The documents that a facet's chosen values leave, or null for all. */
  function allowed(name, values) {
    const column = name === "actor" ? actors : facets.columns.get(name);
    return new Set(values.flatMap(value => { const entry = column.get(value); return entry ? entry.documents || entry : []; }));
  }

  function narrow(documents, chosen, except) {
    const sets = [...chosen].filter(([name]) => name !== except && name !== "from" && name !== "to").map(([name, values]) => allowed(name, values));
    const [from] = chosen.get("from") || [], [to] = chosen.get("to") || [];
    return documents.filter(document => {
      if (!sets.every(set => set.has(document))) return false;
      if (!from && !to) return true;
      const [first, last] = facets.years[document];
      return (first || last) && (!to || !first || first <= to) && (!from || !last || last >= from);
    });
  }

  async function run() {
    const own = ++turn, asked = read();
    write(asked);
    try {
      if (!asked.query.trim()) return show(own, asked, null);
      const answer = await search.answer(asked.query, language);
      if (asked.chosen.size) await openFacets(asked.chosen.has("actor"));
      await show(own, asked, answer);
      if (own !== turn) return;
      const wider = await search.widen(asked.query, answer);
      if (wider && own === turn) await show(own, asked, wider);
      await openFacets(false);
      if (own === turn) showFacets(asked, answer.documents);
    } catch (error) {
      if (own === turn) fail(error);
    }
  }

  function fail(error) {
    if (!/^search /.test(error.message)) throw error;
    tell(say("search_damaged"));
  }

  const tell = text => { if (status && status.textContent !== text) status.textContent = text; };

  async function openFacets(withActors) {
    facets = facets || await search.index.facets();
    if (withActors) actors = actors || await search.index.actors();
  }

  async function show(own, asked, answer) {
    if (own !== turn) return;
    current = answer && { ...answer, documents: asked.chosen.size ? narrow(answer.documents, asked.chosen) : answer.documents };
    if (!current) {
      list.replaceChildren();
      shown = 0;
      tell(asked.query.trim() || !asked.query ? "" : say("search_none"));
      return suggest(null);
    }
    const items = await render(0, batch);
    if (own !== turn) return;
    list.replaceChildren(...items);
    shown = batch;
    tell(current.documents.length ? say("search_count", { count: number(current.documents.length) }) : say("search_none"));
    suggest(current, asked.query);
    more();
  }

  /** Says which words were taken for others, and which were found nowhere. */
  function suggest(answer, query) {
    if (!hint) return;
    hint.replaceChildren();
    if (!answer) return;
    let better = query;
    for (const [word, other] of answer.corrections) better = better.split(/(\s+)/).map(part => search.text.fold(part) === word ? other : part).join("");
    if (answer.corrections.length) {
      hint.append(say("search_instead", { words: answer.corrections.map(([word]) => word).join(", ") }), " ");
      hint.append(make("a", { href: "?" + new URLSearchParams({ q: better }) }, make("bdi", {}, better)));
    }
    if (answer.unknown.length) hint.append(make("span", {}, " ", say("search_unknown", { words: answer.unknown.join(", ") })));
  }

  async function render(from, to) {
    const { documents, words } = current, items = [];
    const texts = await Promise.allSettled(documents.slice(from, to).map(document => search.index.text(document)));
    for (const { value, reason } of texts) {
      if (value) items.push(item(value, words));
      else items.push(make("li", { class: "search-lost" }, say("search_damaged")));
      if (reason && !/^search /.test(reason.message)) throw reason;
    }
    return items;
  }

  function item(document, words) {
    const { section, before, after, text, marks } = search.snippet(document, words);
    const snippet = make("p", { class: "search-snippet", lang: document.language, dir: "auto" }, before ? "… " : "");
    let end = 0;
    for (const [from, to] of marks) {
      if (from < end) continue;
      snippet.append(text.slice(end, from), make("mark", {}, text.slice(from, to)));
      end = to;
    }
    snippet.append(text.slice(end), after ? " …" : "");
    const facts = [say("kind_" + document.kind), document.date, document.language === language ? "" : say("language_" + document.language)].filter(Boolean);
    const result = make("li", {}, make("a", { href: base + document.url, lang: document.language, dir: "auto" }, document.title),
      make("p", { class: "search-facts" }, ...facts.flatMap((fact, at) => [at ? " · " : "", make("bdi", {}, fact)])), snippet);
    if (section.anchor) result.append(make("a", { class: "search-section", href: base + document.url + "#" + section.anchor, lang: document.language, dir: "auto" }, section.heading));
    return result;
  }

  function more() {
    const old = document.getElementById("search-more");
    if (old) old.remove();
    if (!current || shown >= current.documents.length) return;
    const button = make("button", { type: "button", id: "search-more" }, say("search_more"));
    button.addEventListener("click", async () => {
      const first = shown, items = await render(first, first + batch);
      list.append(...items);
      shown = first + batch;
      more();
      if (items[0]) items[0].querySelector("a").focus();
    });
    list.after(button);
  }

  /** The facets with what each value would leave; a facet's own choice does not narrow it. */
  function showFacets({ chosen }, documents) {
    if (!filters) return;
    if (!documents.length && !chosen.size) return filters.replaceChildren();
    const wide = !filters.firstElementChild && matchMedia("(min-width: 64rem)").matches;
    const open = new Set(wide ? facetNames.slice(0, 2) : [...filters.querySelectorAll("details[open]")].map(details => details.dataset.facet)), focused = document.activeElement && document.activeElement.id;
    const groups = facetNames.map(name => group(name, [...facets.columns.get(name)].map(([value, of]) => ({ value, label: say(name + "_" + value), of })), documents, chosen));
    if (actors) groups.push(group("actor", [...actors].map(([value, actor]) => ({ value, label: actor.title, of: actor.documents })), documents, chosen));
    else groups.push(make("details", { "data-facet": "actor" }, make("summary", {}, say("search_facet_actor"))));
    filters.replaceChildren(...groups.filter(Boolean), years(chosen));
    if (chosen.size) {
      const clear = make("button", { type: "button", id: "search-clear" }, say("search_clear"));
      clear.addEventListener("click", () => {
        for (const box of filters.querySelectorAll("input")) { box.checked = false; if (box.type === "number") box.value = ""; }
        run();
        input.focus();
      });
      filters.append(clear);
    }
    for (const details of filters.querySelectorAll("details")) {
      details.open = open.has(details.dataset.facet) || chosen.has(details.dataset.facet);
      if (details.dataset.facet === "actor" && !actors) details.addEventListener("toggle", async () => { await openFacets(true).catch(fail); if (current) showFacets(read(), documents); }, { once: true });
    }
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  function group(name, entries, documents, chosen) {
    const left = new Set(narrow(documents, chosen, name)), values = chosen.get(name) || [];
    const counted = entries.map(entry => ({ ...entry, count: entry.of.reduce((sum, document) => sum + left.has(document), 0) })).filter(({ count, value }) => count || values.includes(value));
    if (counted.length < 2 && !values.length) return null;
    counted.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
    return make("details", { "data-facet": name }, make("summary", {}, say("search_facet_" + name)), make("ul", {}, ...counted.slice(0, 40).map(({ value, label, count }, at) =>
      make("li", {}, make("label", {}, make("input", { type: "checkbox", id: `search-${name}-${at}`, name, value, checked: values.includes(value) }), " ", make("bdi", {}, label), ` (${number(count)})`)))));
  }

  function years(chosen) {
    const field = name => make("label", {}, say("search_" + name), " ", make("input", { type: "number", id: "search-" + name, name, min: 1, max: 9999, value: (chosen.get(name) || [""])[0] }));
    return make("details", { "data-facet": "years", open: chosen.has("from") || chosen.has("to") }, make("summary", {}, say("search_facet_years")), field("from"), " ", field("to"));
  }

  /** The arrow keys go from the input through the results and back. */
  function step(event) {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [input, ...list.querySelectorAll("li > a:first-child")], at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && at > 0) input.focus();
    if (!direction || at < 0 || !links[at + direction]) return;
    event.preventDefault();
    links[at + direction].focus();
  }

  /** Chooses in the form what the address says. */
  async function restore() {
    const words = new URLSearchParams(location.search);
    input.value = words.get("q") || input.value;
    const names = [...new Set(words.keys())].filter(name => name !== "q");
    if (filters && names.length) {
      await openFacets(names.includes("actor")).catch(fail);
      if (facets) showFacets({ chosen: new Map(names.filter(name => name !== "actor" || actors).map(name => [name, words.getAll(name)])) }, []);
    }
    await run();
  }

  input.addEventListener("input", run);
  input.form.addEventListener("submit", event => { event.preventDefault(); run(); });
  if (filters) filters.addEventListener("change", run);
  document.addEventListener("keydown", step);
  restore();
})(globalThis.astanaSearch = globalThis.astanaSearch || {});
