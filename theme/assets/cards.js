"use strict";
// Cards: a citation shows its reference, a mark its evidence state, a link to a record what that is about, without leaving the sentence.
// Without this script all are plain links.
(function () {
  const markup = document.getElementById("card"), data = document.getElementById("previews");
  /** @type {Map<string, string | [string, string]>} What the page of an address is about, and in which language that is said. */
  const previews = new Map(Object.entries(JSON.parse(data && data.textContent || "{}")));
  if (!markup || !previews.size && !document.querySelector("a.cite, a.ev")) return;

  // The card is kept as data: what text browsers find in a template they read out.
  const kept = new DOMParser().parseFromString(markup.textContent || "", "text/html");
  const card = /** @type {HTMLElement} */ (document.importNode(/** @type {Node} */ (kept.querySelector(".card")), true));
  const legend = document.getElementById("marks");
  const field = /** @type {HTMLTextAreaElement} */ (card.querySelector("textarea"));
  /** @type {HTMLAnchorElement | null} The link whose card is open. */
  let owner = null;
  const copyButton = /** @type {HTMLButtonElement} */ (card.querySelector("button")), copyWord = copyButton.textContent;
  const longestQuote = 200;
  let timer = 0, touched = false;
  card.id = "open-card";

  /** @param {string} name @returns {HTMLElement} */
  const part = name => /** @type {HTMLElement} */ (card.querySelector("[data-" + name + "]"));

  /** @param {Element} link */
  const isCitation = link => link.getAttribute("role") === "doc-noteref";

  /** @param {Element} link */
  const isMark = link => link.classList.contains("ev");

  /** @param {Element} link */
  const previewOf = link => isMark(link) || !link.closest("main") ? undefined : previews.get((link.getAttribute("href") || "").split("#")[0]);

  /** @param {HTMLAnchorElement} link */
  function fillPreview(link) {
    const line = part("preview"), about = previewOf(link), [text, language] = Array.isArray(about) ? about : [about || ""];
    line.hidden = !text;
    line.textContent = text;
    line.dir = "auto";
    if (language) line.lang = language; else line.removeAttribute("lang");
  }

  /** @param {HTMLAnchorElement} link */
  const target = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  /** @param {HTMLAnchorElement} link */
  function fillReference(link) {
    const box = part("ref"), item = isCitation(link) ? target(link) : null;
    box.textContent = "";
    box.hidden = part("go").hidden = !item;
    if (!item) return;
    const copy = /** @type {HTMLElement} */ (item.cloneNode(true)), back = copy.querySelector(".back");
    if (back) back.remove();
    const paragraph = document.createElement("p");
    paragraph.append(...copy.childNodes);
    const locator = (link.textContent || "").replace(/^\d+,?\s*/, "");
    if (locator) paragraph.append(" " + locator + ".");
    box.append(paragraph);
    /** @type {HTMLAnchorElement} */ (part("go").firstElementChild).href = link.hash;
  }

  /** @param {HTMLAnchorElement} link */
  function fillState(link) {
    const statement = /** @type {HTMLElement | null} */ (link.closest("[data-ev]:not(.ev)") || link.closest(".ev")), line = part("state");
    const state = isCitation(link) || isMark(link) ? statement && statement.dataset.ev : null;
    const word = state && legend && legend.querySelector('[data-ev="' + state + '"]');
    line.hidden = !word;
    if (!state || !word) return;
    const key = /** @type {HTMLElement} */ (line.firstElementChild), meaning = /** @type {HTMLElement} */ (line.querySelector(".sub"));
    key.dataset.ev = state;
    key.textContent = word.textContent;
    meaning.textContent = word.nextElementSibling && word.nextElementSibling.textContent;
  }

  // What a statement says, without its citations and marks.
  /** @param {HTMLAnchorElement} link */
  function words(link) {
    const statement = target(link), copy = /** @type {HTMLElement} */ (statement ? statement.cloneNode(true) : document.createElement("span"));
    for (const one of copy.querySelectorAll(".cites, .ev, .was, .card")) one.remove();
    return text(copy);
  }

  // The same statement on the page's other languages has the same anchor.
  /** @param {HTMLAnchorElement} link */
  function fillLanguages(link) {
    const line = part("langs"), statement = isCitation(link) ? link.closest("[id][data-ev]") : target(link);
    const ways = statement ? [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".langs a"))] : [];
    line.hidden = !ways.length;
    /** @type {HTMLElement} */ (line.firstElementChild).replaceChildren(...ways.flatMap((way, at) => {
      const copy = /** @type {HTMLAnchorElement} */ (way.cloneNode(true));
      copy.hash = statement ? statement.id : "";
      return at ? [" · ", copy] : [copy];
    }));
  }

  /** @param {HTMLAnchorElement} link */
  function fillCitation(link) {
    const line = part("share"), page = document.querySelector("#cite p");
    line.hidden = !isMark(link) || !page;
    if (!page || line.hidden) return;
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    // A copy opened from a folder has no address that another reader could open; its place in the archive is the same in every copy.
    const place = document.querySelector(".foot .print"), address = canonical ? canonical.href : place ? text(place) : "";
    const quote = words(link);
    copyButton.textContent = copyWord;
    field.value = (quote ? (line.dataset.quote || "{words}").replace("{words}", () => quote) + " " : "") + text(page) + " " + address + link.hash;
  }

  // A page's own report ends in its address, so the statement's anchor and words go behind it.
  /** @param {HTMLAnchorElement} link */
  function fillReport(link) {
    const line = part("report"), way = /** @type {HTMLElement | null} */ (document.querySelector(".report"));
    line.hidden = !isMark(link) || !way;
    if (!way || line.hidden) return;
    const own = /** @type {HTMLAnchorElement} */ (line.firstElementChild), quote = words(link), anchor = decodeURIComponent(link.hash);
    // Mail programs take links of some two thousand characters; the anchor says the rest.
    const short = [...quote].length > longestQuote ? [...quote].slice(0, longestQuote).join("") + "…" : quote;
    if (!(way instanceof HTMLAnchorElement)) {
      own.href = "#" + way.id;
      own.dataset.lines = anchor + (short ? "\n“" + short + "”" : "");
    } else own.href = way.href + (way.dataset.words ? encodeURIComponent(anchor) + (short ? way.dataset.words + encodeURIComponent("“" + short + "”") : "") : "");
  }

  /** @param {HTMLElement} link */
  function openReport(link) {
    const fold = /** @type {HTMLDetailsElement} */ (document.querySelector("details.report")), lines = /** @type {HTMLElement} */ (fold.querySelector("pre"));
    lines.dataset.own = lines.dataset.own || lines.textContent || "";
    lines.textContent = lines.dataset.own + link.dataset.lines;
    fold.open = true;
  }

  // The newer way is asked first; it is not there everywhere, and may be refused.
  async function copyCitation() {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      isDone = document.execCommand("copy");
    }
    if (isDone) copyButton.textContent = copyButton.dataset.done || "";
  }

  /** What an element says, without the marks that only keep a line together. @param {Element} element */
  const text = element => (element.textContent || "").replace(/\u2060/g, "").replace(/\s+/g, " ").trim();

  /** @param {HTMLAnchorElement} link */
  function place(link) {
    const box = link.getBoundingClientRect(), view = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - card.offsetWidth / 2, view - card.offsetWidth - 8));
    const below = box.bottom + 8, above = box.top - card.offsetHeight - 8;
    const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    card.style.left = left + scrollX + "px";
    card.style.top = top + scrollY + "px";
  }

  /** @param {HTMLAnchorElement} link */
  function show(link) {
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    owner = link;
    fillPreview(link);
    fillReference(link);
    fillState(link);
    fillLanguages(link);
    fillCitation(link);
    fillReport(link);
    (link.closest(".cites") || link).after(card);
    link.setAttribute("aria-describedby", card.id);
    place(link);
  }

  function hide() {
    clearTimeout(timer);
    if (!owner) return;
    owner.removeAttribute("aria-describedby");
    owner = null;
    card.remove();
  }

  /** @param {() => void} action @param {number} delay */
  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const linkOf = event => {
    const link = /** @type {HTMLAnchorElement | null} */ (event.target instanceof Element ? event.target.closest("a") : null);
    return link && (link.matches(".cite, .ev") || !touched && previewOf(link)) ? link : null;
  };

  /** @param {Event} event */
  const isInside = event => event.target instanceof Node && card.contains(event.target);

  document.addEventListener("pointerover", event => {
    const link = linkOf(event);
    if (event.pointerType !== "mouse") return;
    if (link) later(() => show(link), previewOf(link) ? 300 : owner ? 0 : 120);
    else if (owner && isInside(event)) clearTimeout(timer);
    // A resting mouse also comes over what is scrolled under it; that does not close what the keyboard opened.
    else if (owner && owner !== document.activeElement && !card.contains(document.activeElement)) later(hide, 250);
  });
  document.addEventListener("pointerdown", event => { touched = event.pointerType !== "mouse"; });
  document.addEventListener("click", event => {
    const link = linkOf(event);
    if (link && touched) {
      event.preventDefault();
      if (owner === link) hide(); else show(link);
    } else if (link && isCitation(link) || owner && !isInside(event)) hide();
    else if (event.target instanceof Element && event.target.closest("a")) {
      if (event.target instanceof HTMLElement && event.target.dataset.lines) openReport(event.target);
      setTimeout(hide);
    }
    else if (event.target === field) field.select();
    else if (event.target === copyButton) copyCitation();
  });
  document.addEventListener("focusin", event => {
    const link = linkOf(event);
    if (link && !touched && link.matches(":focus-visible")) show(link);
    else if (owner && event.target !== owner && !isInside(event)) hide();
    // WebKit sets its own selection after this event.
    if (event.target === field) setTimeout(() => field.select());
  });
  document.addEventListener("keydown", event => {
    touched = false;
    if (event.key !== "Escape" || !owner) return;
    const back = card.contains(document.activeElement) ? owner : null;
    hide();
    if (back) {
      back.focus();
      hide();
    }
  });
})();
