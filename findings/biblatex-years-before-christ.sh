#!/usr/bin/env bash
# Three readers make three years of one BibLaTeX date before Christ, and one of them none when it has a day.
#
# Software  npm biblatex-csl-converter 3.6.0, @citation-js/plugin-bibtex 0.9.0; Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     date = {-0044} and date = {-0044-03-15}
# Seen      pandoc: -45 for both, the year 45 BC; biblatex-csl-converter: -44, and for the day nothing ("invalid_date");
#           citation-js: the year 0 for both, which CSL does not have.
# Right     the biblatex manual, "Date and Time Specifications": ISO 8601-2 counts astronomically, the year 0000 is 1 BC, so -0044 is 45 BC.
#           CSL 1.0.2, "AD and BC": -45 is printed as 45BC. pandoc is right.
# Safe      no reader can be relied on; the year is looked at after an import.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
read_pandoc() { LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data "$@"; }

cat >works.bib <<'END'
@book{a, title = {T}, date = {-0044}}
@book{b, title = {T}, date = {-0044-03-15}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, works) => console.log(reader, ...works.map(work => JSON.stringify(work.issued?.["date-parts"] ?? null)));
print("converter  ", Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse()));
print("citation-js", new Cite(text).data);
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib |
  node -e 'console.log("pandoc     ", ...JSON.parse(require("fs").readFileSync(0)).map(work => JSON.stringify(work.issued["date-parts"])))')

wanted=$(cat <<'END'
converter   [[-44]] null
citation-js [[0]] [[0]]
pandoc      [[-45]] [[-45,3,15]]
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Years before Christ are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
