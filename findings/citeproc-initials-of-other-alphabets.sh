#!/usr/bin/env bash
# citeproc-js makes no initials of names whose first letter is Kazakh, Tatar, Azerbaijani or Vietnamese.
#
# Software  npm citeproc 2.4.63 (citeproc-js 1.4.63); Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     given names under initialize-with=". ": Kazakh, Azerbaijani, Vietnamese, and Ukrainian to compare
# Seen      citeproc-js: "Н. Әбішұлы", "Əli İlham", "Đ. Ạnh": words that begin with Ә, Қ, Ə, Ạ stay whole, in one name beside
#           initials; a name that begins with Қ even gets two spaces before it. Ukrainian Ї, Є, Ґ are known. pandoc: "Н. Ә.".
# Right     CSL 1.0.2 specification, "Name", initialize-with: given names are converted to initials; no alphabet is left out.
# Safe      look at initials of such names, or have them made by pandoc.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  citeproc@2.4.63 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >style.csl <<'END'
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>t</title><id>http://example.org/t</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout><names variable="author"><name name-as-sort-order="all" initialize-with=". "/></names></layout>
  </bibliography>
</style>
END
cat >items.json <<'END'
[
  {"id": "a", "type": "book", "author": [{"family": "Назарбаев", "given": "Нұрсұлтан Әбішұлы"}]},
  {"id": "b", "type": "book", "author": [{"family": "Байдеков", "given": "Қасым Ғали"}]},
  {"id": "c", "type": "book", "author": [{"family": "Əliyev", "given": "Əli İlham"}]},
  {"id": "d", "type": "book", "author": [{"family": "Nguyễn", "given": "Đức Ạnh"}]},
  {"id": "e", "type": "book", "author": [{"family": "Їжак", "given": "Їжак Євген Ґ"}]}
]
END
cat >locale.xml <<'END'
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
  <date form="numeric">
    <date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="and">and</term><term name="et-al">et al.</term>
    <term name="ad">AD</term><term name="bc">BC</term><term name="month-05">May</term><term name="page-range-delimiter">–</term>
    <term name="season-01">Spring</term><term name="season-02">Summer</term>
    <term name="volume" form="short"><single>vol.</single><multiple>vols.</multiple></term>
  </terms>
</locale>
END
cat >cite.cjs <<'END'
const fs = require("fs");
const CSL = require("citeproc");
const items = JSON.parse(fs.readFileSync("items.json", "utf8"));
const engine = new CSL.Engine(
  { retrieveLocale: () => fs.readFileSync("locale.xml", "utf8"), retrieveItem: id => items.find(item => item.id === id) },
  fs.readFileSync("style.csl", "utf8"),
);
engine.setOutputFormat("text");
engine.updateItems(items.map(item => item.id));
for (const entry of engine.makeBibliography()[1]) console.log("citeproc-js", entry.trim());
END
printf -- '---\nnocite: "@*"\n---\n' >cite.md
cite_pandoc() {
  LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data --citeproc --bibliography items.json \
    --csl style.csl -t plain --wrap=none cite.md | sed '/^$/d; s/^/pandoc /'
}
seen=$(node cite.cjs && cite_pandoc)

wanted=$(cat <<'END'
citeproc-js Назарбаев, Н. Әбішұлы
citeproc-js Байдеков,  Қасым Ғали
citeproc-js Əliyev, Əli İlham
citeproc-js Nguyễn, Đ. Ạnh
citeproc-js Їжак, Ї. Є. Ґ
pandoc Назарбаев, Н. Ә.
pandoc Байдеков, Қ. Ғ.
pandoc Əliyev, Ə. İ.
pandoc Nguyễn, Đ. Ạ.
pandoc Їжак, Ї. Є. Ґ.
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Initials of these alphabets are no longer made as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
