#!/usr/bin/env bash
# A number that a context types as xsd:decimal becomes a literal that is no decimal, in the readers that follow the standard.
#
# Software  npm jsonld 9.0.0, jsonld-streaming-parser 5.0.1; Debian 12's python3-rdflib 6.1.1-1
# Input     {"latitude": 51.128207}, with latitude typed as xsd:decimal
# Seen      jsonld.js and jsonld-streaming-parser write "5.1128207E1"^^xsd:decimal; rdflib writes "51.128207"^^xsd:decimal.
# Right     both, and that is the surprise: JSON-LD 1.1 API (2020), 8.2.2, writes every number with a fraction in the form of
#           a double, whatever its type; XML Schema 1.1 part 2, 3.3.3.1, allows no exponent in a decimal, so the literal is
#           ill-typed, and stores that check types drop or refuse it.
# Safe      the number as text ("51.128207") where it is typed, or no type.
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

cat >document.jsonld <<'END'
{
  "@context": {"@vocab": "https://schema.org/", "latitude": {"@type": "http://www.w3.org/2001/XMLSchema#decimal"}},
  "@id": "urn:a",
  "latitude": 51.128207
}
END
cat >read.cjs <<'END'
const text = require("fs").readFileSync("document.jsonld", "utf8");
const { JsonLdParser } = require("jsonld-streaming-parser");
const show = (reader, quad) => console.log(reader, quad.object.value, quad.object.datatype.value.split("#")[1]);
(async () => {
  show("jsonld", (await require("jsonld").toRDF(JSON.parse(text)))[0]);
  const parser = new JsonLdParser();
  parser.on("data", quad => show("streaming", quad));
  parser.end(text);
})();
END
cat >read.py <<'END'
import rdflib

value = next(rdflib.Graph().parse("document.jsonld", format="json-ld").objects())
print("rdflib", value, value.datatype.split("#")[1])
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
jsonld 5.1128207E1 decimal
streaming 5.1128207E1 decimal
rdflib 51.128207 decimal
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Numbers typed as decimal are no longer written as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
