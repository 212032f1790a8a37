// Checks a bag in a folder against RFC 8493, and the RO-Crate that it carries, with nothing of the program that made it.
// node check-bag.mjs FOLDER
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROCrate } from "ro-crate";

const bag = process.argv[2];
const problems = [];
const text = name => readFileSync(join(bag, name), "utf8");
const all = readdirSync(bag, { recursive: true }).map(String).filter(name => statSync(join(bag, name)).isFile()).map(name => name.split(sep).join("/")).sort();
const digest = name => createHash("sha256").update(readFileSync(join(bag, name))).digest("hex");
const lines = name => text(name).split(/\r\n|\r|\n/).filter(line => line.length > 0);

// 2.1.1 the declaration
if (text("bagit.txt") !== "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n") problems.push("bagit.txt is not the declaration of a bag of version 1.0 in UTF-8");

// 2.1.3 and 2.2.1 the manifests
function manifest(name) {
  const listed = new Map();
  for (const line of lines(name)) {
    const parts = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/.exec(line);
    if (!parts) { problems.push(`${name}: '${line}' is no line of a manifest`); continue; }
    const path = parts[2].replace(/%0a/gi, "\n").replace(/%0d/gi, "\r").replace(/%25/g, "%");
    if (listed.has(path)) problems.push(`${name} lists ${path} twice`);
    if (relative(bag, join(bag, path)).startsWith("..")) problems.push(`${name} lists ${path}, which leads out of the bag`);
    listed.set(path, parts[1].toLowerCase());
    if (!existsSync(join(bag, path))) problems.push(`${path} is missing`);
    else if (digest(path) !== parts[1].toLowerCase()) problems.push(`${path} is changed`);
  }
  return listed;
}
const payload = manifest("manifest-sha256.txt");
const tags = manifest("tagmanifest-sha256.txt");
for (const path of all.filter(path => path.startsWith("data/"))) if (!payload.has(path)) problems.push(`${path} is not in the manifest`);
for (const path of payload.keys()) if (!path.startsWith("data/")) problems.push(`the manifest lists ${path}, which is no payload`);
for (const path of all.filter(path => !path.startsWith("data/") && !path.startsWith("tagmanifest-"))) if (!tags.has(path)) problems.push(`${path} is not in the tag manifest`);
for (const path of tags.keys()) if (path.startsWith("data/") || path.startsWith("tagmanifest-")) problems.push(`the tag manifest lists ${path}`);

// 2.2.2 what the bag says of itself
const info = new Map();
let label = "";
for (const line of lines("bag-info.txt")) {
  const parts = /^([^\s:][^:]*): (.*)$/.exec(line);
  if (parts) info.set(label = parts[1].toLowerCase(), parts[2]);
  else if (/^[ \t]/.test(line) && label) info.set(label, info.get(label) + " " + line.trim());
  else problems.push(`bag-info.txt: '${line}' is neither an element nor the rest of one`);
  if ([...line].length > 79) problems.push(`bag-info.txt: '${line}' is longer than 79 characters`);
}
const files = all.filter(path => path.startsWith("data/"));
const octets = files.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
if (info.get("payload-oxum") !== `${octets}.${files.length}`) problems.push(`Payload-Oxum is ${info.get("payload-oxum")}, not ${octets}.${files.length}`);
if (!/^\d{4}-\d\d-\d\d$/.test(info.get("bagging-date") ?? "")) problems.push("Bagging-Date is no day");

// RO-Crate 1.1: the crate is the payload
const crate = new ROCrate(JSON.parse(text("data/ro-crate-metadata.json")), { array: true, link: true });
const root = crate.rootDataset;
for (const name of ["name", "description", "datePublished", "license"]) if (!root[name]?.length) problems.push(`the crate has no ${name}`);
if (!/^\d{4}-\d\d-\d\d/.test(root.datePublished?.[0] ?? "")) problems.push("datePublished is no day");
if (crate.metadataFileEntity.conformsTo?.[0]?.["@id"] !== "https://w3id.org/ro/crate/1.1") problems.push("the crate does not say which version it is of");
const parts = new Set(root.hasPart.map(part => decodeURIComponent(part["@id"])));
for (const part of root.hasPart) {
  const path = decodeURIComponent(part["@id"]);
  if (!existsSync(join(bag, "data", path))) problems.push(`the crate describes ${path}, which is not there`);
  else if (part.contentSize?.[0] !== String(statSync(join(bag, "data", path)).size)) problems.push(`the crate gives another size for ${path}`);
  if (!part["@type"].includes("File")) problems.push(`${path} is no File`);
}
for (const path of files.map(path => path.slice("data/".length)))
  if (!parts.has(path) && path !== "ro-crate-metadata.json" && path !== "manifest-sha256.txt") problems.push(`the crate does not describe ${path}`);

for (const problem of problems) console.error(problem);
console.log(`${files.length} payload files, ${parts.size} described: ${problems.length === 0 ? "a valid bag and crate" : problems.length + " problems"}`);
process.exit(problems.length === 0 ? 0 : 1);
