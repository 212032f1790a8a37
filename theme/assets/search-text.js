"use strict";
// Words and stems. Words are those of TermReader.cs, branch by branch: a change here is a change there.
(function (search) {
  const { ignored, apostrophe, hyphen, single, surrogate, at, isLetter, letters, isPair } = search.letters;
  const longest = 40, mostParts = 4;

  /** @param {string} text @param {number} index */
  const isPoint = (text, index) => text[index] === "." || text[index] === "\uFF0E";
  /** A letter, no digit, with neither a letter nor a mark after it. @param {string} text @param {number} index */
  const isSingleLetter = (text, index) => isLetter(at(text, index)) && /^[^0-9]$/.test(letters(at(text, index))) && !isLetter(at(text, index + 1)) && at(text, index + 1) !== ignored && at(text, index + 1) !== surrogate;
  /** @param {string} text @param {number} index */
  const endsGenitive = (text, index) => at(text, index) === apostrophe && isLetter(at(text, index + 1)) && letters(at(text, index + 1))[0] === "s" && !isLetter(at(text, index + 2));

  /** The article at the beginning of an Arabic word, with a letter before it. @param {string} word */
  const article = word => word.length >= 6 && /^[وفبك]ال/.test(word) ? 3 : word.length >= 5 && /^[ال]ل/.test(word) ? 2 : 0;

  /** The number of letters that the article and the conjunction take at the beginning of an Arabic word. @param {string} word */
  function arabicPrefix(word) {
    if (word.length <= 3 || word[0] < "ا" || word[0] > "و") return 0;
    let taken = article(word);
    if (!taken && /^[وف]/.test(word) && article(word.slice(1))) taken = 1 + article(word.slice(1));
    if (word.length - taken >= 5 && word[taken] === "و") taken++;
    return taken;
  }

  /** What is left of a word behind a preposition of one letter, with which it is found and without; nothing if it does not begin with one. @param {string} word */
  const withoutPreposition = word => word.length > 4 && /^[بلكف][ا-ي]/.test(word) ? word.slice(1) : "";

  /** The words of a text as { term, start, end, parts }; parts is not 0 for the joined form of that many words before it. @param {string} text @returns {SearchTerm[]} */
  function terms(text) {
    const result = [];
    let next = 0, parts = 0, joins = true, joined = "", joinedStart = 0;
    for (;;) {
      let value = 0;
      for (; next < text.length; next++) {
        value = at(text, next);
        if (value === single || isLetter(value) || (value === surrogate && isPair(text, next))) break;
      }
      if (next >= text.length) return result;
      let start = next, finish = -1, word = "";
      if (value === single) {
        result.push({ term: text[next], start, end: ++next, parts: 0 });
        continue;
      }
      // Single letters with points between them are one word: U.N. is UN.
      const abbreviated = isSingleLetter(text, next) && isPoint(text, next + 1) && isSingleLetter(text, next + 2);
      if (abbreviated) {
        for (; isSingleLetter(text, next); next = finish + 1) {
          word += letters(at(text, next));
          finish = next + 1;
          if (!isPoint(text, finish)) break;
        }
        next = finish;
        const after = at(text, next + 1);
        if (isPoint(text, next) && (after === hyphen || after === apostrophe)) next++;
        if (endsGenitive(text, next)) next += 2;
      }
      while (!abbreviated && next < text.length) {
        value = at(text, next);
        if (isLetter(value)) { word += letters(value); next++; }
        else if (value === ignored) next++;
        else if (value === surrogate && isPair(text, next)) {
          word = word.slice(0, longest);
          if (word.length + 2 <= longest) word += text.slice(next, next + 2);
          next += 2;
        } else if (value !== apostrophe || !isLetter(at(text, next + 1))) break;
        else {
          const after = letters(at(text, next + 1))[0];
          if (/^([cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/.test(word) && /[aeiouyh]/.test(after)) { word = ""; start = ++next; }
          else if (endsGenitive(text, next)) { finish = next; next += 2; break; }
          else if (word.length >= 3 && isLetter(at(text, next + 2)) && isLetter(at(text, next + 3))) break;
          else next++;
        }
      }
      if (finish < 0) finish = next;
      word = word.slice(0, longest);
      const kind = at(text, next), continues = (kind === hyphen || kind === apostrophe) && isLetter(at(text, next + 1));
      const term = word.slice(arabicPrefix(word));
      result.push({ term, start, end: finish, parts: 0 });
      if (parts === 0) {
        const rest = withoutPreposition(term);
        if (!continues && rest) result.push({ term: rest, start, end: finish, parts: 1 });
        if (!continues) continue;
        joinedStart = start;
        joined = "";
        joins = true;
      }
      parts++;
      joins = joins && parts <= mostParts && joined.length + word.length <= longest && !/^[0-9]/.test(word);
      if (joins) joined += word;
      if (continues) next++;
      else {
        if (joins) result.push({ term: joined, start: joinedStart, end: finish, parts });
        parts = 0;
      }
    }
  }

  /** Endings that come off a folded word, in turn, while the given number of letters stays. @type {RegExp[][]} */
  const latin = [
    [/^(.{3,}?)(?:s|x)$/, /(?:ss|us|is|[^e]aux)$/], [/^(.{4,}?)(?:ations?|ateurs?|atric(?:e|es)|ating|ated|ates?|ators?|atory|ative)$/],
    [/^(.{4,}?)(?:ional|ionale?s?|ionaux|ion|eur|euse|ing|ment|or)$/], [/^(.{2,}en)ne$/],
    [/^(.{4,}?)(?:ed|er|ees?|ant|al|ales?|aux)$/], [/^(.{4,}?)(?:es?|ie|i|y)$/],
  ];
  /** @type {RegExp[][]} */
  const cyrillic = [
    [/^(.{3,}?)(?:иями|иях|иям|ием|ией|ии|ия|ию|ие|ий|ями|ами|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ом|ем|ой|ей|ый|ая|яя|ое|ее|ые|ых|их|ым|им|ую|юю|ов|ев|а|я|о|е|ы|и|у|ю|ь)$/],
    [/^(.{4,}?)(?:ов|ев|ск|и)$/],
  ];
  /** @type {RegExp[][]} */
  const arabic = [[/^(.{3,}?)(?:هما|ات|ون|ين|ان|ها|هم|هن|نا|وا|يه|ه|ي|ا)$/], [/^(.{3,}?)(?:ان|ي|ا)$/]];

  /** The part that the forms of a word have in common: light, by script, always the beginning of the word. @param {string} word */
  function stem(word) {
    const rules = /^[a-z]+$/.test(word) ? latin : /^[а-я]+$/.test(word) ? cyrillic : /^[\u0621-\u06FF]+$/.test(word) ? arabic : [];
    for (const [ending, unless] of rules) {
      const match = unless && unless.test(word) ? null : ending.exec(word);
      if (match) word = match[1];
    }
    return word;
  }

  search.text = { fold: search.letters.fold, terms, stem };
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
