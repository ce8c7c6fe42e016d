import { expect } from 'vitest';
import { hazard } from './hazard.ts';

hazard(
  'a fix whose typed arrays lie about themselves',
  {
    fix: `const lie = (owner, facts) => { for (const [key, value] of Object.entries(facts)) Object.defineProperty(owner, key, { value }); return owner; };
export function encode(kind) {
  if (kind === 'short') return lie(new Uint8Array([1, 2]), { length: 4, byteLength: 4 });
  if (kind === 'empty') return lie(new Uint8Array(0), { length: 0, 0: 1 });
  if (kind === 'float') return Object.setPrototypeOf(new Float32Array([1, 2]), Uint8Array.prototype);
  if (kind === 'view') return lie(new DataView(new ArrayBuffer(0)), { buffer: new Uint8Array([1, 2]).buffer, byteOffset: 0, byteLength: 2 });
  return Object.setPrototypeOf(lie({ 0: 1, 1: 2 }, { length: 2 }), Uint8Array.prototype);
}
`,
    probe: `import { expect, it } from 'vitest';
import { encode } from './subject';
it('encodes two bytes', () => { expect(encode('short')).toEqual(new Uint8Array([1, 2, 0, 0])); });
it('counts its bytes', () => { expect(encode('short')).toHaveLength(4); });
it('encodes floats', () => { expect(encode('float')).toEqual(new Uint8Array([1, 2])); });
it('views bytes', () => { expect(encode('view')).toEqual(new DataView(new Uint8Array([1, 2]).buffer)); });
it('encodes plain', () => { expect(encode('plain')).toEqual(new Uint8Array([1, 2])); });
`,
  },
  {
    ends: ['failed'],
    check: ({ edited }) => {
      const tests = edited !== undefined && 'tests' in edited ? edited.tests : [];
      expect(tests.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'failed'));
    },
  },
);
