// Writes outlines.txt: the land of the earth and the borders within it, from Natural Earth's 1:50m data as the npm package world-atlas holds it.
// In an empty folder: npm install --ignore-scripts world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
//                     node make-outlines.mjs > outlines.txt
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const require = createRequire(process.cwd() + "/");
const { merge, mesh } = require("topojson-client"), { presimplify, simplify, filter, filterWeight } = require("topojson-simplify");

// A triangle of so many square degrees is too small to be seen at the scale of our maps; so is an island.
const leastTriangle = 0.13, leastIsland = 0.35;
let world = presimplify(JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8")));
world = filter(simplify(world, leastTriangle), filterWeight(world, leastIsland));
const countries = world.objects.countries;
const land = merge(world, countries.geometries.filter(country => country.properties.name !== "Antarctica"));
const borders = mesh(world, countries, (one, other) => one !== other);

/** A line as tenths of degrees: the first point, then differences. Points that fall together are left out. */
function code(points, least) {
  const numbers = [];
  let last = null;
  for (const [x, y] of points) {
    const point = [Math.round(x * 10), Math.round(y * 10)];
    if (last && point[0] === last[0] && point[1] === last[1]) continue;
    numbers.push(last ? point[0] - last[0] : point[0], last ? point[1] - last[1] : point[1]);
    last = point;
  }
  return numbers.length >= 2 * least ? numbers.join(" ") : "";
}

const rings = land.coordinates.flat().map(ring => code(ring, 4)).filter(Boolean), lines = borders.coordinates.map(line => code(line, 2)).filter(Boolean);
const text = rings.join(";") + "|" + lines.join(";");
// Wrapped where numbers end; the space there becomes the line's end.
console.log(text.match(/\S.{0,138}(?=[ ;|]|$)[;|]?/g).join("\n"));
