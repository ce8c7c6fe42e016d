import { oddity } from './oddity.ts';

oddity('money, numbers, lists and plurals in several languages', {
  code: `export const money = (cents: number, locale: string, currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
export const people = (count: number): string =>
  count + ' ' + { one: 'person', other: 'people' }[new Intl.PluralRules('en').select(count) as 'one' | 'other'];
export const names = (list: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(list);
export const sorted = (list: readonly string[], locale: string): string[] => list.toSorted(new Intl.Collator(locale, { numeric: true }).compare);
`,
  mistake: ['cents / 100', 'cents / 10'],
  test: `import { money, names, people, sorted } from './subject';
it('formats money', () => { expect(money(123456, 'en-US', 'USD')).toBe('$1,234.56'); expect(money(123456, 'de-DE', 'EUR').replace(/\\s/gu, ' ')).toBe('1.234,56 €'); expect(money(500, 'ja-JP', 'JPY')).toMatch(/5$/); });
it('counts people', () => { expect([0, 1, 2].map(people)).toEqual(['0 people', '1 person', '2 people']); });
it('lists', () => { expect(names(['a', 'b', 'c'])).toBe('a, b, and c'); });
it('sorts as people do', () => { expect(sorted(['x10', 'x9', 'x1'], 'en')).toEqual(['x1', 'x9', 'x10']); expect(['z', 'ä', 'a'].sort((a, b) => a.localeCompare(b, 'de'))).toEqual(['a', 'ä', 'z']); });
`,
});
