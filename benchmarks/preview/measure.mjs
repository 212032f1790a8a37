// Measures how long it takes from saving a record to the refreshed page, in Chromium, over the whole archive.
// npm ci --ignore-scripts --prefix tests/web; node benchmarks/preview/measure.mjs PROGRAM [ROUNDS]
// PROGRAM is the native program; ROUNDS how often a record is saved.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = resolve(import.meta.dirname, "..", "..");
const puppeteer = createRequire(join(root, "tests", "web", "package.json"))("puppeteer-core");
const [program, rounds = "40"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "astana-preview-"));
for (const part of ["input", "theme"]) cpSync(join(root, part), join(folder, part), { recursive: true });

const preview = spawn(resolve(program), ["preview", "--port", "0", "--no-dates"], { cwd: folder });
const builds = [], shown = [];
const address = await new Promise(found => {
  let text = "";
  preview.stdout.on("data", data => {
    text += data;
    const url = /^http\S+/.exec(text);
    if (url) found(url[0]);
    for (const line of String(data).matchAll(/shown after (\d+) ms, all built after (\d+) ms/g)) { shown.push(Number(line[1])); builds.push(Number(line[2])); };
  });
  preview.stderr.resume();
});
const browser = await puppeteer.launch({
  executablePath: ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

async function measure(name, path, file, change) {
  const page = await browser.newPage();
  await page.goto(address + path);
  await page.waitForSelector("main");
  const times = [];
  const source = join(folder, file);
  for (let round = 1; round <= Number(rounds) + 5; round++) {
    const mark = `Measured-${round}-${Math.random().toString(36).slice(2, 8)}`;
    const next = change(readFileSync(source, "utf8"), mark);
    const start = Date.now();
    writeFileSync(source, next);
    // Read from outside the page, as its security policy forbids evaluating text within it; a frame later the change is painted.
    for (;;) {
      const seen = await page.evaluate(mark => document.body.textContent.includes(mark) ? new Promise(done => requestAnimationFrame(() => setTimeout(() => done(Date.now())))) : 0, mark).catch(() => 0);
      if (!seen) continue;
      // The first rounds warm up.
      if (round > 5) times.push(seen - start);
      break;
    }
    await pause(150);
  }
  await page.close();
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[times.length >> 1]} ms, 95th percentile ${times[Math.floor(times.length * 0.95)]} ms, most ${times.at(-1)} ms (${times.length} saves)`);
}

const summary = (text, mark) => text.replace(/^summary: .*$/m, `summary: '${mark}'`);
await measure("a record, its page refreshed in place", "rounds/astana-1.html", "input/rounds/astana-1.md", summary);
await measure("a record, the timeline loaded anew   ", "timeline.html", "input/rounds/astana-1.md", (text, mark) => text.replace(/^title: .*$/m, `title: '${mark}'`));
for (const [name, times] of [["the open page built", shown], ["the whole site built", builds]]) {
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[times.length >> 1]} ms, 95th percentile ${times[Math.floor(times.length * 0.95)]} ms (${times.length} builds)`);
}
await browser.close();
preview.kill();
rmSync(folder, { recursive: true });
