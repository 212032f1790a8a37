#!/usr/bin/env bash
# A GraphML file with one undirected edge among directed ones is refused by one reader and straightened by two others.
#
# Software  Debian 12's python3-networkx 2.8.8-1 and python3-igraph 0.10.2-1+b1; npm graphology-graphml 0.5.2 (graphology 0.26.0)
# Input     edgedefault="directed", and a second edge with directed="false"
# Seen      networkx: an error, "directed=false edge found in directed graph"; igraph and graphology: two directed edges,
#           without a word. The other way round (undirected by default, one edge directed) graphology keeps both kinds.
# Right     GraphML primer, "Declaring an Edge": the attribute of an edge overrides the default; graphs may be mixed.
# Safe      edges of one kind in a file; what is mutual is two edges.
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

  <graph edgedefault="directed">
    <node id="a"/>
    <node id="b"/>
    <node id="c"/>
    <edge source="a" target="b"/>
    <edge source="b" target="c" directed="false"/>
  </graph>
</graphml>
END
cat >read.cjs <<'END'
const { MultiGraph } = require("graphology");
const read = text => {
  const graph = require("graphology-graphml").parse(MultiGraph, text);
  return `${graph.directedSize} directed, ${graph.undirectedSize} undirected`;
};
const text = require("fs").readFileSync("graph.graphml", "utf8");
console.log("graphology", read(text));
const turned = text.replace('edgedefault="directed"', 'edgedefault="undirected"').replace('directed="false"', 'directed="true"');
console.log("the other way round", read(turned));
END
cat >read.py <<'END'
import igraph
import networkx

try:
    networkx.read_graphml("graph.graphml")
except networkx.NetworkXError as error:
    print("networkx  ", error)
graph = igraph.Graph.Read_GraphML("graph.graphml")
print("igraph    ", graph.ecount(), "directed" if graph.is_directed() else "undirected")
END
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
graphology 2 directed, 0 undirected
the other way round 1 directed, 1 undirected
networkx   directed=false edge found in directed graph.
igraph     2 directed
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Mixed graphs are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
