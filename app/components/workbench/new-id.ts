/** A random 128-bit id in hexadecimal; unlike `crypto.randomUUID` it also works on a plain-http address. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
