#!/usr/bin/env bash
# graphology reads a true value as false when it is written as 1.
#
# Software  npm graphology-graphml 0.5.2 (graphology 0.26.0); Debian 12's python3-networkx 2.8.8-1 and python3-igraph
#           0.10.2-1+b1 to compare
# Input     a boolean attribute of two edges, once "true" and once "1"
# Seen      graphology: true, false; networkx and igraph: true, true
# Right     the GraphML schema 1.1 takes boolean from XML Schema (part 2, 3.3.2 of 1.1), whose lexical space is true, false, 1, 0.
# Safe      the words true and false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  graphology@0.26.0 graphology-graphml@0.5.2 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 python3-texttable=1.6.7-1 libxml2 libgomp1 \
  libicu72 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >graph.graphml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="h" for="edge" attr.name="held" attr.type="boolean"/>
  <graph edgedefault="directed">
    <node id="a"/>
    <node id="b"/>
    <edge source="a" target="b"><data key="h">true</data></edge>
    <edge source="b" target="a"><data key="h">1</data></edge>
  </graph>
</graphml>
END
cat >read.cjs <<'END'
const { DirectedGraph } = require("graphology");
const graph = require("graphology-graphml").parse(DirectedGraph, require("fs").readFileSync("graph.graphml", "utf8"));
console.log("graphology", graph.getEdgeAttribute("a", "b", "held"), graph.getEdgeAttribute("b", "a", "held"));
END
cat >read.py <<'END'
import igraph
import networkx

graph = networkx.read_graphml("graph.graphml")
print("networkx  ", graph["a"]["b"]["held"], graph["b"]["a"]["held"])
print("igraph    ", *igraph.Graph.Read_GraphML("graph.graphml").es["held"])
END
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
graphology true false
networkx   True True
igraph     True True
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Boolean values are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
