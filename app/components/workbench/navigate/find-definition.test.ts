import { describe, expect, it } from 'vitest';
import { findDefinition, listDefinitions, nameAt } from './find-definition.ts';

const FILES = [
  {
    path: 'code/order.ts',
    text: `import { addTax as withTax, type Money } from './money.ts';
import * as clock from '../support/clock.js';
import { open } from '../support/index';
export async function place(order: Order, store: Store): Promise<Money> {
  const { total, lines: rows } = order;
  for (const row of rows) await store.save(row);
  return withTax(total, clock.now());
}
const round = (value: number) => Math.round(value);
export interface Order {
  total: number;
  lines: readonly string[];
}
`,
  },
  {
    path: 'code/money.ts',
    text: `export type Money = number;
export function addTax(value: Money, at: number): Money {
  return value + at;
}
`,
  },
  {
    path: 'support/clock.ts',
    text: `export const now = () => 0;
export class Store {
  #rows = [];
  async save(row: string) {
    this.#rows.push(row);
  }
}
`,
  },
  { path: 'support/index.ts', text: `export { openStore as open } from './open.ts';\n` },
  { path: 'support/open.ts', text: `// Opens it.\nexport const openStore = () => null;\n` },
];

const find = (line: number, name: string) => {
  const text = FILES[0]?.text.split('\n')[line - 1] ?? '';
  const at = nameAt(text, text.indexOf(name));
  const place = at && findDefinition(FILES, { path: 'code/order.ts', line, ...at });
  return place && `${place.path}:${place.line}`;
};

describe('findDefinition', () => {
  it.each([
    [6, 'rows', 'code/order.ts:5', 'a destructured name under its new name'],
    [6, 'row)', null, 'nothing at the declaration itself'],
    [7, 'total', 'code/order.ts:5', 'the nearest above'],
    [5, 'order', 'code/order.ts:4', 'a typed parameter'],
    [4, 'Order', 'code/order.ts:10', 'a type below'],
    [7, 'withTax', 'code/money.ts:2', 'an import under another name'],
    [4, 'Money', 'code/money.ts:1', 'an imported type'],
    [7, 'clock', 'support/clock.ts:1', 'a module as a whole, with .js for .ts'],
    [7, 'now', 'support/clock.ts:1', 'a member of a module'],
    [6, 'save', 'support/clock.ts:4', 'a method, wherever its class is'],
    [3, 'open', 'support/open.ts:2', 'a name that another file passes on'],
  ])('line %i, %s: %s, %s', (line, name, expected, _why) => {
    expect(find(line, name)).toBe(expected);
  });

  it('finds nothing for what no file declares, nor at the declaration itself', () => {
    expect(find(9, 'Math')).toBeNull();
    expect(find(9, 'round')).toBeNull();
  });

  it('lists the names on a line that lead somewhere', () => {
    expect(listDefinitions(FILES, { path: 'code/order.ts', line: 7 }).map(({ name }) => name)).toEqual([
      'withTax',
      'total',
      'clock',
      'now',
    ]);
  });

  it('knows the declarations of Python, SQL and Go', () => {
    const files = [
      { path: 'code/a.py', text: 'from .b import pay as settle\nsettle()\n' },
      { path: 'code/b.py', text: 'RATE = 2\ndef pay():\n    pass\n' },
      { path: 'code/q.sql', text: 'create table if not exists orders (id int);\nselect * from orders;\n' },
      { path: 'code/m.go', text: 'func (s *Shop) Sell() {}\nfunc main() { Sell() }\n' },
    ];
    const at = (path: string, line: number, name: string) =>
      findDefinition(files, { path, line, name, isMember: false });
    expect(at('code/a.py', 2, 'settle')).toEqual({ path: 'code/b.py', line: 2 });
    expect(at('code/q.sql', 2, 'orders')).toEqual({ path: 'code/q.sql', line: 1 });
    expect(at('code/m.go', 2, 'Sell')).toEqual({ path: 'code/m.go', line: 1 });
  });
});
