import { hazard } from './hazard.ts';

hazard(
  'a proof that counts its runs by template objects and private names',
  {
    proof: `import { clamp } from './subject';
const tag = (strings) => strings;
const site = () => tag\`once\`;
class Brand { #is = 1; static has(other) { return #is in other; } }
test('x', () => { clamp(1, 0, 2); expect(site()).toBe(site()); expect(site().count).toBeUndefined(); expect(() => { site().count = 1; }).toThrow(TypeError); expect(Brand.has(new Brand())).toBe(true); expect(Object.hasOwn(globalThis, 'count')).toBe(false); globalThis.count = 1; });
`,
  },
  { ends: ['passed'] },
);
