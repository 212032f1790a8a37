#!/usr/bin/env bash
# Neither CSL processor changes titles to sentence case as the specification says, and they differ from each other.
#
# Software  npm citeproc 2.4.63 (citeproc-js 1.4.63); Debian 12's pandoc 2.17.1.1-2~deb12u1
# Input     text-case="sentence" over a title in mixed case with acronyms, and one in capitals
# Seen      citeproc-js: "A nato envoy and iphone users"; "NEXT round in astana": of the title in capitals the first word stays
#           as it is. pandoc: "A NATO envoy and iPhone users", "NEXT ROUND IN ASTANA".
# Right     CSL 1.0.2 specification, "Sentence Case Conversion": in mixed case all words but the first stay as they are; in
#           capitals all letters but the first are lowered: "Next round in astana".
# Safe      titles in sentence case as they are stored, and no text-case="sentence".
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
    <layout><text variable="title" text-case="sentence"/></layout>
  </bibliography>
</style>
END
cat >items.json <<'END'
[
  {"id": "a", "type": "book", "language": "en", "title": "A NATO envoy and iPhone users"},
  {"id": "b", "type": "book", "language": "en", "title": "NEXT ROUND IN ASTANA"}
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
citeproc-js A nato envoy and iphone users
citeproc-js NEXT round in astana
pandoc A NATO envoy and iPhone users
pandoc NEXT ROUND IN ASTANA
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Titles are no longer changed to sentence case as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
