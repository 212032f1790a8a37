"use strict";
// Folding. It is that of Folding.cs, branch by branch: a change here is a change there.
(function (search) {
  const ignored = 1, apostrophe = 2, hyphen = 3, single = 4, surrogate = 5;
  const values = new Uint16Array(0x10000).map((_, point) => point).fill(surrogate, 0xD800, 0xE000);
  /** Strings of several letters; their values begin at the private use area. @type {string[]} */
  const several = [];

  let end = 0;
  for (const run of search.folding.split(";").slice(0, -1)) {
    const [, gap, length, action] = /** @type {RegExpExecArray} */ (/^(\d*)(?:\*(\d+))?(.*)$/.exec(run));
    const start = end + Number(gap);
    end = start + Number(length || 1);
    if (action[0] === "~") for (let point = start; point < end; point++) values[point] += Number(action.slice(1));
    else values.fill(valueOf(action), start, end);
  }

  /** @param {string} action */
  function valueOf(action) {
    if (action[0] !== "=") return ["", "", "'", "-", "^"].indexOf(action, action ? 2 : 0);
    if (action.length < 3) return action.length === 1 ? ignored : action.charCodeAt(1);
    /** @param {number} value */
  const letters = action.slice(1);
    if (!several.includes(letters)) several.push(letters);
    return 0xE000 + several.indexOf(letters);
  }

  /** @param {string} text @param {number} index */
  const at = (text, index) => index < text.length ? values[text.charCodeAt(index)] : 0;
  /** @param {number} value */
  const isLetter = value => value > surrogate;
  /** @param {number} value */
  const letters = value => value >= 0xE000 && value < 0xF900 ? several[value - 0xE000] : String.fromCharCode(value);
  /** @param {string} text @param {number} index */
  const isPair = (text, index) => /^[\uD800-\uD83B\uD83F-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index, index + 2));

  /** A text folded as for sort keys and names: lower case, no diacritics, one space for all that is no letter or digit. @param {string} text */
  function fold(text) {
    let folded = "", parted = false;
    for (let index = 0; index < text.length; index++) {
      const value = at(text, index);
      if (value === ignored || value === apostrophe) continue;
      const pair = value === surrogate && isPair(text, index);
      if (!pair && value !== single && !isLetter(value)) { parted = true; continue; }
      if (parted && folded) folded += " ";
      parted = false;
      folded += pair ? text.slice(index, ++index + 1) : value === single ? text[index] : letters(value);
    }
    return folded;
  }

  search.letters = { ignored, apostrophe, hyphen, single, surrogate, values, at, isLetter, letters, isPair, fold };
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
