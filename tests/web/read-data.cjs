// Reads the files below a site's data/ back with libraries that did not write them.
// node read-data.cjs SITE-FOLDER < {"citations": [{"name", "href"}]}
// Prints one JSON object: what was read, and under "problems" what is wrong, in words.
"use strict";
const fs = require("fs");
const path = require("path");
const Ajv2020 = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const { parse: parseCsv } = require("csv-parse/sync");
const { Package } = require("datapackage");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
require("@citation-js/plugin-csl");
const edtf = require("edtf").default;
const ICAL = require("ical.js").default || require("ical.js");
const jsonld = require("jsonld");
const N3 = require("n3");
const { MultiDirectedGraph } = require("graphology");
const graphml = require("graphology-graphml");
const { XMLParser, XMLValidator } = require("fast-xml-parser");
const { parseAtomFeed } = require("feedsmith");

const site = process.argv[2];
const problems = [];
const text = name => fs.readFileSync(path.join(site, name), "utf8");
const has = name => fs.existsSync(path.join(site, name));
const check = (holds, words) => { if (!holds) problems.push(words); };
const wrong = new TextDecoder("utf-8", { fatal: true });

function archive() {
  const data = JSON.parse(text("data/archive.json"));
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(text("data/archive.schema.json")));
  if (!validate(data)) for (const e of validate.errors.slice(0, 10)) problems.push(`archive.json${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`);
  const kinds = ["rounds", "actors", "documents", "sources", "places", "pages"];
  const items = kinds.flatMap(kind => data[kind]);
  const ids = new Set(items.map(one => one.id));
  check(ids.size === items.length, "archive.json: an id stands twice");
  const sources = new Set(data.sources.map(one => one.id));
  let statements = 0;
  for (const item of items) {
    const anchors = new Set((item.statements || []).map(one => one.anchor));
    statements += anchors.size;
    check(anchors.size === (item.statements || []).length, `${item.id}: an anchor stands twice`);
    for (const one of item.statements || []) for (const c of one.citations || []) check(sources.has(c.source), `${item.id}: no source ${c.source}`);
    for (const list of ["participants", "absent", "roles", "relations", "signatories"])
      for (const entry of item[list] || []) check(anchors.has(entry.statement), `${item.id}: no statement ${entry.statement}`);
  }
  const dates = [];
  JSON.stringify(data, (key, value) => { if (value && value.edtf) dates.push(value); return value; });
  for (const date of dates) bounds(date.edtf, date.first || "", date.last || "", "archive.json");
  return { counts: Object.fromEntries(kinds.map(kind => [kind, data[kind].length])), statements, dates: dates.length };
}

// Seasons have no days in EDTF; ours and the library's are both a choice.
function bounds(written, first, last, where) {
  if (/\d{4}-2[1-4]/.test(written)) return;
  const day = value => Number.isFinite(value) ? new Date(value).toISOString().slice(0, 10) : "";
  let date;
  try { date = edtf(written); } catch (e) { problems.push(`${where}: ${written} is not EDTF: ${e.message}`); return; }
  // The library says -Infinity and Infinity for an open bound, and null for an unknown one.
  const min = date.min === null || written.startsWith("..") || written.startsWith("/") ? "" : day(date.min);
  const max = date.max === null ? "" : day(date.max);
  check(min === first && max === last, `${where}: ${written} is from '${min}' to '${max}', not from '${first}' to '${last}'`);
}

async function tables() {
  const rows = {};
  // The library knows version 1, where a table that refers to itself says so by an empty name; by version 2 it must leave the name out.
  const described = JSON.parse(text("data/datapackage.json"));
  for (const { name, schema } of described.resources) {
    for (const { reference } of schema.foreignKeys || []) {
      check(reference.resource !== "" && reference.resource !== name, `datapackage.json: ${name} refers to itself by a name`);
      reference.resource ??= "";
    }
  }
  const found = await Package.load(described, { basePath: path.join(site, "data") });
  check(found.valid, `datapackage.json: ${found.errors.map(String).join("; ")}`);
  for (const resource of found.resources) {
    const file = `data/${resource.descriptor.path}`;
    const records = parseCsv(text(file), { columns: true, record_delimiter: "\r\n", relax_column_count: false });
    rows[resource.name] = records.length;
    const fields = resource.descriptor.schema.fields;
    check(Object.keys(records[0] || Object.fromEntries(fields.map(f => [f.name, ""]))).join() === fields.map(f => f.name).join(), `${file}: the columns are not those of the description`);
    for (const record of records) {
      for (const field of fields) {
        if (field.type !== "number") check(!/^[=+\-@\t\r]/.test(record[field.name]), `${file}: '${record[field.name]}' is a formula to a spreadsheet`);
        if (field.name.endsWith("_edtf") && record[field.name]) {
          const name = field.name.slice(0, -5);
          bounds(record[field.name], record[name + "_first"], record[name + "_last"], file);
        }
      }
    }
    try {
      const read = await resource.read({ keyed: true, relations: true });
      check(read.length === records.length, `${file}: two readers find ${records.length} and ${read.length} rows`);
    } catch (e) { for (const one of e.errors && e.errors.length ? e.errors.slice(0, 5) : [e]) problems.push(`${file}: ${one.message}`); }
  }
  return rows;
}

const plain = words => String(words || "").replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();

function bibliography() {
  const csl = new Cite(text("data/sources.csl.json")).data;
  const counts = { csl: csl.length };
  for (const [name, file] of [["bibtex", "data/sources.bib"], ["ris", "data/sources.ris"]]) {
    const read = new Cite(text(file)).data;
    counts[name] = read.length;
    check(read.length === csl.length, `${file}: ${read.length} works, but ${csl.length} in CSL-JSON`);
    read.forEach((work, i) => {
      const wanted = csl[i];
      check(work.id === wanted.id || work["citation-key"] === wanted.id || name === "ris", `${file}: '${work.id}' where '${wanted.id}' belongs`);
      const title = plain(wanted.title);
      check(plain(work.title) === title, `${file}: ${wanted.id}: '${plain(work.title)}' is not '${title}'`);
      // For the type NEWS the library calls some authors reporters.
      const found = [].concat(work.author || work.reporter || []);
      const authors = list => (list || []).map(a => a.literal || `${a.family || ""}, ${a.given || ""}`).join("; ");
      check(found.length === (wanted.author || []).length, `${file}: ${wanted.id}: authors '${authors(found)}', not '${authors(wanted.author)}'`);
      // For some types the library leaves the date as it stands in RIS.
      const parts = one => one.issued && (one.issued["date-parts"] ? one.issued["date-parts"][0] : /^\d+\/?/.test(one.issued.raw) ? one.issued.raw.split("/").filter(Boolean) : null);
      const isPlain = wanted.issued && wanted.issued["date-parts"] && wanted.issued["date-parts"].length === 1 && !wanted.issued.circa && !wanted.issued.season;
      if (isPlain) {
        // A year before the common era, or one of more than four digits, is no date of RIS.
        const year = parts(wanted)[0];
        const count = name === "ris" && year > 999 && year < 10000 ? parts(wanted).length : 1;
        const [is, right] = [work, wanted].map(one => (parts(one) || []).slice(0, count).map(Number).join("/"));
        check(is === right, `${file}: ${wanted.id}: '${is}', not '${right}'`);
      }
      if (name === "ris") {
        check(work.type, `${file}: ${wanted.id}: no type, so the library drops the rest`);
        if (wanted.issued && wanted.issued.circa) check(/^ca\. /.test(text(file).split(`ID  - ${wanted.id}\r\n`)[1].match(/DA {2}- (.*)\r/)[1]), `${file}: ${wanted.id}: 'about' is lost`);
        const has = wanted["container-title"] && ["article-journal", "article-magazine", "article-newspaper", "entry-encyclopedia", "interview"].includes(wanted.type);
        if (has) check(work["container-title"] === wanted["container-title"], `${file}: ${wanted.id}: '${work["container-title"]}' is not '${wanted["container-title"]}'`);
      }
      // The library writes letters of other scripts in hexadecimal.
      if (wanted.URL) check(work.URL === wanted.URL || work.URL === new URL(wanted.URL).href || work.URL === wanted.URL.replace(/{/g, "%7B").replace(/}/g, "%7D"), `${file}: ${wanted.id}: '${work.URL}' is not '${wanted.URL}'`);
    });
  }
  return counts;
}

async function citations(links) {
  let read = 0;
  for (const { name, href, title } of links) {
    const answer = await fetch(href);
    const content = wrong.decode(new Uint8Array(await answer.arrayBuffer()));
    let works;
    try { works = new Cite(content).data; } catch (e) { problems.push(`${name}: ${e.message}`); continue; }
    check(works.length === 1, `${name}: ${works.length} works`);
    check(plain(works[0].title) === plain(title), `${name}: '${works[0].title}' is not '${title}'`);
    read++;
  }
  return read;
}

function calendar() {
  const bytes = fs.readFileSync(path.join(site, "data/events.ics"));
  for (const line of bytes.toString("latin1").split("\r\n")) check(line.length <= 75 && !/[\n\r]/.test(line), `events.ics: a line of ${line.length} bytes: ${line.slice(0, 40)}`);
  wrong.decode(bytes);
  const root = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
  const uids = new Set();
  const unique = /^[a-z0-9-]+@[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const events = root.getAllSubcomponents("vevent").map(one => {
    const event = new ICAL.Event(one);
    uids.add(event.uid);
    check(unique.test(event.uid), `events.ics: the UID ${event.uid} is not unique in the world`);
    check(event.startDate.isDate && event.endDate.isDate && event.endDate.compare(event.startDate) > 0, `events.ics: ${event.uid} ends before it starts`);
    const written = one.getFirstPropertyValue("x-edtf");
    const last = event.endDate.clone();
    last.adjust(-1, 0, 0, 0);
    bounds(written, event.startDate.toString(), last.toString(), "events.ics");
    return { uid: event.uid, summary: event.summary, status: one.getFirstPropertyValue("status"), edtf: written };
  });
  check(uids.size === events.length, "events.ics: a UID stands twice");
  return events;
}

async function graph() {
  const data = JSON.parse(text("data/archive.jsonld"));
  // Neither a network nor an address of its own may be needed.
  const documentLoader = url => { throw new Error(`asks for ${url}`); };
  const nquads = await jsonld.toRDF(data, { format: "application/n-quads", documentLoader, safe: true });
  const quads = new N3.Parser({ format: "N-Quads" }).parse(nquads);
  // N3 writes the tags of languages in small letters, as jsonld does.
  const lines = new N3.Writer({ format: "N-Quads" }).quadsToString(new N3.Parser({ format: "N-Triples" }).parse(text("data/archive.nt")));
  const canonical = quads => jsonld.canonize(quads, { algorithm: "RDFC-1.0", format: "application/n-quads", inputFormat: "application/n-quads" });
  check(await canonical(lines) === await canonical(nquads), "archive.nt: other statements than in archive.jsonld");
  const named = new Set(quads.map(quad => quad.object).filter(one => one.language).map(one => `${one.value}@${one.language}`));
  for (const row of parseCsv(text("data/names.csv"), { columns: true, record_delimiter: "\r\n" }))
    if (row.language) check(named.has(`${row.name}@${row.language.toLowerCase()}`), `archive.jsonld: '${row.name}' has lost its language, ${row.language}`);
  const empty = quads.filter(quad => [quad.subject, quad.object].some(one => one.termType === "NamedNode" && !/^[a-z][a-z0-9+.-]*:/.test(one.value)));
  check(empty.length === 0, "archive.jsonld: an address is not whole");
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const subjects = new Set(), typed = new Set();
  for (const quad of quads) {
    if (quad.predicate.value === type) typed.add(quad.subject.value);
    else subjects.add(quad.subject.value);
    if (quad.object.datatypeString === "http://id.loc.gov/datatypes/edtf/EDTF") edtf(quad.object.value);
  }
  for (const one of subjects) check(typed.has(one), `archive.jsonld: ${one} has no type`);
  return { nodes: data["@graph"].length, quads: quads.length };
}

async function toQuads(data, base) {
  const documentLoader = url => {
    if (url !== "https://schema.org") throw new Error(`asks for ${url}`);
    return { document: { "@context": { "@vocab": "https://schema.org/", mainEntityOfPage: { "@type": "@id" }, sameAs: { "@type": "@id" }, url: { "@type": "@id" }, archivedAt: { "@type": "@id" } } } };
  };
  const nquads = await jsonld.toRDF(data, { format: "application/n-quads", documentLoader, base, safe: false });
  return new N3.Parser({ format: "N-Quads" }).parse(nquads);
}

// TimelineJS takes no end that its start may still lie behind: both are days, months or years.
function timeline() {
  const events = JSON.parse(text("data/timeline.json")).events;
  for (const { unique_id: id, start_date: start, end_date: end } of events)
    if (end) check(Object.keys(start).join() === Object.keys(end).join(), `timeline.json: ${id} starts and ends in other units`);
  return events.map(one => ({ id: one.unique_id, hasEnd: "end_date" in one }));
}

function network() {
  const found = graphml.parse(MultiDirectedGraph, text("data/network.graphml"));
  const ends = found.filterEdges((edge, attributes, from, to) => !found.hasNode(from) || !found.hasNode(to));
  check(ends.length === 0, "network.graphml: an edge has no end");
  return { nodes: found.order, edges: found.size };
}

function feeds() {
  const read = {};
  const xml = new XMLParser({ ignoreAttributes: false });
  for (const file of ["sitemap.xml", "feed.xml", "ar/feed.xml", "opensearch.xml", "ar/opensearch.xml", "data/network.graphml"]) {
    if (!has(file)) continue;
    const valid = XMLValidator.validate(text(file));
    check(valid === true, `${file}: ${JSON.stringify(valid)}`);
  }
  if (has("feed.xml")) {
    const feed = parseAtomFeed(text("feed.xml"));
    check(new Set(feed.entries.map(one => one.id)).size === feed.entries.length, "feed.xml: an id stands twice");
    check(feed.entries.every(one => one.title && one.updated && one.links.length), "feed.xml: an entry lacks what it must have");
    read.entries = feed.entries.map(one => ({ id: one.id, updated: one.updated, published: one.published, categories: (one.categories || []).map(c => c.term) }));
  }
  if (has("sitemap.xml")) {
    const urls = xml.parse(text("sitemap.xml")).urlset.url;
    read.urls = urls.map(one => ({ loc: one.loc, alternates: [].concat(one["xhtml:link"] || []).map(link => link["@_hreflang"]) }));
  }
  for (const file of ["opensearch.xml", "ar/opensearch.xml"])
    if (has(file)) check(xml.parse(text(file)).OpenSearchDescription.ShortName.length <= 16, `${file}: the short name is too long`);
  if (has("opensearch.xml")) read.search = xml.parse(text("opensearch.xml")).OpenSearchDescription;
  if (has("robots.txt")) read.robots = text("robots.txt");
  return read;
}

(async () => {
  const input = JSON.parse(fs.readFileSync(0, "utf8") || "{}");
  const report = {
    archive: archive(), tables: await tables(), bibliography: bibliography(), citations: await citations(input.citations || []),
    calendar: calendar(), timeline: timeline(), graph: await graph(), network: network(), feeds: feeds(),
  };
  for (const { name, data } of input.blocks || []) {
    try { await toQuads(JSON.parse(data), "https://example.org/base/" + name); } catch (e) { problems.push(`${name}: ${e.message}`); }
  }
  process.stdout.write(JSON.stringify({ ...report, problems }));
})().catch(e => { console.error(e); process.exit(1); });
