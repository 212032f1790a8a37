// Makes citations with citeproc and official style files.
// node cite.cjs FOLDER-OF-STYLES < [CSL-JSON works, each id once]
// Prints one JSON object: for each id the entry of a bibliography in each style; an empty one where the style gives none.
"use strict";
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const folder = process.argv[2];
const read = name => fs.readFileSync(path.join(folder, name), "utf8");
const styles = { APA: "apa.csl", Chicago: "chicago-notes-bibliography.csl", MLA: "modern-language-association.csl" };

const works = new Map(JSON.parse(fs.readFileSync(0, "utf8")).map(work => [work.id, work]));
const entries = Object.fromEntries([...works.keys()].map(id => [id, {}]));
const found = {
  retrieveLocale: language => read(fs.existsSync(path.join(folder, `locales-${language}.xml`)) ? `locales-${language}.xml` : "locales-en-US.xml"),
  retrieveItem: id => works.get(id),
};
for (const [name, file] of Object.entries(styles)) {
  const engine = new CSL.Engine(found, read(file), "en-US");
  for (const id of works.keys()) {
    // Each by itself: in one list the styles put a line for an author's name that stood before, and letters behind years.
    engine.updateItems([id]);
    const [, made] = engine.makeBibliography() || [null, []];
    entries[id][name] = made.join("").replace(/<\/?div[^>]*>/g, "").trim();
  }
}

process.stdout.write(JSON.stringify(entries));
