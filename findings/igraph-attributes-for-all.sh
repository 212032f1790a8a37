#!/usr/bin/env bash
# igraph leaves out attributes that GraphML declares for all elements at once.
#
# Software  Debian 12's python3-igraph 0.10.2-1+b1 and python3-networkx 2.8.8-1; npm graphml-js 0.4.0
# Input     <key for="all" attr.name="note"/> and a note on a node and on an edge
# Seen      igraph: no attribute "note" at all, with a warning that Python shows only where warnings are shown; networkx and
#           graphml-js: both notes.
# Right     GraphML primer and schema 1.1, key.for.type: "all" is one of the values of "for", and the default.
# Safe      declare an attribute twice, for nodes and for edges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  graphml-js@0.4.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 python3-texttable=1.6.7-1 libxml2 libgomp1 \
  libicu72 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >graph.graphml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="all" attr.name="note" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="a"><data key="n">on a node</data></node>
    <node id="b"/>
    <edge source="a" target="b"><data key="n">on an edge</data></edge>
  </graph>
</graphml>
END
cat >read.cjs <<'END'
const text = require("fs").readFileSync("graph.graphml", "utf8");
new (require("graphml-js").GraphMLParser)().parse(text, (error, { nodes, edges }) =>
  console.log("graphml-js", nodes[0]._attributes.note, "|", edges[0]._attributes.note));
END
cat >read.py <<'END'
import igraph
import networkx

graph = networkx.read_graphml("graph.graphml")
print("networkx  ", graph.nodes["a"]["note"], "|", graph["a"]["b"]["note"])
graph = igraph.Graph.Read_GraphML("graph.graphml")
print("igraph    ", graph.vs.attributes(), "|", graph.es.attributes())
END
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
graphml-js on a node | on an edge
networkx   on a node | on an edge
igraph     ['id'] | []
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Attributes for all elements are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
