#!/usr/bin/env bash
# Three readers leave out what a BibLaTeX entry takes from an @xdata entry, and two show that entry as a work.
#
# Software  npm @retorquere/bibtex-parser 9.0.29, @citation-js/plugin-bibtex 0.9.0, biblatex-csl-converter 3.6.0; Debian 12's
#           pandoc 2.17.1.1-2~deb12u1
# Input     a publisher and a place in @xdata, and a book with xdata = {house}
# Seen      citation-js and biblatex-csl-converter: two works, the book without publisher; bibtex-parser: two entries, the book
#           with an unread field xdata; pandoc: one work with its publisher.
# Right     the biblatex manual, "Data Containers": such an entry is data for others and no work of its own.
# Safe      repeat what entries share in each of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 \
  @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
read_pandoc() { LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data "$@"; }

cat >works.bib <<'END'
@xdata{house, publisher = {Press}, location = {Astana}}
@book{a, title = {T}, author = {Doe, Jane}, date = {2015}, xdata = {house}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { parse } from "@retorquere/bibtex-parser";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, publishers) => console.log(reader, publishers.length, "works, the book by", publishers.at(-1) ?? "nobody");
const entries = new BibLatexParser(text, { processUnknown: true, processUnexpected: true }).parse().entries;
const values = Object.values(new CSLExporter(entries).parse());
print("parser     ", parse(text).entries.map(entry => entry.fields.publisher));
print("citation-js", new Cite(text).data.map(work => work.publisher));
print("converter  ", values.map(work => work.publisher));
END
cat >pandoc.cjs <<'END'
const works = require("./pandoc.json");
console.log("pandoc     ", works.length, "works, the book by", works.at(-1).publisher);
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib >pandoc.json && node pandoc.cjs)

wanted=$(cat <<'END'
parser      2 works, the book by nobody
citation-js 2 works, the book by nobody
converter   2 works, the book by nobody
pandoc      1 works, the book by Press
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Entries with xdata are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
