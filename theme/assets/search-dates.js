"use strict";
// Dates in a query, as people type them: 2015-05-25, 25.05.2015, 25/05/2015, 25 May 2015, 25 мая 2015, ٢٥ أيار ٢٠١٥.
(function (search) {
  const { terms } = search.text;
  const dayMilliseconds = 86_400_000, daysBefore1970 = 719_528;
  /** The months by language, one after the other; other forms and names of a month after a slash, those that texts write first. */
  const written = {
    en: "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
    fr: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    ru: "января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/май июня/июнь июля/июль августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек",
    ar: "كانون_الثاني/يناير/جانفي شباط/فبراير/فيفري آذار/مارس نيسان/أبريل/أفريل أيار/مايو/ماي حزيران/يونيو/جوان تموز/يوليو/جويلية آب/أغسطس/أوت أيلول/سبتمبر تشرين_الأول/أكتوبر تشرين_الثاني/نوفمبر كانون_الأول/ديسمبر",
    fa: "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    tr: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    de: "januar februar märz april mai juni juli august september oktober november dezember",
    it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  };
  /** Words that stand within dates: 25 de mayo de 2015, 25-го мая, 2015 жылғы 25 мамыр. */
  const between = new Set(plain("of the de del di du la le го г года عام سنة من لعام жылғы жылы жылдың"));
  /** @type {Map<string, number>} The number of a month by its words, folded. */
  const months = new Map();
  /** @type {Map<string, string[][][]>} By language, for each month the ways to write it. */
  const ways = new Map();
  for (const [tag, list] of Object.entries(written)) {
    ways.set(tag, list.split(" ").map(names => names.split("/").map(name => plain(name.replace("_", " ")))));
    for (const [month, names] of (ways.get(tag) || []).entries()) for (const name of names) if (!months.has(name.join(" "))) months.set(name.join(" "), month + 1);
  }

  /** @param {string} text */
  function plain(text) {
    return terms(text).filter(term => !term.parts).map(term => term.term);
  }

  /** The number of a day, counted from 0000-01-01; 0 where there is no such day. @param {number} year @param {number} month @param {number} day */
  function dayNumber(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayMilliseconds + daysBefore1970 : 0;
  }

  /** The year of a day. @param {number} day */
  const yearOf = day => new Date((day - daysBefore1970) * dayMilliseconds).getUTCFullYear();

  /**
   * The dates in a text: { start, end, readings }. A reading is a year, a month and a day, or 0 for all days of the month;
   * 05/06/2015 has two, the day first.
   * @param {string} text
   * @returns {SearchDate[]}
   */
  function dates(text) {
    const words = terms(text).filter(term => !term.parts), found = [];
    for (let at = 0; at < words.length;) {
      const date = numbers(text, words, at) || named(words, at);
      if (date) found.push({ start: words[at].start, end: words[date.next - 1].end, readings: date.readings });
      at = date ? date.next : at + 1;
    }
    return found;
  }

  /** @param {string} word */
  const year = word => /^[12]\d{3}$/.test(word) ? Number(word) : 0;
  /** @param {string} word */
  const number = word => /^\d{1,2}$/.test(word) ? Number(word) : 0;
  /** A day with its ending: 25th, 1er, 25-е. @param {string} word */
  const ordinal = word => Number((/^(\d{1,2})(?:st|nd|rd|th|er|го|е)?$/.exec(word) || ["", 0])[1]);

  /** @param {number[][]} readings @param {number} next */
  function checked(readings, next) {
    const real = readings.filter(([year, month, day]) => month <= 12 && dayNumber(year, month, day || 1));
    return real.length ? { readings: real, next } : null;
  }

  /** A date in numbers, with the same sign between them. @param {string} text @param {SearchTerm[]} words @param {number} at */
  function numbers(text, words, at) {
    const sign = gap(text, words, at);
    if (!sign) return null;
    const [one, two, three] = words.slice(at, at + 3).map(word => word.term);
    if (gap(text, words, at + 1) === sign) {
      if (year(one) && number(two) && number(three)) return checked([[year(one), number(two), number(three)]], at + 3);
      if (number(one) && number(two) && year(three)) return checked([[year(three), number(two), number(one)], ...sign === "/" && one !== two ? [[year(three), number(one), number(two)]] : []], at + 3);
      return null;
    }
    if (sign === ".") return null;
    return year(one) && number(two) ? checked([[year(one), number(two), 0]], at + 2) : number(one) && year(two) ? checked([[year(two), number(one), 0]], at + 2) : null;
  }

  /** The sign between a word and the next that parts the numbers of a date. Marks of direction and spaces do not count. @param {string} text @param {SearchTerm[]} words @param {number} at */
  function gap(text, words, at) {
    if (at + 1 >= words.length) return "";
    const signs = text.slice(words[at].end, words[at + 1].start).replace(/[\s\u200E\u200F\u061C\u2066-\u2069]/g, "");
    return /^[-\u2010-\u2012\u2212]$/.test(signs) ? "-" : /^[./]$/.test(signs) ? signs : signs === "\u060D" ? "/" : "";
  }

  /** A date with the name of its month. @param {SearchTerm[]} words @param {number} at */
  function named(words, at) {
    /** @param {number} from The next word that is more than a filling. */
    const skip = from => { while (from < words.length && between.has(words[from].term)) from++; return from; };
    /** @param {number} from */
    const term = from => from < words.length ? words[from].term : "";
    /** The month at a word, under one name or two: أيار/مايو. @param {number} from */
    const month = from => {
      const first = monthAt(words, from), second = first && monthAt(words, first.next);
      return first && second && second.month === first.month ? second : first;
    };
    const day = ordinal(term(at)), inside = skip(at + 1), begins = month(at), middle = day ? month(inside) : null;
    if (middle && year(term(skip(middle.next)))) return checked([[year(term(skip(middle.next))), middle.month, day]], skip(middle.next) + 1);
    if (begins && ordinal(term(begins.next)) && year(term(begins.next + 1))) return checked([[year(term(begins.next + 1)), begins.month, ordinal(term(begins.next))]], begins.next + 2);
    if (begins && year(term(skip(begins.next)))) return checked([[year(term(skip(begins.next))), begins.month, 0]], skip(begins.next) + 1);
    const last = year(term(at)) && ordinal(term(inside)) ? monthAt(words, skip(inside + 1)) : null;
    return last ? checked([[year(term(at)), last.month, ordinal(term(inside))]], last.next) : null;
  }

  /** @param {SearchTerm[]} words @param {number} at */
  function monthAt(words, at) {
    for (const length of [2, 1]) {
      const month = months.get(words.slice(at, at + length).map(word => word.term).join(" "));
      if (month && at + length <= words.length) return { month, next: at + length };
    }
    return null;
  }

  /** The first and the last day of a reading. @param {number[]} reading */
  function days([year, month, day]) {
    const first = dayNumber(year, month, day || 1);
    return [first, day ? first : dayNumber(year + Math.floor(month / 12), month % 12 + 1, 1) - 1];
  }

  /** How texts in a language write a reading, as lists of words. @param {number[]} reading @param {string} tag @returns {string[][]} */
  function forms([year, month, day], tag) {
    const names = (ways.get(tag) || ways.get(tag.split("-")[0]) || [])[month - 1] || [];
    const usual = tag.startsWith("ar") ? 2 : 1, end = String(year);
    const all = names.slice(0, usual).map(name => [...day ? [String(day)] : [], ...name, end]);
    if (tag.startsWith("en") && day) all.push([...names[0], String(day), end]);
    if (usual > 1) all.push([...day ? [String(day)] : [], ...names[0], ...names[1], end]);
    return all;
  }

  search.dates = { find: dates, days, forms, yearOf };
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
