import { describe, expect, it } from 'vitest';
import { URL as SandboxUrl } from './url.ts';
import { URLSearchParams as SandboxParams } from './url-search-params.ts';

const INPUTS = [
  'https://example.com',
  'https://EXAMPLE.com:443/a/../b/./c?x=1&y=a b#frag ment',
  'http://user:p%40ss@host:8080/path;v=1?q',
  'http://1.2.3',
  'http://0x7f.1/',
  'http://256.1.1.1',
  'http://[::1]:3000/x',
  'http://[2001:db8:0:0:1::1]/',
  'http://[1::2::3]/',
  'http://bücher.example/ü?ä#ö',
  'http://ex%41mple.com/%7e%zz',
  'http://a b/',
  'http://',
  'https:example.org',
  'https:///example.org//x',
  'mailto:a@b.c?subject=x y',
  'data:text/plain,hi there',
  'file:///etc/../passwd',
  'file://localhost/x',
  'javascript:alert(1)',
  'foo://bar/../baz?x',
  'foo:/a/b/../c',
  '/root',
  'rel/ative',
  '../up',
  '?only=query',
  '#only',
  '//other.host/p',
  '',
  '.',
  '..',
  './x/./y/..',
  'http://h:99999/',
  'http://h:08/',
  'http://host/%2e%2E/x',
  'http://host\\back\\slash',
  '  https://trim.me/\t\n ',
  'ws://h:80/',
  "http://a/b?c='d'\"<>",
  'x y',
  'http://日本語.jp/',
  'blob:https://a/b',
  'http://user@/x',
  'http://h/a|b^c`d{e}',
];
const BASES = [undefined, 'https://base.example/dir/file?bq#bf', 'mailto:x@y', 'file:///home/me/f'];
const PARTS = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;

function partsOf(make: () => URL | SandboxUrl): Record<string, string> | 'invalid' {
  try {
    const url = make();
    return Object.fromEntries(PARTS.map((part) => [part, url[part]]));
  } catch {
    return 'invalid';
  }
}

describe('URL inside the sandbox', () => {
  for (const base of BASES) {
    it.each(INPUTS)(`parses %j against ${base} as Node does`, (input) => {
      expect(partsOf(() => new SandboxUrl(input, base))).toEqual(partsOf(() => new URL(input, base)));
    });
  }

  it.each([
    ['pathname', '/x y/../z?q'],
    ['search', 'a=1&b=ü'],
    ['search', ''],
    ['hash', '#h h'],
    ['port', '8443'],
    ['port', '443'],
    ['host', 'new.example:81'],
    ['hostname', 'NEW.example'],
    ['protocol', 'http'],
    ['username', 'me:x'],
    ['password', 's/ecret'],
  ] as const)('sets %s to %j as Node does', (part, value) => {
    const ours = new SandboxUrl('https://a.example:444/p/q?x=1#y');
    const nodes = new URL('https://a.example:444/p/q?x=1#y');
    ours[part] = value;
    nodes[part] = value;
    expect(ours.href).toBe(nodes.href);
  });

  it('keeps searchParams and search in step', () => {
    const url = new SandboxUrl('https://a.example/?a=1&b=2&a=3');
    url.searchParams.append('c', 'x y&z');
    url.searchParams.delete('b');
    expect(url.search).toBe('?a=1&a=3&c=x+y%26z');
    url.search = '?n=1';
    expect(url.searchParams.get('n')).toBe('1');
  });

  it.each(['a=1&a=2&b=%20+x', '?q=ü&=empty&flag', 'x=1=2&&y'])(
    'reads and writes the query %j as Node does',
    (query) => {
      expect([...new SandboxParams(query)]).toEqual([...new URLSearchParams(query)]);
      expect(new SandboxParams(query).toString()).toBe(new URLSearchParams(query).toString());
    },
  );
});
