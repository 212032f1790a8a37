#!/usr/bin/env bash
# The two CSL processors count other things as numbers: "2,3" and "2 and 3".
#
# Software  npm citeproc 2.4.63 (citeproc-js 1.4.63); Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     volume as "2, 3", "2,3", "2 and 3", "II-IV", with is-numeric and a label that has a plural
# Seen      citeproc-js takes "2 and 3" for a number and "2,3" for none ("vol. 2,3"); pandoc the other way round. For "II-IV",
#           no number in either, pandoc has the label in the plural, citeproc-js in the singular.
# Right     CSL 1.0.2 specification, "Choose", is-numeric: numbers separated by a comma, hyphen or ampersand, with or without
#           spaces; so "2,3" is one and "2 and 3" is none.
# Safe      "2, 3", with comma and space, which both read.
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
    <layout><choose>
        <if is-numeric="volume"><text value="numeric: "/></if>
        <else><text value="text: "/></else>
      </choose>
      <label variable="volume" form="short" suffix=" "/><number variable="volume"/></layout>
  </bibliography>
</style>
END
cat >items.json <<'END'
[
  {"id": "a", "type": "book", "volume": "2, 3"},
  {"id": "b", "type": "book", "volume": "2,3"},
  {"id": "c", "type": "book", "volume": "2 and 3"},
  {"id": "d", "type": "book", "volume": "II-IV"}
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
citeproc-js numeric: vols. 2, 3
citeproc-js text: vol. 2,3
citeproc-js numeric: vols. 2 and 3
citeproc-js text: vol. II–IV
pandoc numeric: vols. 2, 3
pandoc numeric: vols. 2,3
pandoc text: vols. 2 and 3
pandoc text: vols. II–IV
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Numbers are no longer told from text as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
