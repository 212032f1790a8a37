#!/usr/bin/env bash
# pandoc glues the last word of a paragraph to the first of the next in an abstract from BibLaTeX.
#
# Software  Debian 12's pandoc 2.17.1.1-2~deb12u1; npm @citation-js/plugin-bibtex 0.9.0
# Input     abstract = {... first day.<blank line>Second day ...}
# Seen      pandoc's CSL JSON: "first day.Second day"; citation-js: a space.
# Right     the biblatex manual, "Data Fields": abstract is a literal, that is TeX text, in which an empty line ends a paragraph;
#           at least a space stays between the words.
# Safe      an abstract in one paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
read_pandoc() { LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data "$@"; }

cat >works.bib <<'END'
@book{a, title = {T}, abstract = {The first day.

Second day and last.}, date = {2015}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
console.log("citation-js", new Cite(readFileSync("works.bib", "utf8")).data[0].abstract);
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib |
  node -e 'console.log("pandoc     ", JSON.parse(require("fs").readFileSync(0))[0].abstract)')

wanted=$(cat <<'END'
citation-js The first day. Second day and last.
pandoc      The first day.Second day and last.
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Abstracts are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
