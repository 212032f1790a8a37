// Runs Lighthouse over four pages of a built site, served below a path as GitHub Pages serves a project, and prints the scores.
//   node tests/web/lighthouse.mjs output [folder for the reports] [desktop or mobile]
// Accessibility, best practices and SEO must be 100. Performance is a matter of time and of the machine: 100 is what a page
// should reach, and less than 90 fails.
import { createServer } from "node:http";
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { createGzip } from "node:zlib";
import lighthouse, { desktopConfig } from "lighthouse";
import { launch } from "chrome-launcher";

const [folder = "output", reports, form = "desktop"] = process.argv.slice(2), root = resolve(folder), base = "/project/";
const pages = ["index.html", "rounds/astana-1.html", "actors/randa-kassis.html", "timeline.html"];
const wanted = { accessibility: 1, "best-practices": 1, seo: 1, performance: 0.9 };
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8" };

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = resolve(root, path.slice(base.length) || "index.html");
  if (!path.startsWith(base) || !file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  const type = types[extname(file)] || "application/octet-stream", isText = !/woff2|octet/.test(type);
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "max-age=600", ...isText && { "Content-Encoding": "gzip" } });
  const content = createReadStream(file);
  (isText ? content.pipe(createGzip()) : content).pipe(response);
});
await new Promise(ready => server.listen(0, "127.0.0.1", ready));
const chrome = await launch({ chromePath: process.env.CHROMIUM || "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });

let failed = 0;
if (reports) mkdirSync(reports, { recursive: true });
try {
  for (const page of pages) {
    const result = await lighthouse(`http://127.0.0.1:${server.address().port}${base}${page}`, { port: chrome.port, output: "html", logLevel: "error", onlyCategories: Object.keys(wanted) }, form === "desktop" ? desktopConfig : undefined);
    const { categories, audits } = result.lhr;
    console.log(`${page}: ${Object.values(categories).map(one => `${one.title} ${Math.round(one.score * 100)}`).join(", ")}`);
    for (const [id, least] of Object.entries(wanted)) {
      if (categories[id].score >= least) continue;
      failed++;
      for (const { id: audit, weight } of categories[id].auditRefs) {
        if (weight && audits[audit].score !== null && audits[audit].score < 1) console.log(`  ${id}: ${audits[audit].title} ${audits[audit].displayValue || ""}`);
      }
    }
    if (reports) writeFileSync(join(reports, page.replace(/\W+/g, "-") + ".html"), result.report);
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exitCode = failed ? 1 : 0;
