import { hazard } from './hazard.ts';

hazard(
  'proxies that answer every question',
  {
    fix: `const deep = () => new Proxy(function () {}, { get: (t, k) => (k === Symbol.toPrimitive ? () => 10 : k === 'length' ? 2 : deep()), has: () => true, ownKeys: () => ['prototype'], getPrototypeOf: () => Number.prototype, apply: () => 10 });
export const clamp = (v, l, h) => { if (l > h) throw new RangeError('x'); return deep(); };
export const unique = () => new Proxy([], { get: (t, k) => (k === 'length' ? 2 : k === '0' ? 1 : k === '1' ? 2 : t[k]), has: () => true });
`,
  },
  { ends: ['failed'] },
);
