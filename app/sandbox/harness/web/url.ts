import { encodeQuery, isSpecial, parsePath, parsePort, parseUrl, type UrlParts } from './parse-url.ts';
import { ENCODED, percentEncode } from './percent.ts';
import { parseHost } from './url-host.ts';
import { URLSearchParams } from './url-search-params.ts';

const { tie, replace } = URLSearchParams;
Reflect.deleteProperty(URLSearchParams, 'tie');
Reflect.deleteProperty(URLSearchParams, 'replace');

export class URL {
  #parts: UrlParts;
  readonly #params = new URLSearchParams();
  constructor(input: unknown, base?: unknown) {
    const parts = parse(input, base);
    if (parts === null)
      throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: String(input) });
    this.#parts = parts;
    replace(this.#params, parts.query ?? '');
    tie(this.#params, () => {
      const text = this.#params.toString();
      this.#parts.query = text === '' ? null : text;
    });
  }
  static canParse(input: unknown, base?: unknown): boolean {
    return parse(input, base) !== null;
  }
  static parse(input: unknown, base?: unknown): URL | null {
    return parse(input, base) === null ? null : new URL(input, base);
  }
  get href(): string {
    const { scheme, username, password, host, query, fragment } = this.#parts;
    const user =
      username === '' && password === '' ? '' : `${username}${password === '' ? '' : `:${password}`}@`;
    const path = this.pathname;
    const authority = host === null ? (path.startsWith('//') ? '/.' : '') : `//${user}${this.host}`;
    return `${scheme}:${authority}${path}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
  }
  set href(value: unknown) {
    const parts = parse(value, undefined);
    if (parts === null) throw new TypeError('Invalid URL');
    this.#parts = parts;
    replace(this.#params, parts.query ?? '');
  }
  get origin(): string {
    const { scheme, path } = this.#parts;
    if (scheme === 'blob' && typeof path === 'string') return originOf(path);
    return isSpecial(scheme) && scheme !== 'file' ? `${scheme}://${this.host}` : 'null';
  }
  get protocol(): string {
    return `${this.#parts.scheme}:`;
  }
  set protocol(value: unknown) {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):?/.exec(String(value))?.[1]?.toLowerCase();
    if (scheme === undefined || isSpecial(scheme) !== isSpecial(this.#parts.scheme)) return;
    this.#parts.scheme = scheme;
    this.#parts.port = parsePort(this.#parts.port, scheme) ?? '';
  }
  get username(): string {
    return this.#parts.username;
  }
  set username(value: unknown) {
    if (this.#parts.host) this.#parts.username = percentEncode(String(value), ENCODED.user);
  }
  get password(): string {
    return this.#parts.password;
  }
  set password(value: unknown) {
    if (this.#parts.host) this.#parts.password = percentEncode(String(value), ENCODED.user);
  }
  get host(): string {
    const { host, port } = this.#parts;
    return `${host ?? ''}${port === '' ? '' : `:${port}`}`;
  }
  set host(value: unknown) {
    const [, name = '', port] = /^(\[[^\]]*\]|[^:/?#]*)(?::(\d+))?/.exec(String(value)) ?? [];
    this.hostname = name;
    if (port !== undefined) this.port = port;
  }
  get hostname(): string {
    return this.#parts.host ?? '';
  }
  set hostname(value: unknown) {
    const host = parseHost(String(value), isSpecial(this.#parts.scheme));
    if (host !== null && typeof this.#parts.path !== 'string') this.#parts.host = host;
  }
  get port(): string {
    return this.#parts.port;
  }
  set port(value: unknown) {
    const digits = /^\d*/.exec(String(value))?.[0] ?? '';
    if (digits === '' && String(value) !== '') return;
    this.#parts.port = parsePort(digits, this.#parts.scheme) ?? this.#parts.port;
  }
  get pathname(): string {
    const { path } = this.#parts;
    return typeof path === 'string' ? path : path.map((segment) => `/${segment}`).join('');
  }
  set pathname(value: unknown) {
    if (typeof this.#parts.path === 'string') return;
    const text = String(value).replaceAll('?', '%3F').replaceAll('#', '%23');
    this.#parts.path = parsePath(
      text.replace(isSpecial(this.#parts.scheme) ? /^[/\\]/ : /^\//, ''),
      this.#parts.scheme,
    );
  }
  get search(): string {
    return this.#parts.query ? `?${this.#parts.query}` : '';
  }
  set search(value: unknown) {
    const text = String(value).replace(/^\?/, '');
    this.#parts.query =
      String(value) === '' ? null : encodeQuery(text.replaceAll('#', '%23'), this.#parts.scheme);
    replace(this.#params, text);
  }
  get searchParams(): URLSearchParams {
    return this.#params;
  }
  get hash(): string {
    return this.#parts.fragment ? `#${this.#parts.fragment}` : '';
  }
  set hash(value: unknown) {
    const text = String(value).replace(/^#/, '');
    this.#parts.fragment = text === '' ? null : percentEncode(text, ENCODED.fragment);
  }
  toString(): string {
    return this.href;
  }
  toJSON(): string {
    return this.href;
  }
  get [Symbol.toStringTag](): string {
    return 'URL';
  }
}

function parse(input: unknown, base: unknown): UrlParts | null {
  if (base === undefined) return parseUrl(String(input), null);
  const parsed = parseUrl(String(base), null);
  return parsed === null ? null : parseUrl(String(input), parsed);
}

/** A blob: URL has the origin of the URL inside it. */
function originOf(path: string): string {
  const inner = parseUrl(path, null);
  return inner !== null && /^https?$/.test(inner.scheme) ? new URL(path).origin : 'null';
}
