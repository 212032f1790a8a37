"use strict";
// The index: which piece holds what, and the documents, words and texts in it.
(function (search) {
  const { load, Reader } = search, nameLength = 7, letterSpecials = { escape: "\u241B", documentEnd: "\u241E", fieldEnd: "\u241F" };
  /** @type {SearchRoot} */
  let root;
  /** @type {Promise<SearchRoot> | null} */
  let opening = null;

  /** Opens the index once, or again after it failed. */
  function open() {
    return opening = opening || read().catch(error => { opening = null; throw error; });
  }

  async function read() {
    const data = await load("index");
    if (data.version !== 2) throw new Error("search version");
    const first = [0], counts = new Reader(data.texts.counts, 0);
    while (!counts.done) first.push(first[first.length - 1] + counts.number());
    data.texts.first = first;
    for (const sort of /** @type {SearchSort[]} */ (["terms", "places", "words"])) data[sort].first = data[sort].names ? data[sort].first.split(" ") : [];
    data.letters.symbols = data.letters.symbols.split(" ").map((/** @type {string} */ symbol) => symbol.length > 1 ? " " + symbol : symbol || " ");
    data.worths.symbols = data.worths.symbols.split(" ").map(Number);
    return root = data;
  }

  /** @param {string} sort @param {string} names @param {number} index */
  const nameAt = (sort, names, index) => sort + "/" + names.slice(index * nameLength, (index + 1) * nameLength);

  /** The last place of a sorted list whose entry is not after the key. @template {string | number} T @param {T[]} list @param {T} key */
  function floor(list, key) {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (list[middle] <= key) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /** @type {Map<string, any>} What was read of each shard. */
  const parsed = new Map();

  /** A piece of words as { words, starts }: starts says where in the data what belongs to a word begins. @param {SearchSort} sort @param {number} index @returns {Promise<SearchWords>} */
  async function words(sort, index) {
    const name = nameAt(sort, root[sort].names, index), data = await load(name);
    if (!parsed.has(name)) {
      const reader = new Reader(data, 1), words = [], starts = [];
      for (let word = ""; !reader.done;) {
        word = word.slice(0, reader.number()) + reader.string();
        words.push(word);
        starts.push(reader.position);
        const length = reader.number();
        if (sort === "words") continue;
        starts[starts.length - 1] = reader.position;
        reader.position += length;
      }
      parsed.set(name, { data, words, starts, lists: [] });
    }
    return parsed.get(name);
  }

  /** The words from one to another, both included, as [piece, index]; no more pieces than the limit are loaded for them. @param {SearchSort} sort @param {string} from @param {string} to @param {number} limit */
  async function range(sort, from, to, limit) {
    const first = Math.max(0, floor(root[sort].first, from)), last = Math.min(floor(root[sort].first, to), first + limit - 1);
    /** @type {SearchEntry[]} */
    const found = [];
    const pieces = await Promise.all(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => words(sort, first + index)));
    for (const piece of pieces) {
      for (let index = floor(piece.words, from); index < piece.words.length; index++) {
        if (index >= 0 && piece.words[index] >= from && piece.words[index] <= to) found.push([piece, index]);
        else if (index >= 0 && piece.words[index] > to) break;
      }
    }
    return found;
  }

  /** The documents of a word in order, and what it is worth in each. @param {SearchWords} piece @param {number} index */
  function postings(piece, index) {
    if (!piece.lists[index]) {
      const reader = new Reader(piece.data, piece.starts[index]), count = reader.number(), power = logarithm(root.documents, count);
      const documents = new Uint32Array(count), worths = new Uint8Array(count);
      for (let at = 0, next = 0; at < count; at++) {
        documents[at] = next + reader.rice(power);
        worths[at] = reader.symbol(root.worths);
        next = documents[at] + 1;
      }
      piece.lists[index] = { documents, worths };
    }
    return piece.lists[index];
  }

  /** @param {number} sum @param {number} count */
  const logarithm = (sum, count) => 31 - Math.clz32(sum / count | 1);

  /** The places of a word in each of its documents, or null for a word that is everywhere. @param {string} word @param {number} count */
  async function places(word, count) {
    const [found] = await range("places", word, word, 1);
    if (!found) return null;
    const [piece, index] = found, reader = new Reader(piece.data, piece.starts[index]), power = reader.number(), lists = [];
    for (let at = 0; at < count; at++) {
      const list = [];
      let place = 0, more = 1;
      while (more) {
        list.push(place += reader.rice(power));
        more = reader.bits(1);
      }
      lists.push(list);
    }
    return lists;
  }

  /** What results show of a document. @param {number} document @returns {Promise<SearchDocument>} */
  async function text(document) {
    const index = floor(root.texts.first, document), name = nameAt("texts", root.texts.names, index), data = await load(name);
    if (!parsed.has(name)) parsed.set(name, texts(data, root.texts.first[index + 1] - root.texts.first[index]));
    return parsed.get(name)[document - root.texts.first[index]];
  }

  /** @param {string} data @param {number} count */
  function texts(data, count) {
    const reader = new Reader(data, 1), documents = [];
    for (let fields = /** @type {string[]} */ ([]), field = ""; documents.length < count;) {
      const symbol = reader.symbol(root.letters);
      if (symbol === letterSpecials.escape) field += String.fromCharCode(reader.bits(16));
      else if (symbol === letterSpecials.fieldEnd) { fields.push(field); field = ""; }
      else if (symbol === letterSpecials.documentEnd) { documents.push(describe(fields)); fields = []; }
      else field += symbol;
    }
    return documents;
  }

  /** @param {string[]} fields @returns {SearchDocument} */
  function describe([url, language, kind, title, date, summary, names, ...rest]) {
    const sections = [];
    for (let index = 0; index + 2 < rest.length; index += 3) sections.push({ heading: rest[index], anchor: rest[index + 1], text: rest[index + 2] });
    return { url, language, kind, title, date, summary, names: names ? names.split("\t") : [], sections };
  }

  /** @type {Promise<SearchFacets> | null} */
  let opened = null;

  /** The days and the columns of the documents: { days: [first, last][], columns: Map of name to Map of value to documents }; a day that is open or unknown is 0. */
  function facets() {
    return opened = opened || readFacets().catch(error => { opened = null; throw error; });
  }

  /** @returns {Promise<SearchFacets>} */
  async function readFacets() {
    await open();
    const reader = new Reader(await load(nameAt("facets", root.facets, 0)), 1), earliest = reader.number(), columns = new Map();
    const days = Array.from({ length: reader.number() }, () => {
      const first = reader.number(), last = reader.number();
      return [first && first - 1 + earliest, last && last - 1 + (first ? first - 1 + earliest : earliest)];
    });
    const names = ["kind", "track", "language", "evidence", "perspective"];
    for (const name of names) columns.set(name, new Map());
    while (!reader.done) /** @type {Map<string, number[]>} */ (columns.get(names[reader.number()])).set(reader.string(), runs(reader));
    return { days, columns };
  }

  /** The actors by id. @returns {Promise<Map<string, SearchActor>>} */
  async function actors() {
    await open();
    const reader = new Reader(await load(nameAt("facets", root.facets, 1)), 1), all = new Map();
    while (!reader.done) all.set(reader.string(), { title: reader.string(), documents: runs(reader) });
    return all;
  }

  /** @param {SearchReader} reader */
  function runs(reader) {
    const documents = [];
    for (let count = reader.number(), end = 0; count > 0; count--) {
      const start = end + reader.number();
      end = start + reader.number() + 1;
      for (let document = start; document < end; document++) documents.push(document);
    }
    return documents;
  }

  /** The numbers [first, end) of the documents in a language. @param {string} tag */
  function language(tag) {
    const at = root.languages.indexOf(tag);
    return at < 0 ? [0, 0] : [root.languages[at + 1], at + 3 < root.languages.length ? root.languages[at + 3] : root.documents];
  }

  search.index = { open, words, range, postings, places, text, facets, actors, language };
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
