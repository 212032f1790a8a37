#!/usr/bin/env node
// benchmarks/small/compare.mjs ASTANA [PAGES] [RUNS]: builds a small synthetic archive with the native program and with Hugo, by turns, and fails
// only on a gross loss. Hugo does less with it: no references, evidence, backlinks, checks, and one file instead of a search index.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { write } from "./corpus.mjs";

/** A build may take this many times as long as Hugo's. Machines of CI are shared and slow to write; what is looked for is a loss that nobody could overlook. */
const GROSS = 4;

const here = dirname(fileURLToPath(import.meta.url));
const [astana, pages = "1000", runs = "5"] = process.argv.slice(2);
// In memory where that can be had: generators are compared, not disks, and some file systems are slow to make files after many were deleted.
const work = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "astana-small-"));
cpSync(join(here, "hugo"), join(work, "hugo"), { recursive: true });
write(Number(pages), join(work, "input"), join(work, "hugo", "content"));

function time(command, args, output) {
  const start = performance.now();
  const ended = spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (ended.status !== 0) throw new Error(`${command} ended with ${ended.status}: ${ended.stderr.slice(0, 1000)}`);
  rmSync(output, { recursive: true });
  return seconds;
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const times = { astana: [], hugo: [] };
  for (let run = 0; run <= Number(runs); run++) {
    const one = [
      time(resolve(astana), ["build", "--input", join(work, "input"), "--theme", join(here, "..", "..", "theme"), "--output", join(work, "ours")], join(work, "ours")),
      time("hugo", ["--quiet", "--source", join(work, "hugo"), "--destination", join(work, "theirs")], join(work, "theirs")),
    ];
    // The first run warms up.
    if (run > 0) [times.astana, times.hugo].forEach((list, n) => list.push(one[n]));
  }
  const ratio = median(times.astana) / median(times.hugo);
  console.log(`${pages} pages, median of ${runs}: astana ${median(times.astana).toFixed(2)} s, hugo ${median(times.hugo).toFixed(2)} s; ${ratio.toFixed(2)} of Hugo's time`);
  if (ratio > GROSS) {
    console.log(`a gross loss: more than ${GROSS} times as long as Hugo`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true });
}
