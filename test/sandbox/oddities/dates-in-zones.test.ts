import { oddity } from './oddity.ts';

oddity('dates in time zones, with leap days and changes of the clock', {
  code: `export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
export function addMonths(at: Date, months: number): Date {
  const target = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return target;
}
export const isNew = (madeAt: Date): boolean => Date.now() - madeAt.getTime() < 86_400_000;
`,
  mistake: ['Math.min(at.getUTCDate(), lastDay)', 'at.getUTCDate()'],
  test: `import { addMonths, dayIn, isNew } from './subject';
const at = new Date('2024-03-31T23:30:00Z');
it('knows the day elsewhere', () => { expect([dayIn('UTC', at), dayIn('Asia/Tokyo', at), dayIn('America/New_York', at)]).toEqual(['2024-03-31', '2024-04-01', '2024-03-31']); });
it('ends a month', () => { expect(addMonths(new Date('2024-01-31'), 1).toISOString().slice(0, 10)).toBe('2024-02-29'); expect(addMonths(new Date('2023-01-31'), 1).toISOString().slice(0, 10)).toBe('2023-02-28'); });
it('knows what is new', () => { vi.useFakeTimers({ now: at }); expect([isNew(new Date('2024-03-31')), isNew(new Date('2024-03-30'))]).toEqual([true, false]); vi.useRealTimers(); });
it('prints in the zone of the machine, which is UTC', () => { expect(at.toString()).toContain('GMT+0000'); expect(new Date(2024, 0, 1).toISOString()).toBe('2024-01-01T00:00:00.000Z'); });
`,
});
