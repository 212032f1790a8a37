#!/usr/bin/env bash
# Three readers of GraphML make three graphs of one whose node holds a graph.
#
# Software  npm graphology-graphml 0.5.2 (graphology 0.26.0), graphml-js 0.4.0; Debian 12's python3-networkx 2.8.8-1
# Input     a node "platform" that holds a graph with the node "round", both with a label, and an edge from the inner node
# Seen      graphology: both nodes, but the outer one has the inner one's label; networkx: both nodes, the inner one without its
#           label; graphml-js: the outer node alone, and an edge that begins at a node that is not there.
# Right     GraphML primer, "Nested Graphs": a node may hold a graph; its nodes are nodes of their own with their own data. A
#           reader that knows no nesting should leave the inner graph out, edges to it included.
# Safe      one flat graph; that a node is part of another is an edge.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  graphology@0.26.0 graphology-graphml@0.5.2 graphml-js@0.4.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-networkx=2.8.8-1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >graph.graphml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="l" for="node" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="platform">
      <data key="l">outer</data>
      <graph edgedefault="directed"><node id="round"><data key="l">inner</data></node></graph>
    </node>
    <node id="city"/>
    <edge source="round" target="city"/>
  </graph>
</graphml>
END
cat >read.cjs <<'END'
const text = require("fs").readFileSync("graph.graphml", "utf8");
const { DirectedGraph } = require("graphology");
const graph = require("graphology-graphml").parse(DirectedGraph, text);
console.log("graphology", graph.mapNodes((node, { label }) => `${node}=${label ?? ""}`).sort().join(" "), "edges", graph.size);
new (require("graphml-js").GraphMLParser)().parse(text, (error, { nodes, edges }) =>
  console.log("graphml-js", nodes.map(node => `${node._id}=${node._attributes.label ?? ""}`).sort().join(" "), "edges", edges.length));
END
cat >read.py <<'END'
import networkx

graph = networkx.read_graphml("graph.graphml")
nodes = " ".join(sorted(f"{node}={data.get('label', '')}" for node, data in graph.nodes(data=True)))
print("networkx  ", nodes, "edges", graph.number_of_edges())
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
graphology city= platform=inner round=inner edges 1
graphml-js city= platform=outer edges 1
networkx   city= platform=outer round= edges 1
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Nested graphs are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
