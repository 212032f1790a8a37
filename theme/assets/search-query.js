"use strict";
// What a query asks for, and which documents answer it best.
(function (search) {
  const { index, dates, text: { terms, stem, fold } } = search;
  const longestQuery = 400, mostTerms = 16, mostExpansions = 48, mostDates = 4;
  /** A word of the index that a word of the query means. @typedef {{ piece: SearchWords, at: number, weight: number }} Found */
  /** How much a document is worth that has another form of the word asked for. */
  const same = 1, joined = 0.9, inflected = 0.9, begun = 0.6, misspelt = 0.5, otherName = 0.5;
  /** The part of the query's weight that a document must have, unless none has it. */
  const enough = 0.65;
  /** The part of the weight of a word found nowhere that the other words of a page must have together: "al" alone is no answer to a name. */
  const telling = 0.3;
  /** What pages are worth that have a date: those whose own date it is, by kind, and those that speak of it. */
  const dated = 20, datedKinds = { round: 2, document: 1.5 }, speaks = 0.3;
  /** An answer of fewer pages is also looked for under other names; and how many records some words may name. */
  const few = 10, mostNamed = 4;
  /** A season is the longest that still is a date of one of its days. */
  const longestDated = 92;
  /** The reader's language comes first, unless a page in another answers far better. */
  const ownLanguage = 2;

  /** The clauses of a query: { words, not, phrase, last }; last for the word that may still be typed. @param {string} query */
  function parse(query) {
    /** @type {SearchClause[]} */
    const clauses = [];
    let room = mostTerms;
    const text = query.slice(0, longestQuery).split(/((?<!\S)[-−]?["“”„«»][^"“”„«»]*["“”„«»]?)/).map((part, at) => at % 2 ? part : withoutDates(part, clauses)).join("");
    room -= clauses.length;
    for (const [, minus, quoted, word] of text.matchAll(/(?<!\S)([-−]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/g)) {
      const all = terms(quoted === undefined ? word : quoted), plain = all.filter(term => !term.parts).slice(0, room);
      room -= plain.length;
      if (!plain.length) continue;
      if (quoted !== undefined || minus) clauses.push({ words: plain.map(term => term.term), not: !!minus, phrase: true });
      else {
        for (const term of plain) {
          if (clauses.some(clause => !clause.phrase && clause.words[0] === term.term)) continue;
          const compound = all.find(other => other.parts && other.start <= term.start && other.end >= term.end);
          clauses.push({ words: [term.term], raw: fold(word), joined: compound && compound.term });
        }
      }
    }
    const last = clauses[clauses.length - 1];
    if (last && !last.phrase && !last.readings && !/\s$/.test(text)) last.last = true;
    return clauses;
  }

  /** Takes the dates out of a part of the query, as clauses of their own. @param {string} part @param {SearchClause[]} clauses */
  function withoutDates(part, clauses) {
    let rest = "", end = 0;
    for (const date of dates.find(part)) {
      if (/(?:^|\s)[-−]$/.test(part.slice(0, date.start)) || clauses.length === mostDates) continue;
      const written = part.slice(date.start, date.end);
      if (!clauses.some(clause => String(clause.readings) === String(date.readings))) clauses.push({ words: [written], readings: date.readings });
      rest += part.slice(end, date.start) + " ";
      end = date.end;
    }
    return rest + part.slice(end);
  }

  /** What each document is worth for a date: the events of the day first, then what else bears the date, then what speaks of it. @param {SearchClause & { readings: number[][] }} clause @param {SearchRoot} root @param {SearchAnswer} answer */
  async function weighDate({ words: [written], readings }, root, answer) {
    const { days, columns } = await index.facets(), kinds = columns.get("kind") || new Map();
    /** @type {Map<number, number>} */
    const worths = new Map(), byKind = new Map();
    for (const [kind, worth] of Object.entries(datedKinds)) for (const document of kinds.get(kind) || []) byKind.set(document, worth);
    for (const reading of readings) {
      const [from, to] = dates.days(reading);
      for (const [document, [first, last]] of days.entries()) {
        const length = last - first + 1;
        if (!first || !last || first > to || last < from || length > Math.max(longestDated, to - from + 1)) continue;
        keepBest(worths, document, dated * (byKind.get(document) || 1) / Math.sqrt(Math.max(1, length / (to - from + 1))));
      }
      const spoken = root.languages.filter(tag => typeof tag === "string").flatMap(tag => dates.forms(reading, tag));
      const phrases = [...new Set(spoken.map(form => form.join(" ")))].map(form => form.split(" "));
      for (const found of await Promise.all(phrases.map(form => phrase(form, false, answer)))) for (const [document, worth] of found) keepBest(worths, document, worth * speaks);
    }
    if (!worths.size) answer.unknown.push(written);
    return worths;
  }

  /** @param {Map<number, number>} worths @param {number} document @param {number} worth */
  function keepBest(worths, document, worth) {
    if (!(Number(worths.get(document)) >= worth)) worths.set(document, worth);
  }

  /** The words of the index that a word of the query means, as Map of word to { piece, at, weight }. @param {SearchClause} clause */
  async function expand({ words: [word], joined: compound, last, raw }) {
    /** @type {Map<string, Found>} */
    const found = new Map(), root = stem(word);
    /** @param {SearchEntry} entry @param {number} weight */
    const add = ([piece, at], weight) => {
      const known = found.get(piece.words[at]);
      if (!known || known.weight < weight) found.set(piece.words[at], { piece, at, weight });
    };
    const beginning = last && word.length > 1 || /^[\u3040-\u9FFF]$/.test(word);
    const around = await index.range("terms", root, root + "\uFFFF", 4);
    const begins = [];
    for (const entry of around) {
      const other = entry[0].words[entry[1]];
      if (other === word) add(entry, same);
      else if (root.length > 2 && stem(other) === root) add(entry, inflected);
      else if (beginning && other.startsWith(word)) begins.push(entry);
    }
    // The piece of a long word may not be among the first two that begin like its stem.
    const missing = found.has(word) ? [] : await index.range("terms", word, word + (beginning ? "\uFFFF" : ""), 1);
    for (const entry of missing) {
      if (entry[0].words[entry[1]] === word) add(entry, same);
      else begins.push(entry);
    }
    // While an Arabic word is typed, what will be its article or conjunction is not yet known as one.
    const typed = last && /^(?:[وفبك]?ال|لل|و)(.{2,})$/.exec(raw || "");
    if (typed) begins.push(...await index.range("terms", typed[1], typed[1] + "\uFFFF", 1));
    /** @param {SearchEntry} entry */
    const size = ([piece, at]) => piece.starts[at + 1] - piece.starts[at] || 0;
    for (const entry of begins.sort((left, right) => size(right) - size(left)).slice(0, mostExpansions)) {
      add(entry, begun * Math.max(0.5, word.length / entry[0].words[entry[1]].length));
    }
    if (compound) for (const entry of await index.range("terms", compound, compound, 1)) add(entry, joined);
    return found;
  }

  /** The words nearest to one that is not in the index, the best first. @param {string} word @param {SearchRoot} root */
  async function guess(word, root) {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const limit = word.length < 8 ? 1 : 2, count = root.words.first.length;
    /** @type {{ word: string, steps: number, documents: number }[]} */
    const guesses = [];
    const own = Array.from({ length: count }, (_, at) => at).filter(at => root.words.first[at][0] <= word[0] && (at + 1 === count || root.words.first[at + 1][0] >= word[0]));
    for (const pieces of [own, Array.from({ length: count }, (_, at) => at).filter(at => !own.includes(at))]) {
      for (const piece of await Promise.all(pieces.map(at => index.words("words", at)))) {
        piece.words.forEach((other, at) => {
          const steps = distance(word, other, limit);
          if (steps <= limit) guesses.push({ word: other, steps: steps + (other[0] === word[0] ? 0 : 0.5), documents: new search.Reader(piece.data, piece.starts[at]).number() });
        });
      }
      if (guesses.length) break;
    }
    return guesses.sort((left, right) => left.steps - right.steps || right.documents - left.documents).slice(0, 3);
  }

  /** Insertions, deletions, replacements and swaps of neighbours between two words; more than the limit is as good as infinite. @param {string} left @param {string} right @param {number} limit */
  function distance(left, right, limit) {
    if (Math.abs(left.length - right.length) > limit) return limit + 1;
    /** @type {number[]} */
    let before = [], row = Array.from({ length: right.length + 1 }, (_, at) => at);
    for (let at = 1; at <= left.length; at++) {
      const next = [at];
      let least = at;
      for (let other = 1; other <= right.length; other++) {
        const equal = left[at - 1] === right[other - 1];
        let steps = Math.min(row[other] + 1, next[other - 1] + 1, row[other - 1] + (equal ? 0 : 1));
        if (!equal && at > 1 && other > 1 && left[at - 1] === right[other - 2] && left[at - 2] === right[other - 1]) steps = Math.min(steps, before[other - 2] + 1);
        next.push(steps);
        if (steps < least) least = steps;
      }
      if (least > limit) return limit + 1;
      before = row;
      row = next;
    }
    return row[right.length];
  }

  /** What each document is worth for a clause, as Map of document to worth. @param {SearchClause} clause @param {SearchRoot} root @param {SearchAnswer} answer */
  async function weigh(clause, root, answer) {
    if (clause.readings) return weighDate({ ...clause, readings: clause.readings }, root, answer);
    if (clause.phrase) return phrase(clause.words, clause.not === true, answer);
    let found = await expand(clause);
    if (!found.size) {
      const [word] = clause.words, guesses = await guess(word, root);
      if (!guesses.length) answer.unknown.push(word);
      else answer.corrections.push([word, guesses[0].word]);
      found = new Map();
      clause.share = misspelt;
      for (const { word: other, steps } of guesses) {
        if (steps > guesses[0].steps) continue;
        for (const [piece, at] of await index.range("terms", other, other, 1)) found.set(other, { piece, at, weight: same });
      }
    }
    /** @type {Map<number, number>} */
    const worths = new Map();
    for (const [word, { piece, at, weight }] of found) {
      answer.words.add(word);
      const list = index.postings(piece, at);
      for (let entry = 0; entry < list.documents.length; entry++) {
        keepBest(worths, list.documents[entry], list.worths[entry] * weight);
      }
    }
    return worths;
  }

  /** The documents that have words one after the other. Words that are everywhere have no places and are only asked to be there. @param {string[]} words @param {boolean} not @param {SearchAnswer} answer */
  async function phrase(words, not, answer) {
    /** @type {{ offset: number, list: SearchPostings, places: number[][] | null }[]} */
    const lists = [];
    /** @type {Map<number, number>} */
    const worths = new Map();
    for (const [offset, word] of words.entries()) {
      const [found] = await index.range("terms", word, word, 1);
      if (!found) return worths;
      const list = index.postings(...found);
      lists.push({ offset, list, places: words.length > 1 ? await index.places(word, list.documents.length) : null });
      if (!not) answer.words.add(word);
    }
    const at = lists.map(() => 0);
    for (const [first, document] of lists[0].list.documents.entries()) {
      at[0] = first;
      const all = lists.every(({ list }, which) => {
        while (list.documents[at[which]] < document) at[which]++;
        return list.documents[at[which]] === document;
      });
      if (!all) continue;
      const placed = lists.map(({ offset, places }, which) => places && places[at[which]].map(place => place - offset)).filter(list => list !== null);
      if (placed.length && !placed[0].some(place => placed.every(list => list.includes(place)))) continue;
      worths.set(document, lists.reduce((sum, { list }, which) => sum + list.worths[at[which]], 0));
    }
    return worths;
  }

  /**
   * Adds to the answer's scores what the clauses find. Documents that are meant need not have all that is asked for.
   * @param {SearchClause[]} clauses
   * @param {SearchRoot} root
   * @param {SearchAnswer} answer
   * @param {number} share
   * @param {Set<number>} [meant]
   */
  async function score(clauses, root, answer, share, meant = new Set()) {
    const weighed = await Promise.all(clauses.map(clause => weigh(clause, root, answer)));
    const rarity = weighed.map(({ size }, which) => size ? (clauses[which].share || 1) * Math.log(1 + (root.documents - size + 0.5) / (size + 0.5)) : 0);
    const [from, to] = index.language(answer.language);
    // A word that is found nowhere is as rare as can be.
    const needed = answer.unknown.length ? telling * Math.log(2 * root.documents + 2) : 0;
    let whole = 0;
    /** @type {Map<number, number>} What each document scores, how much of the query's weight it has, and how much if no word were taken for another. */
    const scores = new Map(), has = new Map(), tells = new Map();
    clauses.forEach((clause, which) => {
      if (clause.not) return;
      whole += rarity[which];
      for (const [document, worth] of weighed[which]) {
        scores.set(document, (scores.get(document) || 0) + worth * rarity[which]);
        has.set(document, (has.get(document) || 0) + rarity[which]);
        tells.set(document, (tells.get(document) || 0) + rarity[which] / (clause.share || 1));
      }
    });
    clauses.forEach((clause, which) => {
      for (const document of [...scores.keys()]) if (clause.phrase && weighed[which].has(document) === (clause.not === true)) scores.delete(document);
    });
    let least = 0;
    for (const document of scores.keys()) least = Math.max(least, has.get(document) || 0);
    least = Math.min(least, whole * enough) * 0.999;
    for (const [document, sum] of scores) {
      const weight = has.get(document) || 0, isMeant = meant.has(document);
      if (!isMeant && (weight < least || (tells.get(document) || 0) < needed)) continue;
      const coverage = whole && !isMeant ? weight / whole : 1;
      const total = share * sum * coverage * coverage * (document >= from && document < to ? ownLanguage : 1);
      if (!(Number(answer.scores.get(document)) >= total)) answer.scores.set(document, total);
    }
  }

  /**
   * Answers a query: { documents, words, corrections, unknown }, the best documents first. The language is the reader's.
   * @param {string} query
   * @param {string} language
   * @returns {Promise<SearchAnswer>}
   */
  async function answer(query, language) {
    const root = await index.open(), clauses = parse(query);
    /** @type {SearchAnswer} */
    const result = { language, scores: new Map(), documents: [], words: new Set(), corrections: [], unknown: [], clauses };
    if (clauses.some(clause => !clause.not)) await score(clauses, root, result, 1);
    return rank(result);
  }

  /** @param {SearchAnswer} result */
  function rank(result) {
    result.documents = [...result.scores.keys()].sort((left, right) => (result.scores.get(right) || 0) - (result.scores.get(left) || 0) || left - right);
    return result;
  }

  /** The words of a name, for comparing: U.N. is UN. @param {string} name */
  const plain = name => terms(name).filter(term => !term.parts).map(term => term.term).join(" ");

  /** Events and documents. */
  async function ownKinds() {
    const { columns } = await index.facets(), kinds = columns.get("kind");
    return new Set(Object.keys(datedKinds).flatMap(kind => kinds && kinds.get(kind) || []));
  }

  /** Events and documents whose title has some words one after the other. @param {string[][]} runs @param {SearchAnswer} result */
  async function named(runs, result) {
    const own = await ownKinds(), found = new Set();
    for (const run of runs) {
      const worths = [...await phrase(run, true, result)].filter(([document]) => own.has(document));
      for (const [document] of worths.sort((left, right) => right[1] - left[1]).slice(0, mostNamed)) {
        if (` ${plain((await index.text(document)).title)} `.includes(` ${run.join(" ")} `)) found.add(document);
      }
    }
    return found;
  }

  /** The word by which the title of a person or place has what another of its names has: Kassis for Кассис; null where it has the word itself. @param {string} word @param {SearchRoot} root @param {SearchAnswer} result */
  async function inTitle(word, root, { language }) {
    /** @type {SearchAnswer} */
    const alone = { language, scores: new Map(), documents: [], words: new Set(), corrections: [], unknown: [], clauses: [] };
    await score([{ words: [word] }], root, alone, 1);
    for (const document of alone.corrections.length ? [] : rank(alone).documents.slice(0, 3)) {
      const { kind, title, names } = await index.text(document), [own, ...others] = [title, ...names].map(name => plain(name).split(" "));
      if (kind !== "actor" && kind !== "place" || own.includes(word)) continue;
      const other = others.find(name => name.includes(word));
      if (other) return own[other.length === own.length ? other.indexOf(word) : own.length - 1];
    }
    return null;
  }

  /**
   * A source is seldom meant. What is may lack one of the words: a "second round decision" is told on the page of that round, which says
   * "decided". Or it has them in another language: Кассис Сочи is Kassis Sochi.
   * @param {SearchClause[]} clauses
   * @param {SearchRoot} root
   * @param {SearchAnswer} result
   */
  async function widenWords(clauses, root, result) {
    const words = clauses.filter(({ phrase, readings, not }) => !phrase && !readings && !not).map(({ words: [word] }) => word), [best] = result.documents;
    const isSource = best !== undefined && (await index.text(best)).kind === "source", top = isSource ? result.scores.get(best) || 0 : 0;
    if (words.length < 2 || result.documents.length >= few && !isSource) return null;
    /** Lets records stand before what else was found. @param {SearchClause[]} clauses @param {Set<number>} meant */
    const lift = async (clauses, meant) => {
      if (meant.size) await score(clauses, root, result, 1, meant);
      for (const document of meant) result.scores.set(document, (result.scores.get(document) || 0) + top);
    };
    const meant = await named(words.slice(1).map((word, at) => [words[at], word]), result);
    await lift(clauses, meant);
    /** @type {Map<string, string>} */
    const others = new Map();
    for (const word of words) {
      const other = await inTitle(word, root, result);
      if (other) others.set(word, other);
    }
    if (others.size) {
      const translated = clauses.map(clause => ({ ...clause, words: clause.words.map(word => others.get(word) || word) })), own = await ownKinds();
      await score(translated, root, result, 1);
      if (![...result.scores.keys()].some(document => own.has(document))) await lift(translated, await named([...others.values()].map(word => [word]), result));
    }
    return meant.size || others.size ? rank(result) : null;
  }

  /** Where the best documents bear the very name asked for, adds what their other names find: Geneva, جنيف, Женева. Null when there is nothing to add. @param {string} query @param {SearchAnswer} result */
  async function widen(query, result) {
    const asked = plain(query), root = await index.open(), others = new Map();
    for (const document of result.documents.slice(0, 3)) {
      const { title, names } = await index.text(document), all = [title, ...names].map(name => [plain(name), name]);
      if (all.some(([name]) => name === asked)) for (const [name, written] of all) if (name !== asked) others.set(name, written);
    }
    if (!others.size) return widenWords(parse(query), root, result);
    for (const name of [...others.values()].slice(0, 6)) await score([{ words: terms(name).filter(term => !term.parts).map(term => term.term), phrase: true }], root, result, otherName);
    return rank(result);
  }

  Object.assign(search, { answer, widen, parse, distance });
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
