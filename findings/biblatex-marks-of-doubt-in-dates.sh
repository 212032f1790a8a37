#!/usr/bin/env bash
# Readers that know TeX take the marks of uncertain dates for TeX: ~ is a space to them, and % begins a comment.
#
# Software  npm @retorquere/bibtex-parser 9.0.29, @citation-js/plugin-bibtex 0.9.0, biblatex-csl-converter 3.6.0
# Input     date = {2015-05~} (about), {2015?} (uncertain), {2015%} (both)
# Seen      bibtex-parser: "2015-05" and "2015": ~ and % are gone, ? stays. citation-js: the dates without any mark.
#           biblatex-csl-converter keeps ~ and ? as circa, and calls {2015%} invalid: that work has no date.
# Right     the biblatex manual, "Date and Time Specifications": the three marks of ISO 8601-2 belong to date fields; biber reads
#           them as such, since a date is no TeX text.
# Safe      say in a note as well that a date is uncertain.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 \
  @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >works.bib <<'END'
@book{a, title = {T}, date = {2015-05~}}
@book{b, title = {T}, date = {2015?}}
@book{c, title = {T}, date = {2015%}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { parse } from "@retorquere/bibtex-parser";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, dates) => console.log(reader, ...dates.map(date => JSON.stringify(date ?? null)));
print("parser     ", parse(text).entries.map(entry => entry.fields.date));
print("citation-js", new Cite(text).data.map(work => work.issued));
print("converter  ", Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse()).map(work => work.issued));
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
parser      "2015-05" "2015?" "2015"
citation-js {"date-parts":[[2015,5]]} {"date-parts":[[2015]]} {"date-parts":[[2015]]}
converter   {"date-parts":[[2015,5]],"circa":true} {"date-parts":[[2015]],"circa":true} null
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Marks of doubt are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
