// Writes how names look to systems that do not tell apart all that differs, from the Unicode data that Node carries:
//   node make-canonical.mjs > ../../../src/AstanaSite.Core/Packing/Names/canonical.txt
// A test runs it again and compares, where Node carries the same version of Unicode.

const hex = text => [...text].map(character => character.codePointAt(0).toString(16)).join(".");

const characters = [];
for (let point = 0x80; point <= 0x10FFFF; point++)
  if (!(point >= 0xD800 && point <= 0xDFFF)) characters.push(String.fromCodePoint(point));

/** What a character is taken apart into; syllables of Hangul are reckoned, not listed. */
const isHangul = character => character >= "\uAC00" && character <= "\uD7A3";
const parts = characters.filter(one => one.normalize("NFD") !== one && !isHangul(one)).map(one => `${hex(one)}=${hex(one.normalize("NFD"))}`);

/** Marks change places with others when texts are normalised; which ones do tells the order of their classes. */
const whole = new Set(characters.filter(one => one.normalize("NFD") === one));
const moves = (before, after) => (before + after).normalize("NFD") !== before + after;
const marks = [...whole].filter(one => moves(one, "\u0334") || moves("\u0345", one));
const classes = [];
for (const mark of marks) {
  const alike = classes.find(([first]) => !moves(first, mark) && !moves(mark, first));
  if (alike) alike.push(mark);
  else classes.push([mark]);
}
classes.sort(([one], [other]) => moves(one, other) ? 1 : -1);
const ranks = new Map(classes.flatMap((members, number) => members.map(member => [member.codePointAt(0), number + 1])));
const runs = [];
for (const [point, rank] of [...ranks].sort(([one], [other]) => one - other)) {
  const last = runs.at(-1);
  if (last && last.rank === rank && last.end === point - 1) last.end = point;
  else runs.push({ start: point, end: point, rank });
}
const orders = runs.map(({ start, end, rank }) => start.toString(16) + (end > start ? "-" + end.toString(16) : "") + "=" + rank);

/** Letters that one capital does not stand for. */
const capitals = characters.filter(one => [...one.toUpperCase()].length > 1).map(one => `${hex(one)}=${hex(one.toUpperCase())}`);

const lines = [];
for (const [name, entries] of [["parts", parts], ["order", orders], ["capitals", capitals]]) {
  lines.push(`# ${name}`);
  let line = "";
  for (const entry of entries) {
    if (line && line.length + entry.length >= 138) { lines.push(line); line = ""; }
    line += (line && " ") + entry;
  }
  lines.push(line);
}

process.stdout.write(`# Written by make-canonical.mjs beside the tests. Unicode ${process.versions.unicode}
# What characters are taken apart into (NFD), the order of marks, and letters whose capitals are several.
${lines.join("\n")}
`);
