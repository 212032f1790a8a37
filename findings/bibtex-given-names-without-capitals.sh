#!/usr/bin/env bash
# Two BibTeX readers take Arabic given names for particles such as "von", since their letters are not capitals.
#
# Software  npm biblatex-csl-converter 3.6.0, @citation-js/plugin-bibtex 0.9.0, @retorquere/bibtex-parser 9.0.29; Debian 12's
#           pandoc 2.17.1.1-2~deb12u1
# Input     author = {عبد الرحمن بن خلدون}, given names first
# Seen      biblatex-csl-converter: no given name, and "عبد الرحمن بن" as non-dropping particle; pandoc: the same as dropping
#           particle, which styles leave out of lists. citation-js and bibtex-parser find three given names.
# Right     the biblatex manual, "Data Types" (name lists), and the rules of BibTeX: a particle begins with a lower-case letter; letters
#           that have no case are none.
# Safe      "family, given", with a comma, which all four read alike.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 \
  @retorquere/bibtex-parser@9.0.29 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
read_pandoc() { LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data "$@"; }

cat >works.bib <<'END'
@book{a, title = {T}, author = {عبد الرحمن بن خلدون}, date = {1377}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { parse } from "@retorquere/bibtex-parser";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, author) => console.log(reader, JSON.stringify(author));
print("converter  ", Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse())[0].author[0]);
print("citation-js", new Cite(text).data[0].author[0]);
print("parser     ", parse(text).entries[0].fields.author[0]);
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib | tr -d ' \n' | sed 's/.*"author":\[\([^]]*\)\].*/pandoc      \1/')

wanted=$(cat <<'END'
converter   {"given":"","family":"خلدون","non-dropping-particle":"عبد الرحمن بن"}
citation-js {"given":"عبد الرحمن بن","family":"خلدون"}
parser      {"lastName":"خلدون","firstName":"عبد الرحمن بن"}
pandoc      {"dropping-particle":"عبدالرحمنبن","family":"خلدون"}
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Given names without capitals are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
