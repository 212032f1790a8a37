"use strict";
// The timeline's filters, zoom and keyboard. The state stands in the address (#without=…&actor=…), so it also works on file://.
// Placement is the generator's own: first free row, by the drawn width of bar and label. What is unchanged is not written again:
// with thousands of events that is most of it.
(function (filters) {
  const ROW = 34, GAP = 12, PAD = 40, BAR = 5, PAPER = 640, SCALES = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];
  const form = /** @type {HTMLFormElement} */ (document.getElementById("timeline-filters"));
  const status = /** @type {HTMLElement} */ (document.getElementById("timeline-status"));
  const chart = /** @type {HTMLElement} */ (document.getElementById("chart"));
  const scroll = /** @type {HTMLElement} */ (chart.querySelector(".scroll"));
  const axis = /** @type {SVGSVGElement} */ (chart.querySelector(".axis"));
  const rtl = document.documentElement.dir === "rtl", days = Number(chart.dataset.days), first = Number(chart.dataset.scale);
  const lists = ["kind", "actor", "place"];
  let scale = first, total = 0, isFresh = true; // as the generator drew it

  /**
   * An event in the drawing: from and to are days, the rest is what was last written.
   * @typedef {{ link: SVGAElement, bar: Element, text: Element, lane: Lane, from: number, to: number, label: number, shown: boolean,
   *   x: number, at: string | number, long: string | number, off: string | number }} Mark
   * @typedef {{ element: HTMLElement, svg: SVGSVGElement, marks: Mark[] }} Lane
   */
  /** @type {Map<string, Mark>} */
  const byId = new Map();
  /** @type {Mark | null} The one tab stop into the drawing. */
  let stop = null;

  /** @param {Element} element @returns {Lane} */
  function laneOf(element) {
    const lane = { element: /** @type {HTMLElement} */ (element), svg: /** @type {SVGSVGElement} */ (element.querySelector("svg")), marks: /** @type {Mark[]} */ ([]) };
    for (const link of /** @type {NodeListOf<SVGAElement>} */ (element.querySelectorAll("a[data-e]"))) {
      const { e = "", x, y, w } = link.dataset, from = Number(x);
      /** @type {Mark} */
      const mark = { link, bar: link.children[1], text: link.children[2], lane, from, to: Number(y), label: Number(w), shown: true, x: PAD + from * scale, at: "", long: "", off: "" };
      lane.marks.push(mark);
      byId.set(e, mark);
    }
    return lane;
  }

  const lanes = [...chart.querySelectorAll(".lane")].map(laneOf), marks = lanes.flatMap(lane => lane.marks);
  const events = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#events [data-track]"))].map(item => {
    const { track, kind, place, actors } = item.dataset;
    return { item, track, kind, place, actors: " " + actors + " ", mark: byId.get(item.id.slice(2)), shown: true };
  });
  const sections = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#events section"))]
    .map(section => ({ section, events: events.filter(event => section.contains(event.item)) }));

  /** @param {number} x @param {number} wide */
  const flip = (x, wide) => rtl ? total - x - wide : x;

  /** @param {Mark} mark @param {"at" | "long" | "off"} key @param {Element} element @param {string} attribute @param {string | number} value */
  function set(mark, key, element, attribute, value) {
    if (mark[key] === value) return;
    mark[key] = value;
    element.setAttribute(attribute, String(value));
  }

  /** @param {Lane} lane */
  function place(lane) {
    /** @type {number[]} Where each row is free from. */
    const free = [];
    for (const mark of lane.marks) {
      if (!mark.shown) continue;
      const from = PAD + mark.from * scale, long = Math.max(BAR, (mark.to - mark.from) * scale), begin = Math.min(from, total - mark.label);
      let row = 0;
      while (free[row] > begin) row++;
      free[row] = Math.max(from + long, begin + mark.label) + GAP;
      mark.x = from;
      set(mark, "at", mark.link, "transform", "translate(" + flip(from, long) + " " + row * ROW + ")");
      set(mark, "long", mark.bar, "width", long);
      set(mark, "off", mark.text, "x", flip(begin, 0) - flip(from, long));
    }
    size(lane.svg, Math.max(1, free.length) * ROW + 8);
  }

  /** @param {SVGSVGElement} svg @param {number} height */
  function size(svg, height) {
    svg.setAttribute("width", String(total));
    svg.setAttribute("height", String(height));
    const grid = /** @type {SVGElement | null} */ (svg.querySelector(".grid"));
    if (grid) grid.setAttribute("d", (grid.dataset.t || "").split(" ").map(day => "M" + flip(PAD + Number(day) * scale, 0) + " 0V" + height).join(""));
  }

  function draw() {
    isFresh = false;
    total = Math.round(days * scale) + 2 * PAD;
    for (const lane of lanes) place(lane);
    size(axis, Number(axis.getAttribute("height")));
    let last = -1e9;
    for (const label of axis.querySelectorAll("text")) {
      const x = PAD + Number(label.dataset.t) * scale, isMonth = label.hasAttribute("data-m");
      label.setAttribute("x", String(flip(x + 4, 0)));
      const off = isMonth ? scale < 2 || x - last < 58 : x - last < 40;
      label.setAttribute("display", off ? "none" : "inline");
      if (!off) last = x;
    }
  }

  /** @param {string} key */
  const list = key => /** @type {HTMLSelectElement} */ (form.elements.namedItem(key));

  const boxes = () => /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[name=track]"));

  const values = () => ({
    off: [...boxes()].filter(box => !box.checked).map(box => box.value), kind: list("kind").value, actor: list("actor").value, place: list("place").value,
  });

  /** @param {boolean} write Whether the address takes the new state. @param {boolean} [isDrawn] */
  function apply(write, isDrawn) {
    const chosen = values(), actor = chosen.actor && " " + chosen.actor + " ";
    let count = 0;
    for (const event of events) {
      const keep = !chosen.off.includes(event.track || "") && (!chosen.kind || event.kind === chosen.kind)
        && (!chosen.place || event.place === chosen.place) && (!actor || event.actors.includes(actor));
      if (keep) count++;
      if (keep === event.shown) continue;
      event.shown = keep;
      event.item.hidden = !keep;
      if (!event.mark) continue;
      event.mark.shown = keep;
      event.mark.link.toggleAttribute("hidden", !keep);
    }
    for (const { section, events } of sections) section.hidden = !events.some(event => event.shown);
    for (const lane of lanes) lane.element.hidden = !lane.marks.some(mark => mark.shown);
    if (!isDrawn) draw();
    status.textContent = (status.dataset.words || "").replace("{n}", String(count)).replace("{all}", String(events.length));
    rove(stop && stop.shown ? stop : shown()[0]);
    if (!write) return;
    remember(true);
    reveal();
  }

  const shown = () => marks.filter(mark => mark.shown);

  // keeps something in sight: when no event is, the drawing moves to the first one
  function reveal() {
    const from = Math.abs(scroll.scrollLeft), to = from + scroll.clientWidth, all = shown();
    if (!all.length || all.some(mark => mark.x > from - 20 && mark.x < to - 60)) return;
    scrollTo(all.reduce((least, mark) => Math.min(least, mark.x), Infinity) - PAD - 20);
  }

  /** @param {number} x */
  function scrollTo(x) { scroll.scrollLeft = (rtl ? -1 : 1) * Math.max(0, x); }

  /** @param {boolean} isStep Whether Back leads to what was chosen before. */
  function remember(isStep) {
    const { off, ...chosen } = values();
    filters.write([["without", off.join(",")], ...Object.entries(chosen), ["zoom", scale === first ? "" : String(scale)]], isStep);
  }

  function recall() {
    const state = filters.read();
    if (!state || isFresh && !location.hash) return apply(false, isFresh);
    isFresh = false;
    const off = (state.get("without") || "").split(","), zoom = Number(state.get("zoom"));
    for (const box of boxes()) box.checked = !off.includes(box.value);
    for (const key of lists) {
      list(key).value = state.get(key) || "";
      if (list(key).selectedIndex < 0) list(key).value = "";
    }
    scale = SCALES.includes(zoom) ? zoom : first;
    apply(false);
    reveal();
  }

  // one tab stop into the drawing; arrows walk through time and between lanes
  /** @param {Mark | null | undefined} mark */
  function rove(mark) {
    if (stop) stop.link.setAttribute("tabindex", "-1");
    stop = mark || null;
    if (stop) stop.link.setAttribute("tabindex", "0");
  }

  /** The mark that a key leads to, null for none, or undefined where the key means nothing here. @param {string} key @param {Mark} mark */
  function next(key, mark) {
    const row = mark.lane.marks.filter(other => other.shown);
    const open = lanes.filter(lane => !lane.element.hidden);
    /** @param {number} step */
    const beside = step => row[row.indexOf(mark) + step] || null;
    /** @param {number} step */
    const across = step => {
      const lane = open[open.indexOf(mark.lane) + step];
      if (!lane) return null;
      return lane.marks.filter(other => other.shown).reduce((a, b) => Math.abs(b.from - mark.from) < Math.abs(a.from - mark.from) ? b : a);
    };
    switch (key) {
      case "ArrowRight": return beside(rtl ? -1 : 1);
      case "ArrowLeft": return beside(rtl ? 1 : -1);
      case "ArrowDown": return across(1);
      case "ArrowUp": return across(-1);
      case "Home": return row[0];
      case "End": return row[row.length - 1];
      default: return undefined;
    }
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const link = event.target instanceof Element && event.target.closest("a[data-e]");
    const mark = link ? byId.get(link.getAttribute("data-e") || "") : undefined;
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const found = next(event.key, mark);
    if (found === undefined) return;
    event.preventDefault();
    if (!found) return;
    rove(found);
    found.link.focus({ preventScroll: true });
    found.text.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {number} by */
  function zoom(by) {
    const at = SCALES.indexOf(scale) + by;
    if (at < 0 || at >= SCALES.length) return;
    const middle = (Math.abs(scroll.scrollLeft) + scroll.clientWidth / 2 - PAD) / scale;
    scale = SCALES[at];
    draw();
    scrollTo(PAD + middle * scale - scroll.clientWidth / 2);
    remember(false);
    reveal();
  }

  for (const lane of lanes) {
    const name = lane.element.querySelector(".lane-name");
    lane.svg.removeAttribute("aria-hidden");
    lane.svg.setAttribute("role", "group");
    lane.svg.setAttribute("aria-label", chart.dataset.label + " " + (name ? name.textContent : ""));
  }
  form.addEventListener("change", () => apply(true));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => apply(true)));
  scroll.addEventListener("keydown", walk);
  chart.addEventListener("click", event => {
    const button = event.target instanceof Element && event.target.closest("[data-zoom]");
    if (button) zoom(Number(button.getAttribute("data-zoom")));
  });
  addEventListener("popstate", recall);
  // on paper the whole drawing fits between the margins
  let before = 0;
  addEventListener("beforeprint", () => {
    before = before || scale;
    scale = (PAPER - 2 * PAD) / days;
    chart.classList.add("on-paper");
    draw();
  });
  addEventListener("afterprint", () => {
    scale = before || scale;
    before = 0;
    chart.classList.remove("on-paper");
    draw();
  });
  recall();
})(globalThis.astanaFilters);
