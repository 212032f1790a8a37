#!/usr/bin/env bash
# rdflib cuts years of more than four digits, and drops the time zone of a date, while it reads.
#
# Software  Debian 12's python3-rdflib 6.1.1-1 (with python3-isodate 0.6.1-1, python3-pyparsing 3.0.9-1)
# Input     six typed literals in Turtle, all in the lexical space of their type
# Seen      xsd:date 12015-05-25 is kept as 1201-01-01, xsd:gYear 12015 as 1201, xsd:gYearMonth 12015-05 as 1201-01; no
#           warning is logged. xsd:date 2015-05-25+06:00 is kept as 2015-05-25, which begins six hours later.
#           A date before Christ arrives whole.
# Right     XML Schema 1.1 part 2 (2012), 3.3.9.1 and 3.3.14: a year may have more than four digits, and the zone is a part
#           of the value. RDF 1.1 Concepts, 3.3: two literals with other lexical forms are two terms.
# Safe      rdflib.NORMALIZE_LITERALS = False before anything is read: the texts stay as they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download -qq \
  python3-rdflib=6.1.1-1 python3-isodate=0.6.1-1 python3-pyparsing=3.0.9-1 python3-six=1.16.0-4 \
  python3-pkg-resources python3-importlib-metadata python3-zipp python3-more-itertools >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >read.py <<'END'
import rdflib

LITERALS = """12015-05-25 date, 12015 gYear, 12015-05 gYearMonth, 2015-05-25+06:00 date, 2015-05+06:00 gYearMonth, -0044-03-15 date"""
for written in LITERALS.split(", "):
    value, kind = written.split()
    graph = rdflib.Graph().parse(
        data=f'<urn:a> <urn:b> "{value}"^^<http://www.w3.org/2001/XMLSchema#{kind}> .', format="turtle"
    )
    print(kind, value, "->", next(graph.objects()))
rdflib.NORMALIZE_LITERALS = False
graph = rdflib.Graph().parse(data=f'<urn:a> <urn:b> "12015"^^<http://www.w3.org/2001/XMLSchema#gYear> .', format="turtle")
print("without normalising", next(graph.objects()))
END
seen=$(PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>&1)

wanted=$(cat <<'END'
date 12015-05-25 -> 1201-01-01
gYear 12015 -> 1201
gYearMonth 12015-05 -> 1201-01
date 2015-05-25+06:00 -> 2015-05-25
gYearMonth 2015-05+06:00 -> 2015-05
date -0044-03-15 -> -0044-03-15
without normalising 12015
END
)
if [ "$seen" != "$wanted" ]; then
  echo "rdflib no longer cuts these dates as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
