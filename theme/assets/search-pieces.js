"use strict";
// Loads the pieces of the index by adding script elements, which works from a folder as from a server, and reads what they hold.
(function (search) {
  const digits = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
  const base = digits.length;
  const value = new Uint8Array(128);
  for (let digit = 0; digit < base; digit++) value[digits.charCodeAt(digit)] = digit;

  /** @type {Map<string, (data: any) => void>} */
  const waiting = new Map();
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();

  /** Called by search/index.js. */
  search.root = root => settle("index", root);

  /** Called by every piece. Its name is a digest of its data, so damage shows. */
  search.piece = (name, data) => settle(name, name.endsWith("/" + digest(data)) ? data : null);

  /** The data of a piece; a promise that fails when the piece is missing or damaged, and may be asked for again. @param {string} name @returns {Promise<any>} */
  function load(name) {
    let promise = loaded.get(name);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        waiting.set(name, data => data ? resolve(data) : reject(new Error("search piece " + name)));
        const script = document.createElement("script");
        script.src = search.base + "search/" + name + ".js";
        // A script that could not be read as one has registered nothing when it is done.
        script.onload = script.onerror = () => { script.remove(); settle(name, null); };
        document.head.append(script);
      });
      loaded.set(name, promise);
      promise.catch(() => loaded.delete(name));
    }
    return promise;
  }

  /** @param {string} name @param {unknown} data */
  function settle(name, data) {
    const settled = waiting.get(name);
    waiting.delete(name);
    if (settled) settled(data);
  }

  /** @param {string} data */
  function digest(data) {
    let hash = data.length;
    for (let index = 0; index < data.length; index++) {
      hash = Math.imul(hash ^ data.charCodeAt(index), 0x5BD1E995);
      hash ^= hash >>> 15;
    }
    return (hash >>> 0).toString(36).padStart(7, "0");
  }

  /** Reads numbers, texts and bits. */
  class Reader {
    /** @param {string} text @param {number} position */
    constructor(text, position) {
      this.text = text;
      this.position = position;
      this.waiting = this.count = 0;
    }

    get done() { return this.position >= this.text.length; }

    digit() { return value[this.text.charCodeAt(this.position++)]; }

    number() {
      const first = this.digit();
      if (first < 64) return first;
      if (first < 89) return 64 + (first - 64) * base + this.digit();
      if (first < 92) return 2389 + ((first - 89) * base + this.digit()) * base + this.digit();
      let number = 0;
      for (let count = 0; count < 5; count++) number = number * base + this.digit();
      return number;
    }

    string() { return this.take(this.number()); }

    /** @param {number} length */
    take(length) { return this.text.slice(this.position, this.position += length); }

    /** @param {number} length */
    bits(length) {
      while (this.count < length) {
        this.waiting = this.waiting << 13 | this.digit() * base + this.digit();
        this.count += 13;
      }
      this.count -= length;
      const bits = this.waiting >>> this.count;
      this.waiting &= (1 << this.count) - 1;
      return bits;
    }

    /** @param {number} power */
    rice(power) {
      let quotient = 0;
      while (quotient < 20 && this.bits(1)) quotient++;
      return quotient === 20 ? this.bits(15) * 65536 + this.bits(16) : quotient << power | this.bits(power);
    }

    /** The symbol of a canonical code, of which counts says how many have one bit, two and so on. @template T @param {SearchCode<T>} code @returns {T} */
    symbol({ counts, symbols }) {
      for (let length = 0, code = 0, first = 0, index = 0; length < counts.length; length++) {
        code = code << 1 | this.bits(1);
        if (code - first < counts[length]) return symbols[index + code - first];
        index += counts[length];
        first = first + counts[length] << 1;
      }
      throw new Error("search code");
    }
  }

  /** The way from this page to the site's root, as the element that takes the results says it. */
  search.base = (document.getElementById("search-results") || document.documentElement).dataset.root || document.documentElement.dataset.root || "";
  search.load = load;
  search.Reader = Reader;
})(globalThis.astanaSearch = globalThis.astanaSearch || /** @type {AstanaSearch} */ ({}));
