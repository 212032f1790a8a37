#!/usr/bin/env bash
# biblatex-csl-converter takes the number of a journal's issue for the number of a series.
#
# Software  npm biblatex-csl-converter 3.6.0, @citation-js/plugin-bibtex 0.9.0
# Input     @article with journaltitle, volume = {12} and number = {3}; a @report with number = {7}
# Seen      the issue and the report's number both become collection-number, and styles print neither "12 (3)" nor
#           "Report 7"; citation-js has issue for the one and number for the other.
# Right     the biblatex manual, "Journal Numbers and Issues": number of an @article is the issue, of a @report its own number; only
#           of a @book it is that of a series.
# Safe      CSL JSON, which needs no such conversion.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >works.bib <<'END'
@article{a, title = {T}, journaltitle = {J}, volume = {12}, number = {3}, date = {2015}}
@report{b, title = {T}, type = {report}, institution = {I}, number = {7}, date = {2015}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, works) => {
  for (const work of works) {
    const { type, issue, number, "collection-number": series } = work;
    console.log(reader, type, JSON.stringify({ issue, number, series }));
  }
};
print("converter  ", Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse()));
print("citation-js", new Cite(text).data);
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
converter   article {"series":"3"}
converter   report {"series":"7"}
citation-js article-journal {"issue":"3"}
citation-js report {"number":"7"}
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Numbers of journals are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
