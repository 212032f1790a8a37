// Writes what tags of languages are made of: the Language Subtag Registry of IANA (BCP 47) as the npm package language-subtag-registry holds
// it, and the longer and older codes that stand for its subtags, from the Unicode CLDR (cldr-core):
//   npm ci --ignore-scripts --prefix ../../../web
//   node make-language-tags.mjs > ../../../../src/AstanaSite.Core/Content/Values/language-subtags.txt
// A test runs it again and compares.
import { readFileSync } from "node:fs";
const web = new URL("../../../web/node_modules/", import.meta.url);
const read = path => JSON.parse(readFileSync(new URL(path, web), "utf8"));
const registry = read("language-subtag-registry/data/json/registry.json");
const meta = read("language-subtag-registry/data/json/meta.json");
const cldr = read("cldr-core/supplemental/aliases.json").supplemental;
const widest = 130;

const lines = [
  `# Written by make-language-tags.mjs beside the tests, from the Language Subtag Registry of ${meta["File-Date"]} and the Unicode CLDR ` +
    `${cldr.version._cldrVersion}.`,
  "# A kind of subtag, then subtags; of languages with three letters the first two, a '/', and the third letters there are; after a '='",
  "# the subtag that stands for another one, after a ':' the script that needs not be named.",
];

function write(kind, words) {
  let line = kind;
  for (const word of words) {
    if (line.length + 1 + word.length > widest) {
      lines.push(line);
      line = kind;
    }
    line += " " + word;
  }
  lines.push(line);
}

const isPrivate = subtag => subtag.includes("..");
const subtags = type => registry.filter(one => one.Type === type && one.Subtag && !isPrivate(one.Subtag));
const current = type => subtags(type).filter(one => !one["Preferred-Value"]).map(one => one.Subtag);
const aliases = new Map();
const alias = (kind, from, to) => {
  if (!aliases.has(kind)) aliases.set(kind, new Map());
  if (!aliases.get(kind).has(from)) aliases.get(kind).set(from, to);
};

for (const type of ["language", "script", "region", "variant"])
  for (const one of subtags(type)) if (one["Preferred-Value"]) alias(type, one.Subtag, one["Preferred-Value"]);
for (const [from, { _reason, _replacement }] of Object.entries(cldr.metadata.alias.languageAlias))
  if ((_reason === "overlong" || _reason === "bibliographic") && /^[a-z]{3}$/.test(from) && /^[a-z]{2,3}$/.test(_replacement))
    alias("language", from, _replacement);
for (const [from, { _replacement }] of Object.entries(cldr.metadata.alias.territoryAlias))
  if (/^[A-Z]{2,3}$/.test(from) && /^[A-Z]{2}$/.test(_replacement)) alias("region", from, _replacement);

const groups = new Map();
for (const code of current("language").filter(code => code.length === 3)) {
  const start = code.slice(0, 2);
  groups.set(start, (groups.get(start) ?? "") + code[2]);
}
write("language", current("language").filter(code => code.length === 2));
write("language", [...groups].map(([start, ends]) => `${start}/${ends}`));
write("script", current("script"));
write("region", current("region"));
write("variant", current("variant"));
for (const [kind, pairs] of aliases) write(kind, [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, to]) => `${from}=${to}`));
write("suppress", registry.filter(one => one.Type === "language" && one["Suppress-Script"]).map(one => `${one.Subtag}:${one["Suppress-Script"]}`));
process.stdout.write(lines.join("\n") + "\n");
