"use strict";
// Refreshes the page when the site changes, and shows over it what is wrong with the content. Only the preview sends this script.
(function () {
  /**
   * What the preview tells; severity is also the name of a class.
   * @typedef {{ severity: string, code: string, file: string, line: number, column: number, from: number, length: number, text: string, message: string, suggestion: string, help: string }} Problem
   * @typedef {{ do: string, problems: Problem[], more: number, current: boolean }} News
   */
  const { page = "", state, there } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const query = "?page=" + encodeURIComponent(page) + "&state=" + state + "&there=" + there;
  /** @type {HTMLElement | null} */
  let overlay = null;
  let closed = "";

  new EventSource("/.astana/news" + query).onmessage = event => {
    const told = /** @type {News} */ (JSON.parse(event.data));
    show(told);
    if (told.do === "reload") location.reload();
    else if (told.do === "page") fetchPage().catch(() => location.reload());
    else if (told.do === "style") refreshStyles();
  };

  async function fetchPage() {
    const answer = await fetch(location.href.split("#")[0], { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // A page that draws with a script says what is seen without one, or has its script beside what it draws; the drawing comes anew only if the page is loaded anew.
    if (loaded(document) !== loaded(fresh) || document.querySelector("head noscript, body script[src]")) return location.reload();
    document.title = fresh.title;
    attributes(document.documentElement, fresh.documentElement);
    morph(document.body, document.importNode(fresh.body, true));
    document.documentElement.dispatchEvent(new CustomEvent("astana-refreshed"));
  }

  /** What a page needs beside its text. @param {Document} of */
  function loaded(of) {
    return [...of.querySelectorAll("head link[rel=stylesheet], head script[src]")]
      .map(one => (one.getAttribute("href") || one.getAttribute("src") || "").split("?")[0]).join("\n");
  }

  function refreshStyles() {
    for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("head link[rel=stylesheet]"))) {
      const copy = /** @type {HTMLLinkElement} */ (link.cloneNode());
      copy.href = link.href.split("?")[0] + "?" + Date.now();
      copy.onload = () => link.remove();
      link.after(copy);
    }
  }

  /** Changes as little of what is there as makes it like the other, so that scroll, focus and open details stay. @param {Element} old @param {Element} fresh */
  function morph(old, fresh) {
    attributes(old, fresh);
    let a = old.firstChild, b = fresh.firstChild;
    while (a && b && a.isEqualNode(b)) {
      a = a.nextSibling;
      b = b.nextSibling;
    }
    let lastA = old.lastChild, lastB = fresh.lastChild;
    while (lastA && lastB && a && b && lastA !== a && lastB !== b && lastA.isEqualNode(lastB)) {
      lastA = lastA.previousSibling;
      lastB = lastB.previousSibling;
    }
    const endA = a && lastA ? lastA.nextSibling : null, endB = b && lastB ? lastB.nextSibling : null;
    while (b && b !== endB) {
      const nextB = b.nextSibling;
      if (a === endA || a === null) old.insertBefore(b, endA);
      else {
        const nextA = a.nextSibling;
        change(old, a, b);
        a = nextA;
      }
      b = nextB;
    }
    while (a && a !== endA) {
      const gone = a;
      a = a.nextSibling;
      gone.remove();
    }
  }

  /** Makes a child like the other, or puts the other in its place. @param {Element} parent @param {ChildNode} a @param {ChildNode} b */
  function change(parent, a, b) {
    if (a instanceof Element && b instanceof Element && a.nodeName === b.nodeName && a.id === b.id) {
      if (!a.isEqualNode(b)) morph(a, b);
    } else if (a instanceof CharacterData && b instanceof CharacterData && a.nodeType === b.nodeType) {
      if (a.data !== b.data) a.data = b.data;
    } else parent.replaceChild(b, a);
  }

  /** @param {Element} old @param {Element} fresh */
  function attributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  /** @template {keyof HTMLElementTagNameMap} T @param {T} name @param {string} [className] @param {string} [text] */
  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** @param {News} told */
  function show(told) {
    if (overlay) overlay.remove();
    overlay = null;
    if (!told.problems.length) {
      closed = "";
      return;
    }
    const errors = told.problems.filter(one => one.severity === "error").length, key = JSON.stringify(told.problems);
    if (key === closed) return;
    const made = overlay = document.createElement("astana-preview"), root = made.attachShadow({ mode: "open" }), style = element("link");
    style.rel = "stylesheet";
    style.href = "/.astana/preview.css";
    const box = element("section", errors ? "errors" : "warnings");
    box.lang = "en";
    box.dir = "ltr";
    box.setAttribute("role", errors ? "alert" : "status");
    box.setAttribute("aria-label", "What is wrong with the content");
    const head = element("header"), button = element("button", "", "Close"), list = element("ol"), count = told.problems.length + told.more;
    head.append(element("h2", "", count + (count === 1 ? " problem" : " problems") + (told.current ? "" : ": this page shows the last good site")), button);
    button.type = "button";
    button.onclick = () => {
      closed = key;
      made.remove();
      overlay = null;
    };
    list.append(...told.problems.map(problem));
    if (told.more) list.append(element("li", "", "and " + told.more + " more, on the terminal"));
    // Warnings are not in the way: they open when asked for.
    if (errors) box.append(head, list);
    else {
      const details = element("details");
      details.append(element("summary", "", count + (count === 1 ? " warning" : " warnings")), list, button);
      box.append(details);
    }
    root.append(style, box);
    document.documentElement.append(made);
  }

  /** @param {Problem} one */
  function problem(one) {
    const item = element("li", one.severity), place = one.file + (one.line ? ":" + one.line + ":" + one.column : "");
    item.append(element("p", "place", place + " " + one.severity + " " + one.code), element("p", "message", one.message));
    if (one.text) {
      const code = element("pre"), from = one.from, to = from + one.length;
      code.append(one.text.slice(0, from), element("mark", "", one.text.slice(from, to) || " "), one.text.slice(to));
      item.append(code);
    }
    if (one.suggestion) item.append(element("p", "help", "Did you mean “" + one.suggestion + "”?"));
    item.append(element("p", "help", one.help));
    return item;
  }
})();
