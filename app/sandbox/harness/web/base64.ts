import { DOMException } from './dom-exception.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a text of Latin-1 characters; any other character is refused. */
export function btoa(data: unknown): string {
  const text = String(data);
  let result = '';
  for (let index = 0; index < text.length; index += 3) {
    const codes = [0, 1, 2].map((step) => text.charCodeAt(index + step));
    if (codes.some((code) => code > 255))
      throw new DOMException('Invalid character', 'InvalidCharacterError');
    const [a = 0, b = 0, c = 0] = codes.map((code) => (Number.isNaN(code) ? 0 : code));
    const bits = (a << 16) | (b << 8) | c;
    const missing = codes.filter((code) => Number.isNaN(code)).length;
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]).join('');
    result += letters.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return result;
}

/** The Latin-1 text behind base64, white space ignored; malformed input is refused. */
export function atob(data: unknown): string {
  const text = String(data).replace(/[\t\n\f\r ]/g, '');
  const bare = text.length % 4 === 0 ? text.replace(/={1,2}$/, '') : text;
  if (bare.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(bare))
    throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
  let result = '';
  let bits = 0;
  let count = 0;
  for (const letter of bare) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      result += String.fromCharCode((bits >> count) & 255);
    }
  }
  return result;
}
