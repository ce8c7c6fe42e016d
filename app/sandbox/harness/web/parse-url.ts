import { ENCODED, percentEncode } from './percent.ts';
import { parseHost } from './url-host.ts';

/** A URL in parts, each serialised (WHATWG URL record). `path` is a list, or one text for URLs such as `mailto:`. */
export type UrlParts = {
  scheme: string;
  username: string;
  password: string;
  host: string | null;
  port: string;
  path: string[] | string;
  query: string | null;
  fragment: string | null;
};

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  ftp: '21',
  file: '',
};

/** Whether the scheme is one that browsers give a host and a default port. */
export function isSpecial(scheme: string): boolean {
  return Object.hasOwn(DEFAULT_PORTS, scheme);
}

/** The parts of `input`, relative to `base` when given; null when it is not a valid URL. */
export function parseUrl(input: string, base: UrlParts | null): UrlParts | null {
  const text = input.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '');
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? null : percentEncode(text.slice(hash + 1), ENCODED.fragment);
  const bare = hash < 0 ? text : text.slice(0, hash);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase();
  const parts =
    scheme === undefined
      ? relative(bare === '' && hash >= 0 && typeof base?.path === 'string' ? '#' : bare, base)
      : absolute(bare.slice(scheme.length + 1), scheme, base);
  return parts === null ? null : { ...parts, fragment };
}

/** The port as it is kept: empty for the scheme's default, null when it is not a port. */
export function parsePort(text: string, scheme: string): string | null {
  if (text === '') return '';
  if (!/^\d+$/.test(text) || Number(text) > 65_535) return null;
  const port = String(Number(text));
  return port === DEFAULT_PORTS[scheme] ? '' : port;
}

/** Splits a path into encoded segments, with `.` and `..` applied to what `before` holds. */
export function parsePath(text: string, scheme: string, before: readonly string[] = []): string[] {
  const segments = (isSpecial(scheme) ? text.replaceAll('\\', '/') : text).split('/');
  const path = [...before];
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    const plain = segment.toLowerCase().replaceAll('%2e', '.');
    if (plain === '..') path.pop();
    else if (plain !== '.') path.push(percentEncode(segment, ENCODED.path));
    if (isLast && (plain === '.' || plain === '..')) path.push('');
  });
  return path;
}

/** The query as it is kept. */
export function encodeQuery(text: string, scheme: string): string {
  return percentEncode(text, isSpecial(scheme) ? ENCODED.specialQuery : ENCODED.query);
}

function absolute(rest: string, scheme: string, base: UrlParts | null): UrlParts | null {
  const { before, query } = splitQuery(rest, scheme);
  if (isSpecial(scheme)) {
    const slashes = before.replaceAll('\\', '/');
    if (base?.scheme === scheme && !slashes.startsWith('/')) return relativePath(before, query, base);
    if (scheme === 'file') return fileUrl(slashes, query);
    return withAuthority(slashes.replace(/^\/+/, ''), scheme, query);
  }
  if (before.startsWith('//')) return withAuthority(before.slice(2), scheme, query);
  if (before.startsWith('/')) return { ...empty(scheme), path: parsePath(before.slice(1), scheme), query };
  return { ...empty(scheme), path: percentEncode(before, ENCODED.opaque), query };
}

function relative(text: string, base: UrlParts | null): UrlParts | null {
  if (base === null) return null;
  // Against a URL such as mailto: only a fragment is relative, and `parseUrl` has taken it off already.
  if (typeof base.path === 'string') return text === '#' ? { ...base } : null;
  const { before, query } = splitQuery(text, base.scheme);
  const path = isSpecial(base.scheme) ? before.replaceAll('\\', '/') : before;
  if (path.startsWith('//')) {
    return base.scheme === 'file' ? fileUrl(path, query) : withAuthority(path.slice(2), base.scheme, query);
  }
  return relativePath(path, query, base);
}

function relativePath(path: string, query: string | null, base: UrlParts): UrlParts | null {
  if (typeof base.path === 'string') return null;
  if (path.startsWith('/')) return { ...base, path: parsePath(path.slice(1), base.scheme), query };
  if (path === '') return { ...base, path: [...base.path], query: query ?? base.query };
  return { ...base, path: parsePath(path, base.scheme, base.path.slice(0, -1)), query };
}

function withAuthority(text: string, scheme: string, query: string | null): UrlParts | null {
  const slash = text.indexOf('/');
  const authority = slash < 0 ? text : text.slice(0, slash);
  const at = authority.lastIndexOf('@');
  const [username = '', ...password] = at < 0 ? [''] : authority.slice(0, at).split(':');
  const hostText = authority.slice(at + 1);
  const portAt = /:(\d*)$/.exec(hostText);
  const hostPart = portAt === null ? hostText : hostText.slice(0, portAt.index);
  if (hostPart === '' && (isSpecial(scheme) || at >= 0 || portAt !== null)) return null;
  const host = hostPart === '' ? '' : parseHost(hostPart, isSpecial(scheme));
  const port = parsePort(portAt?.[1] ?? '', scheme);
  if (host === null || port === null) return null;
  const path = slash < 0 ? (isSpecial(scheme) ? [''] : []) : parsePath(text.slice(slash + 1), scheme);
  return {
    ...empty(scheme),
    username: percentEncode(username, ENCODED.user),
    password: percentEncode(password.join(':'), ENCODED.user),
    host,
    port,
    path,
    query,
  };
}

function fileUrl(text: string, query: string | null): UrlParts | null {
  if (!text.startsWith('//'))
    return { ...empty('file'), host: '', path: parsePath(text.replace(/^\//, ''), 'file'), query };
  const rest = text.slice(2);
  const slash = rest.indexOf('/');
  const name = slash < 0 ? rest : rest.slice(0, slash);
  const host = name === '' ? '' : parseHost(name, true);
  if (host === null) return null;
  return {
    ...empty('file'),
    host: host === 'localhost' ? '' : host,
    path: slash < 0 ? [''] : parsePath(rest.slice(slash + 1), 'file'),
    query,
  };
}

function splitQuery(
  text: string,
  scheme: string,
): { readonly before: string; readonly query: string | null } {
  const mark = text.indexOf('?');
  return mark < 0
    ? { before: text, query: null }
    : { before: text.slice(0, mark), query: encodeQuery(text.slice(mark + 1), scheme) };
}

function empty(scheme: string): UrlParts {
  return { scheme, username: '', password: '', host: null, port: '', path: [], query: null, fragment: null };
}
