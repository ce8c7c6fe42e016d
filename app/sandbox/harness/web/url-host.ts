import { ENCODED, percentDecode, percentEncode } from './percent.ts';

const FORBIDDEN = /[\0\t\n\r #/:<>?@[\\\]^|]/;
const FORBIDDEN_DOMAIN = /[\0-\x20"#%/:<>?@[\\\]^`{|}\x7F]/;

/** The serialised host of a URL, or null when it is malformed (WHATWG URL, host parsing). */
export function parseHost(text: string, isSpecial: boolean): string | null {
  if (text.startsWith('[')) {
    const address = text.endsWith(']') ? parseIpv6(text.slice(1, -1)) : null;
    return address === null ? null : `[${formatIpv6(address)}]`;
  }
  if (!isSpecial) return FORBIDDEN.test(text) ? null : percentEncode(text, ENCODED.opaque);
  const domain = toAscii(percentDecode(text));
  if (domain === null || domain === '' || FORBIDDEN_DOMAIN.test(domain)) return null;
  return endsInNumber(domain) ? parseIpv4(domain) : domain;
}

function endsInNumber(domain: string): boolean {
  const labels = domain.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  return /^\d+$/.test(last) || /^0[xX][0-9A-Fa-f]*$/.test(last);
}

function parseIpv4(domain: string): string | null {
  const parts = domain.replace(/\.$/, '').split('.');
  if (parts.length > 4) return null;
  const numbers = parts.map(parseIpv4Part);
  const last = numbers.at(-1) ?? Number.NaN;
  if (numbers.some((part) => Number.isNaN(part)) || numbers.slice(0, -1).some((part) => part > 255))
    return null;
  if (last >= 256 ** (5 - numbers.length)) return null;
  const address = numbers.slice(0, -1).reduce((sum, part, index) => sum + part * 256 ** (3 - index), last);
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

function parseIpv4Part(part: string): number {
  if (/^0[xX][0-9A-Fa-f]*$/.test(part)) return part.length === 2 ? 0 : Number.parseInt(part.slice(2), 16);
  if (/^0[0-7]+$/.test(part)) return Number.parseInt(part, 8);
  return /^\d+$/.test(part) && !/^0\d/.test(part) ? Number(part) : Number.NaN;
}

function parseIpv6(text: string): readonly number[] | null {
  const mapped = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const full = mapped === null ? text : withoutDots(mapped.slice(1));
  if (full === null || !/^[0-9A-Fa-f:]*$/.test(full)) return null;
  const halves = full.split('::');
  if (halves.length > 2) return null;
  const [left = [], right] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups =
    right === undefined
      ? left
      : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  if (
    groups.length !== 8 ||
    (right !== undefined && left.length + right.length > 7) ||
    groups.some((group) => !/^[0-9A-Fa-f]{1,4}$/.test(group))
  )
    return null;
  return groups.map((group) => Number.parseInt(group, 16));
}

function withoutDots([head = '', ...bytes]: readonly string[]): string | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  if (bytes.some((byte) => Number(byte) > 255 || /^0\d/.test(byte))) return null;
  return `${head}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function formatIpv6(groups: readonly number[]): string {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (groups[start + length] === 0) length += 1;
    if (length > best.length) best = { start, length };
  }
  const text = (list: readonly number[]): string => list.map((group) => group.toString(16)).join(':');
  return best.start < 0
    ? text(groups)
    : `${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}`;
}

/** Lower case and, label by label, Punycode (RFC 3492) after normalisation; the full IDNA tables are left out. */
function toAscii(domain: string): string | null {
  const labels = domain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3002\uFF0E\uFF61]/g, '.')
    .replaceAll('\u00AD', '')
    .split('.');
  return labels.map((label) => (/^[\0-\x7F]*$/.test(label) ? label : `xn--${punycode(label)}`)).join('.');
}

function punycode(label: string): string {
  const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < 128);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let n = 128;
  let delta = 0;
  let bias = 72;
  for (let handled = basic.length; handled < codes.length; n += 1, delta += 1) {
    const next = Math.min(...codes.filter((code) => code >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const code of codes) {
      if (code < n) delta += 1;
      if (code !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = 36; ; k += 36) {
    const threshold = Math.min(Math.max(k - bias, 1), 26);
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (36 - threshold)));
    rest = Math.floor((rest - threshold) / (36 - threshold));
  }
}

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}
