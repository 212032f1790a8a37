// Writes the folding table of search and sort keys from the Unicode data that Node carries and the decisions below:
//   node make-folding.mjs > ../../../../src/AstanaSite.Core/Searching/Words/FoldingData.cs
// A test runs it again and compares, where Node carries the same version of Unicode.

/** Scripts whose marks are ornaments of a letter and go; in other scripts a mark is a vowel and stays. */
const ornaments = /^[\p{Mn}\p{Me}]$/u;
const ornamentScripts = /^[\p{Script=Inherited}\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]$/u;
const decomposed = /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}]$/u;
const single = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const separator = /^[\p{P}\p{S}\p{Z}\p{Cc}\p{Co}]$/u;
const word = /^[\p{L}\p{N}\p{M}]+$/u;

/** Between letters these are dropped: the apostrophes, hamzas, ayns and soft signs of transliteration. */
const apostrophes = "'`´‘’‛′ʹʺʻʼʽʾʿˈˊˋʹ՚׳‵＇";
/** Between letters these part a word that is also one word: Nur-Sultan, Nursultan. */
const hyphens = "-‐‑֊－﹣";

/** Blocks nobody writes names or queries in stay as they are, which keeps the table small: phonetics, medieval letters, ligatures of Arabic fonts. */
const untouched = [[0x1C80, 0x1C8F], [0x1D00, 0x1DBF], [0x2C00, 0x2CFF], [0x2D00, 0x2DDF], [0x3190, 0x33FF], [0xA640, 0xA69F], [0xA720, 0xA7FF], [0xAB30, 0xABBF], [0xFBEA, 0xFBFB], [0xFC00, 0xFD3D], [0xFD50, 0xFDF1], [0xFDF5, 0xFDFB]];

/** Letters that Unicode does not take apart but a reader of transliterations does. */
const decisions = {
  "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ŀ": "l", "ŉ": "n", "ł": "l", "ŋ": "n", "œ": "oe", "ß": "ss", "ŧ": "t", "ſ": "s",
  "ə": "a", "ǝ": "a", "ɫ": "l", "ɨ": "i", "ʉ": "u", "ɛ": "e", "ɔ": "o", "ɖ": "d", "ɗ": "d", "ɓ": "b", "ƙ": "k", "ɠ": "g", "ɣ": "g", "ɲ": "n", "ƒ": "f", "ƶ": "z", "ƿ": "w", "ȷ": "j",
  "ς": "σ",
  // й stays a letter of its own. The letters of Kazakh, Tajik, Kyrgyz and Ukrainian fold to those of the Russian spelling.
  "й": "й", "і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "ҳ": "х", "ҷ": "ч", "ӣ": "и", "ӯ": "у", "ҡ": "к", "ҙ": "з", "ҫ": "с", "ј": "и", "ѓ": "г", "ќ": "к",
  // The hamza on the line goes as the hamzas on a carrier do; final forms of Arabic, Persian and Urdu meet in one letter.
  "ء": "", "ـ": "", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ے": "ي", "ة": "ه", "ۃ": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ک": "ك", "ڪ": "ك", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا",
};

function ignorable(character) {
  return /^\p{Cf}$/u.test(character) || (ornaments.test(character) && ornamentScripts.test(character));
}

function lower(character) {
  const result = character.toLowerCase();
  return result.length === 1 ? result : character;
}

/** What the letters of a text become, again and again until nothing changes; null for "stays as it is". */
function letters(text, depth = 0) {
  let result = "";
  for (const character of text) {
    if (ignorable(character) || /^\s$/.test(character) || apostrophes.includes(character)) continue;
    const small = lower(character);
    if (small in decisions) result += decisions[small] === small ? small : letters(decisions[small], depth + 1);
    else if (!word.test(small) || single.test(small)) return null;
    else if (!decomposed.test(small)) result += small;
    else {
      const parts = small.normalize("NFKD");
      const folded = parts === small ? small : depth > 8 ? null : letters(parts, depth + 1);
      if (folded === null) return null;
      result += folded;
    }
  }
  return result;
}

function digit(point) {
  let start = point;
  while (point - start < 10 && /^\p{Nd}$/u.test(String.fromCharCode(start - 1))) start--;
  return point - start > 9 ? null : String(point - start);
}

/** The table's entry for one character: "" a separator, "'", "-" and "^" (a word by itself), "=…" what it becomes, null itself. */
function entry(point) {
  const character = String.fromCharCode(point);
  if (point >= 0xD800 && point <= 0xDFFF) return null;
  if (apostrophes.includes(character)) return "'";
  if (hyphens.includes(character)) return "-";
  if (ignorable(character)) return "=";
  if (separator.test(character)) return apostrophes.includes(character.normalize("NFKD")) ? "'" : "";
  if (/^\p{Nd}$/u.test(character)) return digit(point) === character ? null : "=" + digit(point);
  if (single.test(character) && !/^\p{M}$/u.test(character)) return "^";
  if (/^\p{Cn}$/u.test(character)) return null;
  if (apostrophes.includes(character.normalize("NFKD"))) return "'";
  if (untouched.some(([first, last]) => point >= first && point <= last)) return null;
  const folded = letters(character);
  if (folded === null) return lower(character) === character ? null : "=" + lower(character);
  return folded === character ? null : "=" + folded;
}

function offset(point, item) {
  return item !== null && item.length === 2 && item[0] === "=" ? item.charCodeAt(1) - point : null;
}

const items = Array.from({ length: 0x10000 }, (_, point) => entry(point));

// Between two characters of a class, unassigned ones take it too: fewer runs.
for (let point = 1, unassigned = -1; point < 0x10000; point++) {
  const free = /^\p{Cn}$/u.test(String.fromCharCode(point));
  if (free) { if (unassigned < 0) unassigned = point; continue; }
  if (unassigned >= 0) {
    const before = items[unassigned - 1];
    if (before !== null && before === items[point] && before[0] !== "=") items.fill(before, unassigned, point);
    unassigned = -1;
  }
}

const runs = [];
let end = 0;
for (let point = 0; point < 0x10000;) {
  const item = items[point];
  if (item === null) { point++; continue; }
  let same = 1, moved = 1;
  while (point + same < 0x10000 && items[point + same] === item) same++;
  const distance = offset(point, item);
  while (distance !== null && point + moved < 0x10000 && offset(point + moved, items[point + moved]) === distance) moved++;
  const length = Math.max(same, moved);
  const gap = point - end;
  runs.push((gap ? gap : "") + (length > 1 ? "*" + length : "") + (moved > same ? "~" + distance : item));
  point += length;
  end = point;
}

const lines = [];
let line = "";
for (const run of runs) {
  if (line.length + run.length > 118) { lines.push(line); line = ""; }
  line += run + ";";
}
lines.push(line);

process.stdout.write(`namespace AstanaSite.Searching.Words;

// Written by make-folding.mjs beside the tests of this folder: change the decisions there, not the table here.
// Unicode ${process.versions.unicode}
internal static class FoldingData
{
    /// <summary>
    /// What becomes of every character of the Basic Multilingual Plane, as runs in order of code points, each closed by <c>;</c>: the gap
    /// since the run before, <c>*</c> and the run's length (left out when 0 and 1), and then nothing for separators, <c>'</c> for
    /// apostrophes, <c>-</c> for hyphens, <c>^</c> for characters that are words by themselves, <c>=</c> and the letters that take the
    /// place of each, or <c>~</c> and the distance to the letter that does. A character in no run is a letter or digit that stays.
    /// </summary>
    internal const string Runs =
${lines.map((text, number) => `        ${number ? "+ " : ""}${JSON.stringify(text)}`).join("\n")};
}
`);
