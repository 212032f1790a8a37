// Holds what the SDK downloads for one system to src/AstanaSite/packs.lock.json: the runtime and the host that become part of the
// program. NuGet's own lock files leave these out. To be called after a restore; --write adds what was restored instead.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const list = "src/AstanaSite/packs.lock.json";
const read = file => JSON.parse(readFileSync(file, "utf8"));
const locked = read(list);

/** The compiler of the machine that builds is downloaded beside that of the system that is built for; the lock file of that machine's own system has it. */
const compilers = {};
for (const file of readdirSync("src/AstanaSite").filter(name => name.startsWith("packages.")))
  for (const packages of Object.values(read(join("src/AstanaSite", file)).dependencies))
    for (const [name, { resolved, contentHash }] of Object.entries(packages))
      if (name.endsWith(".Microsoft.DotNet.ILCompiler")) compilers[name] = { version: resolved, contentHash };

const assets = read("src/AstanaSite/obj/project.assets.json");
const folder = assets.project.restore.packagesPath;
let wrong = 0;
for (const { downloadDependencies = [] } of Object.values(assets.project.frameworks)) {
  for (const { name, version: range } of downloadDependencies) {
    const version = /^\[(\S+), \1\]$/.exec(range)?.[1];
    if (!version) throw new Error(`${name}: ${range} is no single version`);
    const hash = read(join(folder, name.toLowerCase(), version, ".nupkg.metadata")).contentHash;
    const known = compilers[name] ?? locked[name];
    if (known?.version === version && known.contentHash === hash) continue;
    if (process.argv[2] === "--write" && !compilers[name]) locked[name] = { version, contentHash: hash };
    else {
      console.error(`${name} ${version} (${hash}) is not what ${list} names`);
      wrong++;
    }
  }
}
if (process.argv[2] === "--write") {
  const sorted = Object.fromEntries(Object.entries(locked).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(list, JSON.stringify(sorted, null, 2) + "\n");
}
process.exitCode = wrong ? 1 : 0;
