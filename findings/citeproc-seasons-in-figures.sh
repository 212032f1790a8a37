#!/usr/bin/env bash
# citeproc-js prints a range of seasons in figures as a year with an open end.
#
# Software  npm citeproc 2.4.63 (citeproc-js 1.4.63)
# Input     issued from spring to summer 2015 (date-parts with months 21 and 22), once as text, once as figures
# Seen      as text "Spring–Summer 2015"; as figures "2015–": the seasons go, the dash stays, and a range that is over reads
#           like one that goes on.
# Right     CSL 1.0.2 specification, "Seasons": the term of the season takes the place of the month's; nothing is said of
#           figures, but a range within one year is that year.
# Safe      a range of seasons as a text of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  citeproc@2.4.63 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >style.csl <<'END'
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>t</title><id>http://example.org/t</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout><date variable="issued" form="text"/><text value=" | "/>
      <date variable="issued" form="numeric"/></layout>
  </bibliography>
</style>
END
cat >items.json <<'END'
[
  {"id": "a", "type": "book", "issued": {"date-parts": [[2015, 21], [2015, 22]]}}
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
seen=$(node cite.cjs)

wanted=$(cat <<'END'
citeproc-js Spring–Summer 2015 | 2015–
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Ranges of seasons are no longer printed as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
