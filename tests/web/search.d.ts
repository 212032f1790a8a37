// What the scripts of the search have in common, for the compiler that checks them. Nothing of this reaches the site.

/** A word of a text; parts is not 0 for the joined form of that many words before it. */
interface SearchTerm { term: string; start: number; end: number; parts: number }

/** Words of the index, and where in the data what belongs to each begins. */
interface SearchWords { data: string; words: string[]; starts: number[]; lists: SearchPostings[] }

/** One word: the shard that has it, and its number there. */
type SearchEntry = [SearchWords, number];

interface SearchPostings { documents: Uint32Array; worths: Uint8Array }

/** A canonical code: how many symbols have one bit, two and so on. */
interface SearchCode<T> { counts: number[]; symbols: T[] }

type SearchSort = "terms" | "places" | "words";

/** The index as it is used, once its lists are taken apart. */
interface SearchRoot extends Record<SearchSort, { names: string; first: string[] }> {
  version: number;
  documents: number;
  languages: any[];
  facets: string;
  letters: SearchCode<string>;
  worths: SearchCode<number>;
  texts: { names: string; counts: string; first: number[] };
}

interface SearchSection { heading: string; anchor: string; text: string }

interface SearchDocument {
  url: string; language: string; kind: string; title: string; date: string; summary: string; names: string[]; sections: SearchSection[];
}

interface SearchActor { title: string; documents: number[] }

interface SearchFacets { days: number[][]; columns: Map<string, Map<string, number[]>> }

interface SearchSnippet { section: SearchSection; before: boolean; after: boolean; text: string; marks: number[][] }

/** A date in a text; each reading is a year, a month, and a day or 0. */
interface SearchDate { start: number; end: number; readings: number[][] }

/** A part of a query: words that belong together, one word and what else it may be, or a date as written and read. */
interface SearchClause { readings?: number[][]; words: string[]; phrase?: boolean; not?: boolean; last?: boolean; raw?: string; joined?: string; share?: number }

interface SearchAnswer {
  language: string;
  scores: Map<number, number>;
  documents: number[];
  /** Words of the index that were found. */
  words: Set<string>;
  /** Words that were taken for others. */
  corrections: [string, string][];
  unknown: string[];
  clauses: SearchClause[];
}

interface SearchReader {
  position: number;
  readonly done: boolean;
  number(): number;
  string(): string;
  bits(length: number): number;
  rice(power: number): number;
  symbol<T>(code: SearchCode<T>): T;
}

interface AstanaSearch {
  folding: string;
  /** The way from the page to the site's root. */
  base: string;
  root(data: unknown): void;
  piece(name: string, data: string): void;
  load(name: string): Promise<any>;
  Reader: new (text: string, position: number) => SearchReader;
  letters: {
    ignored: number; apostrophe: number; hyphen: number; single: number; surrogate: number;
    values: Uint16Array;
    at(text: string, index: number): number;
    isLetter(value: number): boolean;
    letters(value: number): string;
    isPair(text: string, index: number): boolean;
    fold(text: string): string;
  };
  text: { fold(text: string): string; terms(text: string): SearchTerm[]; stem(word: string): string };
  dates: {
    find(text: string): SearchDate[];
    days(reading: number[]): number[];
    forms(reading: number[], tag: string): string[][];
    yearOf(day: number): number;
  };
  index: {
    open(): Promise<SearchRoot>;
    words(sort: SearchSort, index: number): Promise<SearchWords>;
    range(sort: SearchSort, from: string, to: string, limit: number): Promise<SearchEntry[]>;
    postings(words: SearchWords, index: number): SearchPostings;
    places(word: string, count: number): Promise<number[][] | null>;
    text(document: number): Promise<SearchDocument>;
    facets(): Promise<SearchFacets>;
    actors(): Promise<Map<string, SearchActor>>;
    language(tag: string): number[];
  };
  answer(query: string, language: string): Promise<SearchAnswer>;
  widen(query: string, answer: SearchAnswer): Promise<SearchAnswer | null>;
  parse(query: string): SearchClause[];
  distance(left: string, right: string, limit: number): number;
  snippet(document: SearchDocument, words: Set<string>): SearchSnippet;
  target(snippet: SearchSnippet): string;
  marks(text: string, words: Set<string>): [number, number, string][];
}

/** The state of a page's filters in its address. */
interface AstanaFilters {
  read(): Map<string, string> | null;
  write(state: [string, string][], isStep: boolean): void;
  fill(form: HTMLFormElement, state: Map<string, string>): void;
}

declare var astanaSearch: AstanaSearch;
declare var astanaFilters: AstanaFilters;
