// Writes one synthetic archive twice: in our content model, and as plain Markdown for Hugo, with citations as links. The same pages on every machine.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bre cla dri flo gra ple sti tro".split(" ");

/** Numbers that look like chance and are the same everywhere (the generator of Lehmer). */
function chance(seed) {
  let state = seed % 2147483647 || 1;
  return below => (state = (state * 48271) % 2147483647) % below;
}

function words(next, count) {
  const all = [];
  while (all.length < count) {
    // Few words are frequent and many rare, as in any language.
    const rank = Math.floor(5000 / (1 + next(5000)));
    const spell = chance(7919 * (rank + 1));
    all.push(Array.from({ length: 1 + spell(3) }, () => SYLLABLES[spell(SYLLABLES.length)]).join(""));
  }
  return all.join(" ");
}

const sentence = (next, count) => { const text = words(next, count); return text[0].toUpperCase() + text.slice(1); };

export function write(pages, astana, hugo) {
  const each = Math.floor(pages / 5);
  const counts = { actor: each, round: each, document: each, source: pages - 3 * each };
  const id = (kind, number) => kind[0] + String(number).padStart(5, "0");
  const pick = (next, kind) => id(kind, next(counts[kind]));
  for (const folder of [astana, hugo]) for (const kind in counts) mkdirSync(join(folder, kind + "s"), { recursive: true });
  writeFileSync(join(astana, "site.yml"), "title: Synthetic archive\ndescription: A corpus for timing\nlanguages: [en]\n");
  writeFileSync(join(astana, "index.md"), "---\ntitle: Synthetic archive\n---\n\nA corpus for timing.\n");
  let seed = 1;
  for (const kind in counts) {
    for (let number = 0; number < counts[kind]; number++) {
      const next = chance(seed++ * 104729);
      const title = sentence(next, 3);
      const day = `2015-${String(1 + next(12)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`;
      const source = () => ` [@${pick(next, "source")}]`;
      const link = () => { const to = ["actor", "round", "document"][next(3)]; return ` and [${words(next, 2)}](../${to}s/${pick(next, to)}.md)`; };
      const taking = kind === "round" ? [...new Set(Array.from({ length: 4 + next(8) }, () => pick(next, "actor")))] : [];
      const paragraph = () => Array.from({ length: 4 }, () => `${sentence(next, 20)}${next(4) ? "" : link()}${source()}.`).join(" ");
      const body = kind === "source" ? sentence(next, 60) + "." : Array.from({ length: 6 }, (_, n) => (n % 3 ? "" : `## ${sentence(next, 3)}\n\n`) + paragraph()).join("\n\n");
      const keys = {
        actor: ["kind: person", `summary: ${title}`],
        round: ["kind: round", `date: ${day}`, "track: other", `summary: ${title}`, "participants:", ...taking.flatMap(actor => [`  - actor: ${actor}`, "    role: participant", `    cite: [${pick(next, "source")}]`])],
        document: ["kind: statement", `date: ${day}`, `summary: ${title}`],
        source: ["type: webpage", `issued: ${day}`, "publisher: Nobody", `URL: https://example.org/${number}`, "language: en", "perspective: independent", "read: full"],
      }[kind];
      const path = join(kind + "s", id(kind, number) + ".md");
      writeFileSync(join(astana, path), `---\ntitle: ${title}\n${keys.join("\n")}\n---\n\n${body}\n`);
      const plain = body.replace(/ \[@(s\d+)\]/g, " [$1](../sources/$1.html)").replace(/\.md\)/g, ".html)");
      writeFileSync(join(hugo, path), `---\ntitle: ${title}\ndate: ${day}\n${taking.length ? `participants: [${taking.join(", ")}]\n` : ""}---\n\n${plain}\n`);
    }
  }
}
