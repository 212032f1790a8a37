// Answers queries in Node as the search page would, without a page: node run.cjs THEME-ASSETS SITE < queries.json
// Queries are [{ query, language }]; each line of the output is the JSON of one answer.
"use strict";
const fs = require("fs"), path = require("path"), vm = require("vm");
const [, , assets, site] = process.argv;

/** As much of a document as it takes to load pieces: a script that is appended is run. */
globalThis.document = {
  documentElement: { dataset: {} },
  getElementById: () => null,
  createElement: () => ({ remove() {} }),
  head: {
    append(script) {
      setImmediate(() => {
        try {
          vm.runInThisContext(fs.readFileSync(path.join(site, script.src), "utf8"), script.src);
        } catch {
          script.onerror();
          return;
        }
        script.onload();
      });
    },
  },
};
for (const name of ["fold", "letters", "text", "dates", "pieces", "index", "query", "snippet"]) vm.runInThisContext(fs.readFileSync(path.join(assets, `search-${name}.js`), "utf8"), name);

(async () => {
  const search = globalThis.astanaSearch;
  for (const { query, language, filter } of JSON.parse(fs.readFileSync(0, "utf8"))) {
    try {
      let answer = await search.answer(query, language);
      answer = await search.widen(query, answer) || answer;
      const texts = await Promise.all(answer.documents.slice(0, 10).map(document => search.index.text(document)));
      const snippets = texts.map(text => search.snippet(text, answer.words)).map(({ text, marks }) => marks.reduceRight((marked, [from, to]) => marked.slice(0, from) + "[" + marked.slice(from, to) + "]" + marked.slice(to), text));
      const targets = texts.map(text => search.target(search.snippet(text, answer.words)));
      console.log(JSON.stringify({ targets, urls: texts.map(text => text.url), titles: texts.map(text => text.title), count: answer.documents.length, snippets, corrections: answer.corrections, unknown: answer.unknown }));
    } catch (error) {
      console.log(JSON.stringify({ error: error.message }));
    }
  }
})();
