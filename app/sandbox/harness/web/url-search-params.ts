import { percentDecode, percentEncode } from './percent.ts';

const ENCODED_IN_FORMS = '!"#$%&\'()+,/:;<=>?@[\\]^`{|}~';

export class URLSearchParams {
  #pairs: [string, string][];
  #changed: () => void = () => {};
  constructor(init: unknown = '') {
    this.#pairs = pairsOf(init);
  }
  get size(): number {
    return this.#pairs.length;
  }
  append(name: unknown, value: unknown): void {
    this.#pairs.push([String(name), String(value)]);
    this.#changed();
  }
  delete(name: unknown, value?: unknown): void {
    this.#pairs = this.#pairs.filter(
      ([key, other]) => key !== String(name) || (value !== undefined && other !== String(value)),
    );
    this.#changed();
  }
  get(name: unknown): string | null {
    return this.#pairs.find(([key]) => key === String(name))?.[1] ?? null;
  }
  getAll(name: unknown): string[] {
    return this.#pairs.filter(([key]) => key === String(name)).map(([, value]) => value);
  }
  has(name: unknown, value?: unknown): boolean {
    return this.#pairs.some(
      ([key, other]) => key === String(name) && (value === undefined || other === String(value)),
    );
  }
  set(name: unknown, value: unknown): void {
    const index = this.#pairs.findIndex(([key]) => key === String(name));
    if (index < 0) this.#pairs.push([String(name), String(value)]);
    else
      this.#pairs = this.#pairs.flatMap((pair, position): [string, string][] =>
        position === index ? [[pair[0], String(value)]] : pair[0] === String(name) ? [] : [pair],
      );
    this.#changed();
  }
  sort(): void {
    this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed();
  }
  forEach(callback: (value: string, name: string, params: URLSearchParams) => unknown, self?: unknown): void {
    for (const [name, value] of this.#pairs) Reflect.apply(callback, self, [value, name, this]);
  }
  *entries(): IterableIterator<[string, string]> {
    for (const [name, value] of this.#pairs) yield [name, value];
  }
  *keys(): IterableIterator<string> {
    for (const [name] of this.#pairs) yield name;
  }
  *values(): IterableIterator<string> {
    for (const [, value] of this.#pairs) yield value;
  }
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
  toString(): string {
    return this.#pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  }
  get [Symbol.toStringTag](): string {
    return 'URLSearchParams';
  }
  /** Ties the parameters of a URL to its query. */
  static tie(params: URLSearchParams, changed: () => void): void {
    params.#changed = changed;
  }
  static replace(params: URLSearchParams, query: string): void {
    params.#pairs = pairsOf(query);
  }
}

function pairsOf(init: unknown): [string, string][] {
  if (init instanceof URLSearchParams) return [...init];
  if (typeof init === 'object' && init !== null) {
    if (!(Symbol.iterator in init)) return Object.entries(init).map(([name, value]) => [name, String(value)]);
    return Array.from(Object(init), (pair: unknown) => {
      const [name, value, ...more] = Array.isArray(pair) ? pair : [];
      if (value === undefined || more.length > 0)
        throw new TypeError('Each query pair must be an iterable [name, value] tuple');
      return [String(name), String(value)];
    });
  }
  const text = String(init ?? '').replace(/^\?/, '');
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0
        ? [decode(part), '']
        : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
    });
}

function decode(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}

function encode(text: string): string {
  return percentEncode(text.toWellFormed(), ENCODED_IN_FORMS).replaceAll(' ', '+');
}
