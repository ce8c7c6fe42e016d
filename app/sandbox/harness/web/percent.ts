import { decodeUtf8, utf8Bytes } from './text-encoding.ts';

const FRAGMENT = ' "<>`';
const QUERY = ' "#<>';
const PATH = `${QUERY}?\`{}^`;
const USER = `${PATH}/:;=@[\\]|`;

/** Characters, besides controls and non-ASCII, that each part of a URL encodes. */
export const ENCODED = {
  fragment: FRAGMENT,
  query: QUERY,
  specialQuery: `${QUERY}'`,
  path: PATH,
  user: USER,
  opaque: '',
} as const;

/** The text with `characters`, controls and everything non-ASCII percent-encoded as UTF-8. */
export function percentEncode(text: string, characters: string): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    result +=
      code > 0x7e || code < 0x20 || characters.includes(character) ? encodeCharacter(character) : character;
  }
  return result;
}

/** The text with every %XX replaced by the byte that it stands for. */
export function percentDecode(text: string): string {
  const bytes: number[] = [];
  for (let index = 0; index < text.length;) {
    const hex = /^%([0-9A-Fa-f]{2})/.exec(text.slice(index, index + 3))?.[1];
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    bytes.push(...(hex === undefined ? utf8Bytes(character) : [Number.parseInt(hex, 16)]));
    index += hex === undefined ? character.length : 3;
  }
  return decodeUtf8(bytes);
}

function encodeCharacter(character: string): string {
  return utf8Bytes(character)
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
