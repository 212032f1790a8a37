"use strict";
// The search page: results as one types, narrowed by facets, with the query in the address.
(function (search) {
  const input = /** @type {HTMLInputElement | null} */ (document.getElementById("search-input")), list = document.getElementById("search-results");
  if (!input || !list) return;
  const field = input, results = list;
  const status = document.getElementById("search-status"), hint = document.getElementById("search-hint"), filters = document.getElementById("search-filters");
  const words = document.getElementById("search-strings");
  /** @type {Record<string, string>} */
  const strings = JSON.parse(words && words.textContent || "{}");
  const { base } = search, language = document.documentElement.lang;
  /** Whether the browser opens a page at words and marks them. */
  const canMark = "fragmentDirective" in document;
  /** How many results come at once; and where there are several groups, how many of each. */
  const batch = 10, ofGroup = 3;
  const facetNames = ["kind", "track", "language", "evidence", "perspective"];
  /** @typedef {Map<string, string[]>} Chosen For each facet the values chosen. */
  /** @typedef {{ query: string, chosen: Chosen }} Asked */
  /** @typedef {{ value: string, label: string, of: number[] }} Value */
  /** @typedef {{ kind: string, documents: number[] }} Group Results of one kind. */
  let turn = 0;
  /** @type {SearchFacets | null} */
  let facets = null;
  /** @type {Map<string, SearchActor> | null} */
  let actors = null;
  /** @type {SearchAnswer | null} */
  let current = null;

  /** A word of the interface, with {names} replaced; the key itself where the page has no word for it. @param {string} key @param {Record<string, string>} [values] */
  function say(key, values = {}) {
    return (strings[key.replace(/-/g, "_")] || key.replace(/^[a-z]+_/, "").replace(/-/g, " ")).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /**
   * An element with attributes and children; texts stay texts.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | number | boolean | undefined>} attributes
   * @param {(string | Node)[]} children
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
    element.append(...children);
    return element;
  }

  /** @param {number} count */
  const number = count => new Intl.NumberFormat(language || undefined).format(count);

  /** The boxes and fields of the facets. @returns {HTMLInputElement[]} */
  const fields = () => filters ? [...filters.querySelectorAll("input")] : [];

  /** What the form says. @returns {Asked} */
  function read() {
    /** @type {Chosen} */
    const chosen = new Map();
    for (const { type, checked, name, value } of fields()) {
      if (type === "number" ? /^\d{1,4}$/.test(value) : checked) chosen.set(name, [...chosen.get(name) || [], value]);
    }
    return { query: field.value, chosen };
  }

  /** @param {Asked} asked @param {boolean} [isStep] Whether Back leads to what was asked before. */
  function write({ query, chosen }, isStep) {
    const words = new URLSearchParams();
    if (query) words.set("q", query);
    for (const [name, values] of chosen) for (const value of values) words.append(name, value);
    try { history[isStep ? "pushState" : "replaceState"](null, "", "?" + words); } catch { /* Some browsers keep a file's address as it is. */ }
  }

  /** The documents that a facet's chosen values leave. @param {string} name @param {string[]} values */
  function allowed(name, values) {
    const column = facets && facets.columns.get(name);
    /** @param {string} value */
    const of = value => name === "actor" ? (actors && actors.get(value) || { documents: [] }).documents : column && column.get(value) || [];
    return new Set(values.flatMap(of));
  }

  /** @param {number[]} documents @param {Chosen} chosen @param {string} [except] */
  function narrow(documents, chosen, except) {
    const sets = [...chosen].filter(([name]) => name !== except && name !== "from" && name !== "to").map(([name, values]) => allowed(name, values));
    const [from, to] = ["from", "to"].map(name => Number((chosen.get(name) || [])[0]));
    return documents.filter(document => {
      if (!sets.every(set => set.has(document))) return false;
      if (!from && !to) return true;
      const [first, last] = facets ? facets.days[document].map(day => day && search.dates.yearOf(day)) : [];
      return (first || last) && (!to || !first || first <= to) && (!from || !last || last >= from);
    });
  }

  /** @param {boolean} [isStep] Whether Back leads to what was asked before. */
  async function run(isStep) {
    const own = ++turn, asked = read();
    write(asked, isStep);
    try {
      if (!asked.query.trim()) return show(own, asked, null);
      const [answer] = await Promise.all([search.answer(asked.query, language), openFacets(asked.chosen.has("actor"))]);
      await show(own, asked, answer);
      if (own !== turn) return;
      const wider = await search.widen(asked.query, answer);
      if (wider && own === turn) await show(own, asked, wider);
      if (own === turn) showFacets(asked, answer.documents);
    } catch (error) {
      if (own === turn) fail(error);
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    if (!isDamage(error)) throw error;
    tell(say("search_damaged"));
  }

  /** Whether a part of the index is missing or damaged. @param {unknown} error */
  const isDamage = error => error instanceof Error && error.message.startsWith("search ");

  /** @param {string} text */
  const tell = text => { if (status && status.textContent !== text) status.textContent = text; };

  /** @param {boolean} withActors */
  async function openFacets(withActors) {
    facets = facets || await search.index.facets();
    if (withActors) actors = actors || await search.index.actors();
  }

  /** @param {number} own @param {Asked} asked @param {SearchAnswer | null} answer */
  async function show(own, asked, answer) {
    if (own !== turn) return;
    current = answer && { ...answer, documents: asked.chosen.size ? narrow(answer.documents, asked.chosen) : answer.documents };
    if (!current) {
      results.replaceChildren();
      tell(asked.query.trim() || !asked.query ? "" : say("search_none"));
      return suggest(null, "");
    }
    const groups = grouped(current.documents), most = groups.length > 1 && current.documents.length > batch ? ofGroup : batch, { words } = current;
    const sections = await Promise.all(groups.map(group => section(group, words, most, asked.chosen)));
    if (own !== turn) return;
    results.replaceChildren(...sections);
    tell(current.documents.length ? say("search_count", { count: number(current.documents.length) }) : say("search_none"));
    suggest(current, asked.query);
  }

  /** What records of a kind are called together. @param {string} kind */
  const kindName = kind => strings["search_group_" + kind] || say("kind_" + kind);

  /** Results by kind; the kind of the best comes first, and within a kind the best. @param {number[]} documents @returns {Group[]} */
  function grouped(documents) {
    /** @type {Map<number, string>} */
    const kinds = new Map(), column = facets && facets.columns.get("kind");
    for (const [kind, of] of column || []) for (const document of of) kinds.set(document, kind);
    /** @type {Map<string, number[]>} */
    const groups = new Map();
    for (const document of documents) {
      const kind = kinds.get(document) || "", group = groups.get(kind);
      if (group) group.push(document); else groups.set(kind, [document]);
    }
    return [...groups].map(([kind, documents]) => ({ kind, documents }));
  }

  /** A group with its heading and its first results. @param {Group} group @param {Set<string>} words @param {number} most @param {Chosen} chosen */
  async function section({ kind, documents }, words, most, chosen) {
    const heading = make("h2", { id: "search-group-" + kind }, kindName(kind) + " ", make("small", {}, number(documents.length)));
    const list = make("ol", {}, ...await render(documents.slice(0, most), words)), group = make("section", { "aria-labelledby": heading.id }, heading, list);
    if (documents.length > most) group.append(most === batch ? more(documents, words, list) : all(kind, documents.length, chosen));
    return group;
  }

  /** Says which words were taken for others, and which were found nowhere. @param {SearchAnswer | null} answer @param {string} query */
  function suggest(answer, query) {
    if (!hint) return;
    hint.replaceChildren();
    if (!answer) return;
    let better = query;
    for (const [word, other] of answer.corrections) better = better.split(/(\s+)/).map(part => replaced(part, word, other)).join("");
    if (answer.corrections.length && better !== query) {
      hint.append(say("search_instead", { words: answer.corrections.map(([word]) => word).join(", ") }), " ");
      hint.append(make("a", { href: "?" + new URLSearchParams({ q: better }) }, make("bdi", {}, better)));
    }
    if (answer.unknown.length) hint.append(make("span", {}, " ", say("search_unknown", { words: answer.unknown.join(", ") })));
  }

  /** A part of the query with the word taken for another; what an Arabic word begins with, article or conjunction, stays. @param {string} part @param {string} word @param {string} other */
  function replaced(part, word, other) {
    const folded = search.text.fold(part);
    return folded.endsWith(word) && search.text.terms(part).some(({ term }) => term === word) ? folded.slice(0, folded.length - word.length) + other : part;
  }

  /** @param {number[]} documents @param {Set<string>} words */
  async function render(documents, words) {
    const items = [], texts = await Promise.allSettled(documents.map(document => search.index.text(document)));
    for (const text of texts) {
      if (text.status === "fulfilled") items.push(item(text.value, words));
      else if (isDamage(text.reason)) items.push(make("li", { class: "search-lost" }, say("search_damaged")));
      else throw text.reason;
    }
    return items;
  }

  /** @param {SearchDocument} document @param {Set<string>} words */
  function item(document, words) {
    const shown = search.snippet(document, words), { section, before, after, text, marks } = shown, target = canMark ? search.target(shown) : section.anchor;
    const address = base + document.url + (target && "#" + target);
    const snippet = make("p", { class: "search-snippet", lang: document.language, dir: "auto" }, before ? "… " : "");
    let end = 0;
    for (const [from, to] of marks) {
      if (from < end) continue;
      snippet.append(text.slice(end, from), make("mark", {}, text.slice(from, to)));
      end = to;
    }
    snippet.append(text.slice(end), after ? " …" : "");
    const facts = [document.date, document.language === language ? "" : say("language_" + document.language)].filter(Boolean);
    const result = make("li", {}, make("a", { href: address, lang: document.language, dir: "auto" }, document.title),
      snippet);
    if (facts.length) snippet.before(make("p", { class: "search-facts" }, ...facts.flatMap((fact, at) => [at ? " · " : "", make("bdi", {}, fact)])));
    if (section.anchor) result.append(make("a", { class: "search-section", href: address, lang: document.language, dir: "auto" }, section.heading));
    return result;
  }

  /** What shows the next results of a group that stands alone. @param {number[]} documents @param {Set<string>} words @param {HTMLElement} list */
  function more(documents, words, list) {
    const button = make("button", { type: "button", class: "search-more" }, say("search_more"));
    button.addEventListener("click", async () => {
      const first = list.children.length, items = await render(documents.slice(first, first + batch), words);
      list.append(...items);
      if (list.children.length >= documents.length) button.remove();
      const link = items[0] && items[0].querySelector("a");
      if (link) link.focus();
    });
    return button;
  }

  /** What leads to all results of a kind: the same query, narrowed. @param {string} kind @param {number} count @param {Chosen} chosen */
  function all(kind, count, chosen) {
    const words = new URLSearchParams({ q: field.value });
    for (const [name, values] of chosen) if (name !== "kind") for (const value of values) words.append(name, value);
    words.append("kind", kind);
    const link = make("a", { class: "search-more", href: "?" + words }, say("search_all", { count: number(count) }));
    link.addEventListener("click", event => {
      const boxes = fields().filter(({ name }) => name === "kind");
      if (event.ctrlKey || event.metaKey || event.shiftKey || !boxes.some(({ value }) => value === kind)) return;
      event.preventDefault();
      for (const box of boxes) box.checked = box.value === kind;
      run(true).then(() => {
        const first = results.querySelector("a");
        if (first) first.focus();
      });
    });
    return link;
  }

  /** The facets with what each value would leave; a facet's own choice does not narrow it. */
  /** @param {{ chosen: Chosen }} asked @param {number[]} documents */
  function showFacets({ chosen }, documents) {
    if (!filters || !facets) return;
    if (!documents.length && !chosen.size) return filters.replaceChildren();
    const { columns } = facets;
    const wide = !filters.firstElementChild && matchMedia("(min-width: 64rem)").matches;
    const open = new Set(wide ? facetNames.slice(0, 2) : [...filters.querySelectorAll("details[open]")].map(facetOf)), focused = document.activeElement && document.activeElement.id;
    const groups = facetNames.map(name => group(name, [...columns.get(name) || []].map(([value, of]) => ({ value, label: name === "kind" ? kindName(value) : say(name + "_" + value), of })), documents, chosen));
    if (actors) groups.push(group("actor", [...actors].map(([value, actor]) => ({ value, label: actor.title, of: actor.documents })), documents, chosen));
    else groups.push(make("details", { "data-facet": "actor" }, make("summary", {}, say("search_facet_actor"))));
    filters.replaceChildren(...groups.filter(one => one !== null), years(chosen));
    if (chosen.size) {
      const clear = make("button", { type: "button", id: "search-clear" }, say("search_clear"));
      clear.addEventListener("click", () => {
        for (const box of fields()) {
          box.checked = false;
          if (box.type === "number") box.value = "";
        }
        run();
        field.focus();
      });
      filters.append(clear);
    }
    for (const details of filters.querySelectorAll("details")) {
      details.open = open.has(facetOf(details)) || [...details.querySelectorAll("input")].some(({ name }) => chosen.has(name));
      if (facetOf(details) !== "actor" || actors) continue;
      details.addEventListener("toggle", async () => {
        await openFacets(true).catch(fail);
        if (current) showFacets(read(), documents);
      }, { once: true });
    }
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  /** @param {Element} details */
  const facetOf = details => details.getAttribute("data-facet");

  /** @param {string} name @param {Value[]} entries @param {number[]} documents @param {Chosen} chosen */
  function group(name, entries, documents, chosen) {
    const left = new Set(narrow(documents, chosen, name)), values = chosen.get(name) || [];
    const counted = entries.map(entry => ({ ...entry, count: entry.of.reduce((sum, document) => sum + Number(left.has(document)), 0) })).filter(({ count, value }) => count || values.includes(value));
    if (counted.length < 2 && !values.length) return null;
    counted.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
    return make("details", { "data-facet": name }, make("summary", {}, say("search_facet_" + name)), make("ul", {}, ...counted.slice(0, 40).map(({ value, label, count }, at) =>
      make("li", {}, make("label", {}, make("input", { type: "checkbox", id: `search-${name}-${at}`, name, value, checked: values.includes(value) }), " ", make("bdi", {}, label), ` (${number(count)})`)))));
  }

  /** @param {Chosen} chosen */
  function years(chosen) {
    /** @param {string} name */
    const field = name => make("label", {}, say("search_" + name), " ", make("input", { type: "number", id: "search-" + name, name, min: 1, max: 9999, value: (chosen.get(name) || [""])[0] }));
    return make("details", { "data-facet": "years" }, make("summary", {}, say("search_facet_years")), field("from"), " ", field("to"));
  }

  /** The arrow keys go from the input through the results and back. @param {KeyboardEvent} event */
  function step(event) {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    /** @type {HTMLElement[]} */
    const links = [field, .../** @type {NodeListOf<HTMLElement>} */ (results.querySelectorAll("li > a:first-child, .search-more"))];
    const at = links.findIndex(link => link === document.activeElement);
    if (event.key === "Escape" && at > 0) field.focus();
    if (!direction || at < 0 || !links[at + direction]) return;
    event.preventDefault();
    links[at + direction].focus();
  }

  /** Chooses in the form what the address says. */
  async function restore() {
    const words = new URLSearchParams(location.search);
    const asked = words.get("q");
    if (asked !== null) field.value = asked;
    const names = [...new Set(words.keys())].filter(name => name !== "q");
    if (filters && names.length) {
      await openFacets(names.includes("actor")).catch(fail);
      if (facets) showFacets({ chosen: new Map(names.filter(name => name !== "actor" || actors).map(name => [name, words.getAll(name)])) }, []);
    }
    await run();
  }

  field.addEventListener("input", () => run());
  if (field.form) field.form.addEventListener("submit", event => {
    event.preventDefault();
    run();
  });
  if (filters) filters.addEventListener("change", () => run());
  addEventListener("popstate", () => {
    if (filters) filters.replaceChildren();
    restore();
  });
  document.addEventListener("keydown", step);
  restore();
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
