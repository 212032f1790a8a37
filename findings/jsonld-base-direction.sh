#!/usr/bin/env bash
# A streaming JSON-LD parser writes the direction of Arabic text into RDF without being asked, in a form of a later RDF.
#
# Software  npm jsonld 9.0.0, jsonld-streaming-parser 5.0.1, n3 2.13.12; Debian 12's python3-rdflib 6.1.1-1 and raptor2-utils
#           2.0.15-4+deb12u1
# Input     a name with "@language": "ar" and "@direction": "rtl"
# Seen      jsonld.js drops the direction; jsonld-streaming-parser keeps it, and n3 writes it as "..."@ar--rtl. Of two readers
#           of RDF 1.1, rdflib refuses that line, and Raptor takes it for a language that is called "ar--rtl".
# Right     JSON-LD 1.1 API (2020), 8.2.2: without the option rdfDirection the direction is dropped. RDF 1.2 (candidate)
#           has the form with two hyphens; RDF 1.1 N-Triples (2014), grammar rule 144 (LANGTAG), has not.
# Safe      "@language" alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  jsonld@9.0.0 jsonld-streaming-parser@5.0.1 n3@2.13.12 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-rdflib=6.1.1-1 python3-isodate=0.6.1-1 python3-pyparsing=3.0.9-1 python3-six=1.16.0-4 \
  python3-pkg-resources python3-importlib-metadata python3-zipp python3-more-itertools \
  raptor2-utils=2.0.15-4+deb12u1 libraptor2-0=2.0.15-4+deb12u1 libyajl2 libxml2 libxslt1.1 libicu72 \
  libcurl3-gnutls >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >read.cjs <<'END'
const { JsonLdParser } = require("jsonld-streaming-parser");
const { Writer } = require("n3");
const document = {
  "@context": { "@version": 1.1, "@vocab": "https://schema.org/" },
  "@id": "https://example.org/a",
  name: { "@value": "أستانا", "@language": "ar", "@direction": "rtl" },
};
(async () => {
  console.log("jsonld   ", (await require("jsonld").toRDF(document, { format: "application/n-quads" })).trim());
  const writer = new Writer({ format: "N-Triples" });
  const parser = new JsonLdParser();
  parser.on("data", quad => writer.addQuad(quad)).on("end", () => writer.end((error, text) => {
    console.log("streaming", text.trim());
    require("fs").writeFileSync("direction.nt", text);
  }));
  parser.end(JSON.stringify(document));
})();
END
cat >read.py <<'END'
import rdflib

try:
    print("rdflib   ", next(rdflib.Graph().parse("direction.nt", format="nt").objects()).n3())
except rdflib.exceptions.ParserError:
    print("rdflib    refuses the line")
END
seen=$(node read.cjs)
seen+=$'\n'$(PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
seen+=$'\n'"raptor    $(usr/bin/rapper -q -i ntriples -o turtle direction.nt 2>/dev/null | grep -o '@[a-z-]*--[a-z]*')"

wanted=$(cat <<'END'
jsonld    <https://example.org/a> <https://schema.org/name> "أستانا"@ar .
streaming <https://example.org/a> <https://schema.org/name> "أستانا"@ar--rtl .
rdflib    refuses the line
raptor    @ar--rtl
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Base directions are no longer treated as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
