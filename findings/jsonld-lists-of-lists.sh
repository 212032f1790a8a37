#!/usr/bin/env bash
# Three readers make three graphs of a list of lists, such as the coordinates of a line.
#
# Software  npm jsonld 9.0.0, jsonld-streaming-parser 5.0.1; Debian 12's python3-rdflib 6.1.1-1
# Input     {"@list": [[1], [2]]}: two lists in a list
# Seen      jsonld.js: a list of two lists, eight statements about four cells.
#           jsonld-streaming-parser: four cells in one row, 1 and 2 among them, and two that hold nothing; the
#           cells without rdf:first make the list ill-formed. When the inner lists are written as {"@list": ...}, or the term
#           is declared as a list, it reads them rightly.
#           rdflib: two cells that hold the texts "[1]" and "[2]", Python's way to print a list.
# Right     JSON-LD 1.1 (2020), 4.3.1: lists of lists are lists of lists; JSON-LD 1.1 API, 8.1 (list conversion).
# Safe      two properties, latitude and longitude, or one text, instead of lists.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  jsonld@9.0.0 jsonld-streaming-parser@5.0.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-rdflib=6.1.1-1 python3-isodate=0.6.1-1 python3-pyparsing=3.0.9-1 python3-six=1.16.0-4 \
  python3-pkg-resources python3-importlib-metadata python3-zipp python3-more-itertools >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

echo '{"@context": {"@vocab": "https://schema.org/"}, "@id": "urn:a", "line": {"@list": [[1], [2]]}}' >document.jsonld
cat >read.cjs <<'END'
const text = require("fs").readFileSync("document.jsonld", "utf8");
const { JsonLdParser } = require("jsonld-streaming-parser");
// A cell is shown as what it holds; what holds nothing is a dash.
function show(quads) {
  const of = (cell, name) => quads.find(quad => quad.subject.value === cell.value && quad.predicate.value.endsWith(name))?.object;
  const list = cell => {
    const held = [];
    for (; cell && !cell.value.endsWith("#nil"); cell = of(cell, "#rest")) {
      const first = of(cell, "#first");
      held.push(!first ? "-" : first.termType === "Literal" ? first.value : `[${list(first)}]`);
    }
    return held.join(" ");
  };
  return list(quads.find(quad => quad.predicate.value.endsWith("/line")).object);
}
(async () => {
  console.log("jsonld   ", show(await require("jsonld").toRDF(JSON.parse(text))));
  const quads = [];
  const parser = new JsonLdParser();
  parser.on("data", quad => quads.push(quad)).on("end", () => console.log("streaming", show(quads)));
  parser.end(text);
})();
END
cat >read.py <<'END'
import rdflib
from rdflib.collection import Collection

graph = rdflib.Graph().parse("document.jsonld", format="json-ld")
print("rdflib   ", *(cell.n3() for cell in Collection(graph, next(graph.objects(rdflib.URIRef("urn:a"))))))
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
jsonld    [1] [2]
streaming 1 - 2 -
rdflib    "[1]" "[2]"
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Lists of lists are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
