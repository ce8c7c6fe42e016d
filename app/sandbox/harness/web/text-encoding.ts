const LABELS = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['latin1', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['utf-16le', 'utf-16le'],
  ['utf-16', 'utf-16le'],
]);

export class TextEncoder {
  get encoding(): string {
    return 'utf-8';
  }
  encode(text: unknown = ''): Uint8Array {
    return Uint8Array.from(utf8Bytes(String(text)));
  }
  encodeInto(text: unknown, target: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const character of String(text)) {
      const bytes = utf8Bytes(character);
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      written += bytes.length;
      read += character.length;
    }
    return { read, written };
  }
}

export class TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  #rest: number[] = [];
  constructor(
    label: unknown = 'utf-8',
    options: { readonly fatal?: unknown; readonly ignoreBOM?: unknown } = {},
  ) {
    const encoding = LABELS.get(String(label).trim().toLowerCase());
    if (encoding === undefined) throw new RangeError(`The "${String(label)}" encoding is not supported`);
    this.encoding = encoding;
    this.fatal = Boolean(options.fatal);
    this.ignoreBOM = Boolean(options.ignoreBOM);
  }
  decode(input?: unknown, options: { readonly stream?: unknown } = {}): string {
    const bytes = [...this.#rest, ...bytesOf(input)];
    this.#rest = [];
    if (this.encoding === 'windows-1252') return bytes.map((byte) => String.fromCharCode(byte)).join('');
    if (this.encoding === 'utf-16le') return decodeUtf16(bytes);
    const keep = options.stream ? incompleteTail(bytes) : 0;
    this.#rest = keep > 0 ? bytes.slice(-keep) : [];
    const text = decodeUtf8(keep > 0 ? bytes.slice(0, -keep) : bytes, this.fatal);
    return !this.ignoreBOM && text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** The text of UTF-8 bytes; what is malformed becomes U+FFFD, or throws when `fatal` is set. */
export function decodeUtf8(bytes: readonly number[], fatal = false): string {
  let text = '';
  for (let index = 0; index < bytes.length;) {
    const { code, size } = codePointAt(bytes, index);
    if (code < 0 && fatal) throw new TypeError('The encoded data was not valid for encoding utf-8');
    text += code < 0 ? '\uFFFD' : String.fromCodePoint(code);
    index += size;
  }
  return text;
}

function codePointAt(
  bytes: readonly number[],
  index: number,
): { readonly code: number; readonly size: number } {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { code: first, size: 1 };
  const length = sequenceLength(first);
  if (length === 0) return { code: -1, size: 1 };
  let code = first & (0xff >> (length + 1));
  for (let step = 1; step < length; step += 1) {
    const byte = bytes[index + step] ?? 0;
    if (!isContinuation(byte, { first, step })) return { code: -1, size: step };
    code = (code << 6) | (byte & 63);
  }
  return { code, size: length };
}

function isContinuation(
  byte: number,
  { first, step }: { readonly first: number; readonly step: number },
): boolean {
  if (step > 1) return byte >= 0x80 && byte <= 0xbf;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return byte >= low && byte <= high;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function incompleteTail(bytes: readonly number[]): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function decodeUtf16(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
  return text;
}

function bytesOf(input: unknown): readonly number[] {
  if (input === undefined) return [];
  if (input instanceof ArrayBuffer) return [...new Uint8Array(input)];
  if (ArrayBuffer.isView(input)) return [...new Uint8Array(input.buffer, input.byteOffset, input.byteLength)];
  throw new TypeError('The "input" argument must be an ArrayBuffer or a view of one');
}
