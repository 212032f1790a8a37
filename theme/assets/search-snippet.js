"use strict";
// The sentence to show of a result.
(function (search) {
  const { terms } = search.text;
  const most = 240, wordsInWindow = 30, mostTargets = 5;

  /** What to show: words found in a section, from the first to the last. @typedef {{ section: SearchSection, found: [number, number, string][], from: number, to: number }} Part */

  /** The places of a text that the words stand at, as [start, end, word]. @param {string} text @param {Set<string>} words @returns {[number, number, string][]} */
  function marks(text, words) {
    return terms(text).filter(({ term, parts }) => parts < 2 && words.has(term)).map(({ term, start, end }) => [start, end, term]);
  }

  /**
   * The part of a document that shows most of the words: { section, start, text, marks }. Without any, its summary or its beginning.
   * @param {SearchDocument} document
   * @param {Set<string>} words
   * @returns {SearchSnippet}
   */
  function snippet(document, words) {
    /** @type {Part & { worth: number } | null} */
    let best = null;
    for (const section of [{ heading: "", anchor: "", text: document.summary }, ...document.sections]) {
      const found = marks(section.text, words);
      for (let first = 0; first < found.length; first++) {
        let last = first;
        while (last + 1 < found.length && last - first < wordsInWindow && found[last + 1][1] - found[first][0] <= most * 0.7) last++;
        const worth = new Set(found.slice(first, last + 1).map(([, , word]) => word)).size + (last - first) / 100;
        if (!best || worth > best.worth) best = { worth, section, found, from: found[first][0], to: found[last][1] };
      }
    }
    if (best) return cut(best);
    const section = document.summary ? { heading: "", anchor: "", text: document.summary } : document.sections[0] || { heading: "", anchor: "", text: "" };
    return cut({ section, found: [], from: 0, to: 0 });
  }

  /** Reaches back to the beginning of the sentence where it is near, and on to an end. @param {Part} part @returns {SearchSnippet} */
  function cut({ section, found, from, to }) {
    const { text } = section, room = most - (to - from), near = text.slice(Math.max(0, from - room * 0.6), from);
    const sentence = Math.max(...[". ", "! ", "? ", "؟ ", "。", "\n"].map(end => near.lastIndexOf(end) + (near.includes(end) ? end.length : 0)));
    let start = near.length === from ? 0 : from - near.length;
    if (sentence > 0) start += sentence;
    else if (start > 0) start += near.indexOf(" ") + 1;
    let end = Math.min(text.length, Math.max(start + most, to));
    if (end < text.length) {
      const stop = text.slice(to, end).search(/[.!?؟。](?:\s|$)/), space = text.slice(to, end).lastIndexOf(" ");
      end = stop >= 0 && to + stop - start > most / 2 ? to + stop + 1 : space >= 0 ? to + space : end;
    }
    return { section, before: start > 0 && sentence <= 0, after: end < text.length && !/[.!?؟。]/.test(text[end - 1]), text: text.slice(start, end),
      marks: found.filter(([begin, finish]) => begin >= start && finish <= end).map(([begin, finish]) => [begin - start, finish - start]) };
  }

  /**
   * What follows the # of an address so that the browser itself opens the page at the words and marks them, without any script there;
   * a browser that cannot goes to the heading. Each is named with the words around it that no sign, and so no reference, parts from it.
   * @param {SearchSnippet} snippet
   */
  function target({ section, text, marks }) {
    /** @type {number[][]} */
    const runs = [];
    for (const [begin, end] of marks) {
      // A browser marks whole words only, and Geneva's is one to it.
      const [left] = /[\p{L}\p{M}\p{N}’']*$/u.exec(text.slice(0, begin)) || [""], [right] = /^[\p{L}\p{M}\p{N}’']*/u.exec(text.slice(end)) || [""];
      const from = begin - left.length, to = end + right.length;
      const last = runs[runs.length - 1];
      if (last && from <= last[1] + 1 && /^[\s\p{Pd}]?$/u.test(text.slice(last[1], from))) last[1] = to; else runs.push([from, to]);
    }
    const parts = runs.slice(0, mostTargets).map(([from, to]) => {
      const [before] = /(?:(?<![^\s])[\p{L}\p{M}\p{N}’'-]+\s){0,2}$/u.exec(text.slice(0, from)) || [""];
      const [after] = /^(?:\s[\p{L}\p{M}\p{N}’'-]+(?![^\s.,;:!?…؟،؛])){0,2}/u.exec(text.slice(to)) || [""];
      return [before && quote(before.trim()) + "-", quote(text.slice(from, to)), after && "-" + quote(after.trim())].filter(Boolean).join(",");
    });
    return section.anchor + (parts.length ? ":~:" + parts.map(part => "text=" + part).join("&") : "");
  }

  /** Signs that have a meaning in what follows the # are written as codes. @param {string} text */
  const quote = text => encodeURIComponent(text).replace(/-/g, "%2D");

  search.snippet = snippet;
  search.target = target;
  search.marks = marks;
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
