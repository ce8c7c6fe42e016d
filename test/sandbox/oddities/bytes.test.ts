import { oddity } from './oddity.ts';

oddity('bytes, views and encodings', {
  code: `export function encode(parts: readonly string[]): Uint8Array {
  const bytes = parts.map((part) => new TextEncoder().encode(part));
  const out = new Uint8Array(bytes.reduce((sum, part) => sum + 2 + part.length, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const part of bytes) {
    view.setUint16(at, part.length, false);
    out.set(part, at + 2);
    at += 2 + part.length;
  }
  return out;
}
`,
  mistake: ['part.length, false', 'part.length, true'],
  test: `import { encode } from './subject';
it('writes lengths first', () => { expect(encode(['a', 'é'])).toEqual(new Uint8Array([0, 1, 97, 0, 2, 195, 169])); expect(encode([])).toHaveLength(0); });
it('shares memory', () => { const buffer = new ArrayBuffer(8); new Float64Array(buffer)[0] = 1; expect([...new Uint8Array(buffer)].at(-1)).toBe(63); expect(new Uint8Array(buffer).subarray(6)).toHaveLength(2); expect(Uint8Array.from([300])[0]).toBe(44); expect(buffer.slice(4).byteLength).toBe(4); });
`,
});
