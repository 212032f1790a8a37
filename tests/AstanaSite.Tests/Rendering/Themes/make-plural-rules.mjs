// Writes the rules by which a word takes the form that goes with a whole number, from the Unicode CLDR as the npm package cldr-core holds it:
//   npm ci --ignore-scripts --prefix ../../../web
//   node make-plural-rules.mjs > ../../../../src/AstanaSite.Core/Rendering/Themes/plural-rules.txt
// A test runs it again and compares.
import { readFileSync } from "node:fs";
const web = new URL("../../../web/node_modules/", import.meta.url);
const data = JSON.parse(readFileSync(new URL("cldr-core/supplemental/plurals.json", web), "utf8"));

// Of a whole number, 'i' is the number itself, and there are no digits after a point (v, w, f, t) and no power of ten written apart (c, e).
const none = new Set(["v", "w", "f", "t", "c", "e"]);

/** A relation in terms of the number alone; true or false where it does not depend on it. */
function relation(text) {
  const parts = /^([nivwftce])(?: % (\d+))? (!?=) ([\d.,]+)$/.exec(text);
  if (!parts) throw new Error("not a relation: " + text);
  const [, operand, modulus, sign, ranges] = parts;
  if (!none.has(operand)) return `n${modulus ? "%" + modulus : ""}${sign}${ranges}`;
  const isIn = ranges.split(",").map(range => range.split("..").map(Number)).some(([from, to = from]) => from <= 0 && to >= 0);
  return isIn === (sign === "=");
}

/** A condition as alternatives of relations; none if it is never met. */
function condition(text) {
  const alternatives = text.split(" or ").map(one => one.split(" and ").map(relation)).filter(one => !one.includes(false));
  const kept = alternatives.map(one => one.filter(part => part !== true));
  if (kept.some(one => one.length === 0)) throw new Error("always met: " + text);
  return [...new Set(kept.map(one => one.join(" and ")))].join(" or ");
}

const languages = new Map();
for (const [language, rules] of Object.entries(data.supplemental["plurals-type-cardinal"])) {
  const forms = [];
  for (const [key, text] of Object.entries(rules)) {
    const form = key.replace("pluralRule-count-", ""), when = form === "other" ? "" : condition(text.split("@")[0].trim());
    if (when) forms.push(`${form} ${when}`);
  }
  const line = forms.join("; ");
  languages.set(line, [...languages.get(line) || [], language]);
}

process.stdout.write(`# Written by make-plural-rules.mjs beside the tests, from the Unicode CLDR ${data.supplemental.version._cldrVersion}.
# Languages: a form and when it goes with a whole number n, likewise further forms. Where none goes, and where there is none, it is 'other'.
${[...languages].map(([forms, names]) => `${names.join(" ")}: ${forms}`.trimEnd()).join("\n")}
`);
