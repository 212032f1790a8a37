#!/usr/bin/env bash
# Two JSON-LD processors of one family write numbers below one differently, so hashes of the same graph differ.
#
# Software  npm jsonld 9.0.0; Debian 12's python3-pyld 2.0.3-3
# Input     {"share": [0.5, 1.5]}
# Seen      jsonld.js: "5.0E-1" and "1.5E0"; PyLD: "5.000000000000000E-01" and "1.5E0". PyLD shortens the digits only where the
#           exponent is not negative.
# Right     JSON-LD 1.1 API (2020), 8.2.2 and 8.6: the canonical form of xsd:double, so "5.0E-1". RDF Dataset Canonicalization
#           1.0 (2024) takes literals as they stand: one document has two hashes.
# Safe      the number as text with its type where graphs are hashed, signed or compared.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  jsonld@9.0.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-pyld=2.0.3-3 python3-cachetools=5.2.0-1 python3-frozendict=1.2-3 python3-lxml libxml2 \
  libxslt1.1 libicu72 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

echo '{"@context": {"@vocab": "https://schema.org/"}, "@id": "urn:a", "share": [0.5, 1.5]}' >document.jsonld
cat >read.cjs <<'END'
const document = JSON.parse(require("fs").readFileSync("document.jsonld", "utf8"));
require("jsonld").toRDF(document).then(quads => console.log("jsonld", ...quads.map(quad => quad.object.value).sort()));
END
cat >read.py <<'END'
import json
from pyld import jsonld

quads = jsonld.to_rdf(json.load(open("document.jsonld")))["@default"]
print("pyld", *sorted(quad["object"]["value"] for quad in quads))
END
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
jsonld 1.5E0 5.0E-1
pyld 1.5E0 5.000000000000000E-01
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Small numbers are no longer written as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
