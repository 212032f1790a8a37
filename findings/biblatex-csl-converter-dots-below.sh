#!/usr/bin/env bash
# biblatex-csl-converter drops the dots and lines below letters that transliterated Arabic is written with.
#
# Software  npm biblatex-csl-converter 3.6.0, @citation-js/plugin-bibtex 0.9.0; Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     "\d{S}\={a}li\d{h} and \b{d}ikr" in protecting braces
# Seen      biblatex-csl-converter: "Sālih and dikr", without a warning; citation-js: "Ṣāliḥ and d̲ikr"; pandoc: "Ṣāliḥ and ḏikr",
#           the same letter in its composed form.
# Right     LaTeX2e, text accents: \d is a dot and \b a line below. Without them ḥ is h, ṣ is s, and other names are meant.
# Safe      the letters themselves instead of commands.
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
@book{a, title = {{\d{S}\={a}li\d{h} and \b{d}ikr}}, date = {2015}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
const print = (reader, title) => console.log(reader, title.replace(/<[^>]+>/g, ""));
print("converter  ", Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse())[0].title);
print("citation-js", new Cite(text).data[0].title);
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib |
  node -e 'console.log("pandoc     ", JSON.parse(require("fs").readFileSync(0))[0].title.replace(/<[^>]+>/g, ""))')

wanted=$(cat <<'END'
converter   Sālih and dikr
citation-js Ṣāliḥ and d̲ikr
pandoc      Ṣāliḥ and ḏikr
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Accents below are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
