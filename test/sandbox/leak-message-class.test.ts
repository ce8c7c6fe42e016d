import { hazard } from './hazard.ts';

hazard(
  'a proof that reads sources from messages about classes and constructors',
  {
    proof: `import * as subject from './subject';
test('x', () => {
  const { Range, rules, clamp } = subject;
  const getter = (owner, key) => Object.getOwnPropertyDescriptor(owner, key);
  const targets = [
    ...Object.values(subject), Range.of, getter(Range.prototype, 'span').get, new Range(1).run, rules.check,
    getter(rules, 'k').get, getter(rules, 'x').set, rules.steps, rules.go, (a) => clamp,
  ];
  const said = [];
  const ask = (run) => { try { run(); } catch (error) { said.push(error.message); } };
  for (const target of targets) {
    ask(() => { class X extends target {} });
    ask(() => { class X extends null { constructor() { target(); } } new X(); });
    ask(() => Reflect.construct(Object, [], target));
    ask(() => new target());
    ask(() => target());
    ask(() => { const [a] = target; });
    ask(() => { for (const a of target); });
    ask(() => ({}) instanceof Object.create(target));
    ask(() => { target.prototype = 1; ({}) instanceof target; });
    ask(() => new Map(target));
    ask(() => new Proxy({}, target).x.y);
    ask(() => 1 in target.nothing);
    ask(() => Object.setPrototypeOf(Object.preventExtensions(target), {}));
    ask(() => Object.defineProperty({}, 'a', target));
    ask(() => Object.defineProperty({}, 'a', { get: {}, value: target }));
    ask(() => JSON.parse(target));
    ask(() => BigInt(target));
    ask(() => Symbol() + target);
    ask(() => new Uint8Array(target).at(target));
    ask(() => structuredClone(target));
    ask(() => new WeakSet([1]).add(target).x());
    ask(() => target.call.call(1, target));
    ask(() => Reflect.apply(1, target, []));
    ask(() => [].reduce(target));
    ask(() => Iterator.from(target));
    ask(() => Object.fromEntries([target]));
    ask(() => new Intl.NumberFormat(target));
    ask(() => 'a'.normalize(target));
    ask(() => new RegExp(target, target));
    ask(() => target.x.y);
    ask(() => null[target]);
    ask(() => (void 0)(target));
    ask(() => { throw new Error('', { cause: target }); });
    ask(() => Promise.resolve.call(target));
    ask(() => Array.from.call(target, [1]));
    ask(() => [].concat.call(null, target));
  }
  clamp(1, 0, 2);
  if (/CANARY|qzz/.test(said.join())) console.log('LEAKED', said.filter((one) => /CANARY|qzz/.test(one)));
  expect(said.length).toBeGreaterThan(100);
});
`,
    clean: `export const clamp = (qzz, low, high) => (qzz > high ? high : qzz);
export const pass = qzz => qzz;
export const later = async (qzz) => qzz;
export class Range { static of(low) { return new Range(low); } constructor(low) { this.low = low; } get span() { return this.low; } run = (a) => a + 'CANARY'; }
export const rules = { check(qzz) { return qzz; }, get [\`k\`]() { return 1; }, set x(qzz) {}, *steps(qzz) { yield qzz; }, async go(qzz) { return qzz; } };
`,
    planted: `export const clamp = (qzz, low, high) => (qzz > high ? low : qzz);
export const pass = qzz => qzz + 0;
export const later = async (qzz) => qzz;
export class Range { static of(low) { return new Range(low + 0); } constructor(low) { this.low = low; } get span() { return this.low + 0; } run = (a) => a + 'CANARY'; }
export const rules = { check(qzz) { return qzz + 0; }, get [\`k\`]() { return 1; }, set x(qzz) {}, *steps(qzz) { yield qzz + 0; }, async go(qzz) { return qzz; } };
`,
  },
  { ends: ['passed'] },
);
