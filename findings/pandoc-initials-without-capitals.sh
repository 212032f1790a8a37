#!/usr/bin/env bash
# pandoc puts a full stop after each whole given name in scripts without capitals, as if it were an initial.
#
# Software  Debian 12's pandoc 2.17.1.1-2~deb12u1; npm citeproc 2.4.63
# Input     an Arabic, a Persian and a Hebrew name under initialize-with=". "
# Seen      pandoc: "الجربا, أحمد. عاصي."; citeproc-js: "الجربا, أ. ع.". The one keeps the names and adds the stops of initials,
#           the other abbreviates as in Latin.
# Right     CSL 1.0.2 specification, "Name", initialize-with: the value is added after each initial; a whole name is none.
#           Neither form is usual in Arabic print, where given names are not abbreviated.
# Safe      such names as one literal, or a style without initials.
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
  {"id": "a", "type": "book", "author": [{"family": "الجربا", "given": "أحمد عاصي"}]},
  {"id": "b", "type": "book", "author": [{"family": "پهلوی", "given": "چنگیز"}]},
  {"id": "c", "type": "book", "author": [{"family": "כהן", "given": "דוד בן"}]}
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
citeproc-js الجربا, أ. ع.
citeproc-js پهلوی, چ.
citeproc-js כהן, ד. ב.
pandoc الجربا, أحمد. عاصي.
pandoc پهلوی, چنگیز.
pandoc כהן, דוד. בן.
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Initials in scripts without capitals are no longer made as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
