#!/usr/bin/env bash
# rdflib leaves properties relative when a JSON-LD document takes itself for its vocabulary.
#
# Software  Debian 12's python3-rdflib 6.1.1-1; npm jsonld 9.0.0
# Input     a document with "@base", "@vocab": "#" and one property
# Seen      jsonld.js gives the property the document's address and "#"; rdflib keeps <#name>, which is no IRI and which no
#           N-Quads reader may take.
# Right     JSON-LD 1.1 (2020), 4.1.4: a relative "@vocab" is joined with the base.
# Safe      the vocabulary's whole address.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  jsonld@9.0.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-rdflib=6.1.1-1 python3-isodate=0.6.1-1 python3-pyparsing=3.0.9-1 python3-six=1.16.0-4 \
  python3-pkg-resources python3-importlib-metadata python3-zipp python3-more-itertools >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >document.jsonld <<'END'
{"@context": {"@version": 1.1, "@base": "https://example.org/terms", "@vocab": "#"}, "@id": "", "name": "Astana"}
END
cat >read.cjs <<'END'
const document = JSON.parse(require("fs").readFileSync("document.jsonld", "utf8"));
require("jsonld").toRDF(document).then(quads => console.log("jsonld", quads.map(quad => quad.predicate.value).join()));
END
cat >read.py <<'END'
import rdflib

print("rdflib", ",".join(rdflib.Graph().parse("document.jsonld", format="json-ld").predicates()))
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
jsonld https://example.org/terms#name
rdflib #name
END
)
if [ "$seen" != "$wanted" ]; then
  echo "A relative vocabulary is no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
