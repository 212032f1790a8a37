#!/usr/bin/env bash
# graphology reads a dynamic GEXF file without its times, and of an attribute that changed it keeps the last value as if it
# had always been so.
#
# Software  npm graphology-gexf 0.13.2 (graphology 0.26.0); Debian 12's python3-networkx 2.8.8-1
# Input     GEXF 1.2 with mode="dynamic": a node with start and end, and a node whose office has two values, each with its time
# Seen      graphology: no start, no end, and office = "envoy"; networkx: both times, and office as a list of two values with
#           their times.
# Right     GEXF 1.2draft, "Dynamics": start and end of nodes, edges and values.
# Safe      give times as plain attributes, which are read as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-networkx=2.8.8-1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >graph.gexf <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
    <attributes class="node" mode="dynamic"><attribute id="0" title="office" type="string"/></attributes>
    <nodes>
      <node id="person">
        <attvalues>
          <attvalue for="0" value="minister" start="2014-01-01" end="2015-06-30"/>
          <attvalue for="0" value="envoy" start="2015-07-01" end="2016-12-31"/>
        </attvalues>
      </node>
      <node id="round" start="2015-05-25" end="2015-05-27"/>
    </nodes>
    <edges/>
  </graph>
</gexf>
END
cat >read.cjs <<'END'
const { MultiGraph } = require("graphology");
const graph = require("graphology-gexf").parse(MultiGraph, require("fs").readFileSync("graph.gexf", "utf8"));
graph.forEachNode((node, data) => console.log("graphology", node, JSON.stringify(data)));
END
cat >read.py <<'END'
import networkx

for node, data in networkx.read_gexf("graph.gexf").nodes(data=True):
    print("networkx  ", node, {name: value for name, value in data.items() if name != "label"})
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
graphology person {"office":"envoy"}
graphology round {}
networkx   person {'office': [('minister', '2014-01-01', '2015-06-30'), ('envoy', '2015-07-01', '2016-12-31')]}
networkx   round {'start': '2015-05-25', 'end': '2015-05-27'}
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Times in GEXF are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
