#!/usr/bin/env bash
# citeproc-js prints AD after years of two digits, but not after those of three.
#
# Software  npm citeproc 2.4.63 (citeproc-js 1.4.63); Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     works of the years 99, 622 and 999, the middle one with a month
# Seen      citeproc-js: "99AD", "May 622", "999"; pandoc: AD after all three.
# Right     CSL 1.0.2 specification, "AD and BC": the term is added to positive years of less than four digits.
# Safe      look at years below 1000 (622 begins the Islamic calendar).
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
    <layout><date variable="issued" form="text"/></layout>
  </bibliography>
</style>
END
cat >items.json <<'END'
[
  {"id": "a", "type": "book", "issued": {"date-parts": [[99]]}},
  {"id": "b", "type": "book", "issued": {"date-parts": [[622, 5]]}},
  {"id": "c", "type": "book", "issued": {"date-parts": [[999]]}}
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
citeproc-js 99AD
citeproc-js May 622
citeproc-js 999
pandoc 99AD
pandoc May 622AD
pandoc 999AD
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Early years are no longer printed as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
