// Reads a BibTeX file with Better BibTeX's parser and with biblatex-csl-converter, and compares with the same works in CSL JSON.
// node read-bibtex.mjs FILE.bib FILE.csl.json
// Prints one JSON object: how many works were compared, and under "problems" what is wrong, in words.
import fs from "node:fs";
import { parse } from "@retorquere/bibtex-parser";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";

const [bibtex, csl] = process.argv.slice(2, 4).map(name => fs.readFileSync(name, "utf8"));
const wanted = JSON.parse(csl);
const problems = [];
const check = (holds, words) => { if (!holds) problems.push(words); };
const plain = words => String(words || "").replace(/<\/?(span|i|b|sub|sup)\b[^>]*>/g, "");

const parsed = parse(bibtex);
check(parsed.errors.length === 0, `bibtex-parser: ${JSON.stringify(parsed.errors.slice(0, 3))}`);
check(parsed.entries.length === wanted.length, `bibtex-parser: ${parsed.entries.length} works, not ${wanted.length}`);
wanted.forEach((work, i) => {
  const { key, type, fields } = parsed.entries[i];
  // Zotero's translator makes a web page of @online alone, and reads the language from "language", not from the babel name.
  if (work.type === "webpage") check(type === "online", `bibtex-parser: ${work.id}: @${type}, not @online`);
  const same = (name, is, right) => check(plain(is) === (right || ""), `bibtex-parser: ${work.id}: ${name} '${plain(is)}', not '${right || ""}'`);
  same("key", key, work.id);
  same("title", fields.title, work.title);
  same("container", fields.journal || fields.journaltitle || fields.booktitle, work["container-title"]);
  same("language", fields.language, work.language);
  same("translation", fields.titleaddon, work.custom["title-en"] && `[${work.custom["title-en"]}]`);
  check((fields.author || []).length === (work.author || []).length, `bibtex-parser: ${work.id}: ${JSON.stringify(fields.author)}`);
});

// What BibTeX has no entries for becomes an article in this reader, and it drops the names of sites.
const known = new Set(["article-newspaper", "article-magazine", "article-journal", "book", "chapter", "entry-encyclopedia", "report", "webpage"]);
const parser = new BibLatexParser(bibtex, { processUnexpected: true, processUnknown: true });
const { entries, errors } = parser.parse();
check(errors.length === 0, `biblatex-csl-converter: ${JSON.stringify(errors.slice(0, 3))}`);
const converted = Object.values(new CSLExporter(entries).parse());
check(converted.length === wanted.length, `biblatex-csl-converter: ${converted.length} works, not ${wanted.length}`);
wanted.forEach((work, i) => {
  const found = converted[i];
  const same = (name, is, right) => check(is === right, `biblatex-csl-converter: ${work.id}: ${name} '${is}', not '${right}'`);
  same("title", plain(found.title), work.title);
  if (known.has(work.type)) same("type", found.type, work.type);
  if (known.has(work.type) && work.type !== "webpage" && work.type !== "report") same("container", plain(found["container-title"]), work["container-title"] || "");
  same("authors", (found.author || []).length, (work.author || []).length);
  const year = one => one.issued && one.issued["date-parts"] && one.issued["date-parts"][0][0];
  same("year", year(found), year(work));
});

process.stdout.write(JSON.stringify({ works: wanted.length, problems }));
