import { below, oneOf, type Random } from './pick.ts';

type Grower = { readonly random: Random; readonly names: readonly string[]; readonly depth: number };

const MOST_DEPTH = 4;
const LITERALS = [
  '0',
  '1',
  '-1',
  '2.5',
  'NaN',
  '10n',
  "''",
  "'a'",
  '`t${1}`',
  'true',
  'null',
  'undefined',
  '[]',
  '{}',
  '[1, 2]',
  '/a+/g',
  'new Date(5)',
  'Symbol.iterator',
  'new Map([[1, 2]])',
  'new Set([1])',
  'new Error("e")',
  'Promise.resolve(1)',
];
const BINARY = ['+', '-', '*', '<', '>', '===', '!==', '&&', '||', '??', ','];
const MATCHERS = [
  'toBe',
  'toEqual',
  'toStrictEqual',
  'toBeTruthy',
  'toBeDefined',
  'toContain',
  'toHaveLength',
  'toThrow',
  'toMatchObject',
  'not.toBe',
  'not.toEqual',
  'not.toThrow',
  'resolves.toBe',
  'rejects.toThrow',
  'toHaveProperty',
];

/** A random test file that imports `exports` of the code under review and does something with them. */
export function growTest(random: Random, exports: readonly string[]): string {
  const grower = { random, names: [...exports, 'x', 'y'], depth: 0 };
  const tests = many(random, 3, (index) => `it('t${index}', async () => {\n${block(grower)}\n});`);
  const wrapped = random() < 0.3 ? [`describe('d', () => {\n${tests.join('\n')}\n});`] : tests;
  return [
    `import { ${exports.join(', ')} } from './subject';`,
    'let x: any = 1, y: any = 2;',
    ...wrapped,
  ].join('\n');
}

/** A random file with the given exports. */
export function growCode(random: Random, exports: readonly string[]): string {
  const grower = { random, names: [...exports, 'x', 'y', 'arguments'], depth: 1 };
  return exports
    .map(
      (name) =>
        `export ${random() < 0.3 ? 'async ' : ''}function ${name}(x: any, y: any) {\n${block(grower)}\nreturn ${expression(grower)};\n}`,
    )
    .join('\n');
}

function block(grower: Grower): string {
  return many(grower.random, 4, () => statement({ ...grower, depth: grower.depth + 1 })).join('\n');
}

function statement(grower: Grower): string {
  const { random, depth } = grower;
  const value = (): string => expression(grower);
  const body = (): string => (depth >= MOST_DEPTH ? `x = ${value()};` : block(grower));
  return oneOf(random, [
    () => `{ const z = ${value()}; x = z; }`,
    () => `x = ${value()};`,
    () => `if (${value()}) { ${body()} } else { ${body()} }`,
    () => `for (let i = 0; i < ${1 + below(random, 5)}; i += 1) { ${body()} }`,
    () => `for (const y of [${value()}, ${value()}]) { ${body()} }`,
    () => `try { ${body()} } catch (e) { x = e; } finally { y = ${value()}; }`,
    () => `expect(${value()}).${oneOf(random, MATCHERS)}(${value()});`,
    () => `await expect(${value()}).${oneOf(random, MATCHERS)}(${value()});`,
    () => `await new Promise((go) => { setTimeout(go, ${below(random, 5_000)}); });`,
    () => `throw ${value()};`,
    () => `console.log(${value()});`,
    () => `class C { #p = ${value()}; get v() { return this.#p; } static s = ${value()}; }`,
    () => `label: while (true) { ${body()} break label; }`,
    () => `function* g() { yield ${value()}; }`,
    () => `switch (${value()}) { case ${value()}: ${body()} default: }`,
  ])();
}

function expression(grower: Grower): string {
  const { random, names, depth } = grower;
  if (depth > MOST_DEPTH + 2 || random() < 0.3) return oneOf(random, random() < 0.5 ? LITERALS : names);
  const inner = (): string => expression({ ...grower, depth: depth + 1 });
  return oneOf(random, [
    () => `(${inner()} ${oneOf(random, BINARY)} ${inner()})`,
    () => `${oneOf(random, names)}(${many(random, 3, inner).join(', ')})`,
    () => `(await ${oneOf(random, names)}(${inner()}))`,
    () => `(() => ${inner()})`,
    () => `[${inner()}, ...[${inner()}]]`,
    () => `({ a: ${inner()}, [${inner()}]: 1, ...${inner()} })`,
    () => `${oneOf(random, names)}?.[${inner()}]`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
    () => `typeof ${oneOf(random, names)}`,
    () => `vi.fn(() => ${inner()})`,
    () => `new Proxy({}, { get: () => ${inner()} })`,
  ])();
}

function many<Item>(random: Random, most: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: 1 + below(random, most) }, (_, index) => make(index));
}
