import type { Job } from '#app/domain/grading/job.ts';

/** The planted variants of the reference module: each turns one line wrong. */
const DEFECTS: readonly (readonly [string, string])[] = [
  ['if (points < 0) throw', 'if (points < -1) throw'],
  ['(balances.get(id) ?? 0) + points', 'balances.get(id) ?? 0 + points'],
  ['Math.floor(cents / 100)', 'Math.round(cents / 100)'],
  ['at >= expiresAt', 'at > expiresAt'],
  ['await store.write(id, next)', 'void store.write(id, next)'],
  ['a.points - b.points', 'b.points - a.points'],
  ['seen.add(event.id)', 'seen.add(event.user)'],
  ['attempt < retries', 'attempt <= retries'],
];
const ASYNC_TESTS = 16;
const TESTS = 20;

/**
 * A 135-line module, clean and with each of eight defects, against twenty tests, sixteen of them asynchronous. Jobs with
 * different marks have different texts, so that nothing kept from one helps the other.
 */
export function referenceJob(mark: string): Job {
  const clean = `${moduleText()}// ${mark}\n`;
  const variants = [clean, ...DEFECTS.map(([right, wrong]) => clean.replace(right, wrong))];
  const programs = Object.fromEntries(
    variants.map((text, index) => [
      `v${index}`,
      { entry: 'code/points.ts', files: { 'code/points.ts': text } },
    ]),
  );
  return {
    language: 'typescript',
    programs,
    tests: { visible: { path: 'tests/points.test.ts', text: `${testText()}// ${mark}\n` } },
    runs: Object.keys(programs).map((id) => ({
      id,
      program: id,
      test: 'visible',
      seed: 1,
      hasLearnerCode: true,
      stopAtFirstFailure: false,
      requires: [],
    })),
    control: { program: 'v0', test: 'visible' },
  };
}

function moduleText(): string {
  return `export type Store = { read(id: string): Promise<number>; write(id: string, value: number): Promise<void> };
export type Event = { readonly id: string; readonly user: string; readonly points: number };
export type Entry = { readonly user: string; readonly points: number };
const balances = new Map<string, number>();
export function memoryStore(): Store {
  const values = new Map<string, number>();
  return {
    read: async (id) => values.get(id) ?? 0,
    write: async (id, value) => { await Promise.resolve(); values.set(id, value); },
  };
}
export function reset(): void { balances.clear(); }
export function add(id: string, points: number): number {
  if (points < 0) throw new RangeError('points must not be negative');
  const next = (balances.get(id) ?? 0) + points;
  balances.set(id, next);
  return next;
}
export function fromCents(cents: number): number {
  return Math.floor(cents / 100);
}
export function isExpired(at: number, expiresAt: number): boolean {
  return at >= expiresAt;
}
export async function award(store: Store, id: string, points: number): Promise<number> {
  const next = (await store.read(id)) + points;
  await store.write(id, next);
  return next;
}
export function ranking(entries: readonly Entry[]): readonly string[] {
  return [...entries].sort((a, b) => a.points - b.points).map(({ user }) => user);
}
export async function collect(events: AsyncIterable<Event>): Promise<ReadonlyMap<string, number>> {
  const seen = new Set<string>();
  const totals = new Map<string, number>();
  for await (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    totals.set(event.user, (totals.get(event.user) ?? 0) + event.points);
  }
  return totals;
}
export async function retry<T>(work: () => Promise<T>, retries: number): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt < retries) await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
      else throw error;
    }
  }
}
${Array.from({ length: 13 }, (_, index) => helperText(index)).join('\n')}
`;
}

function helperText(index: number): string {
  return `export async function level${index}(points: number): Promise<string> {
  const steps: number[] = [${index + 1}, ${index + 10}, ${index + 100}];
  const reached = steps.filter((step) => points >= step).length;
  await Promise.resolve(reached);
  return \`level \${reached} of \${steps.length}\`;
}`;
}

function testText(): string {
  const tests = Array.from({ length: TESTS - ASYNC_TESTS }, (_, index) => SYNC[index % SYNC.length]);
  const asyncTests = Array.from({ length: ASYNC_TESTS }, (_, index) =>
    ASYNC[index % ASYNC.length]?.replaceAll('#', String(index % 13)),
  );
  const numbered = [...tests, ...asyncTests].map((body, index) => `it('case ${index}', ${body});`);
  return `import { beforeEach, expect, it, vi } from 'vitest';\nimport * as points from '../code/points.ts';\nbeforeEach(() => { points.reset(); });\n${numbered.join('\n')}\n`;
}

const SYNC = [
  "() => { expect(points.add('a', 2)).toBe(2); expect(points.add('a', 3)).toBe(5); expect(() => points.add('a', -2)).toThrow(RangeError); }",
  '() => { expect([0, 199, 250].map((cents) => points.fromCents(cents))).toEqual([0, 1, 2]); }',
  '() => { expect(points.isExpired(5, 4)).toBe(true); expect(points.isExpired(3, 4)).toBe(false); }',
  "() => { expect(points.ranking([{ user: 'b', points: 2 }, { user: 'a', points: 1 }])).toEqual(expect.arrayContaining(['a', 'b'])); }",
] as const;
const ASYNC = [
  "async () => { const store = points.memoryStore(); for (let i = 0; i < 5; i += 1) await points.award(store, 'a', i); await Promise.resolve(); expect(await store.read('a')).toBeGreaterThan(5); }",
  "async () => { async function* events() { for (let i = 0; i < 10; i += 1) yield { id: String(i), user: 'a', points: 1 }; } expect(await points.collect(events())).toBeInstanceOf(Map); }",
  "async () => { const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('busy')).mockResolvedValue('done'); await expect(points.retry(work, 3)).resolves.toBe('done'); expect(work).toHaveBeenCalledTimes(2); }",
  "async () => { expect(await points.level#(0)).toBe('level 0 of 3'); expect(await points.level#(1_000)).toBe('level 3 of 3'); }",
] as const;
