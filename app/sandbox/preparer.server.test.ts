import { describe, expect, it } from 'vitest';
import type { Source } from './prepare-source.ts';
import type { Answers, PreparerProcess } from './preparer-process.server.ts';
import { createPreparer } from './preparer.server.ts';

const source = (text: string): Source => ({ path: `${text}.ts`, text, role: 'test' });

/** Processes that answer each source with its own text, until one is met that makes them end as `fate` says. */
function processes(fate: (text: string, start: number) => Answers['how'] | null) {
  let starts = 0;
  const asked: string[] = [];
  const start = (): PreparerProcess => {
    const mine = (starts += 1);
    return {
      kill: () => {},
      ask: async (sources) => {
        const index = sources.findIndex(({ text }) => fate(text, mine) !== null);
        const answered = index < 0 ? sources : sources.slice(0, index);
        asked.push(...answered.map(({ text }) => text));
        const answers = answered.map(({ text }) => ({ source: { code: text }, isBroken: false }));
        return { answers, how: index < 0 ? 'whole' : (fate(sources[index]?.text ?? '', mine) ?? 'whole') };
      },
    };
  };
  return { start, asked, starts: () => starts };
}

describe('preparing sources', () => {
  it('asks for each source once', async () => {
    const { start, asked } = processes(() => null);
    const { prepare } = createPreparer(start);
    expect(await prepare([source('a'), source('b'), source('a')])).toEqual([
      { code: 'a' },
      { code: 'b' },
      { code: 'a' },
    ]);
    await prepare([source('b')]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('prepares a request that is larger than what is kept, whoever else asks meanwhile', async () => {
    const { prepare } = createPreparer(processes(() => null).start, 500);
    const texts = (mark: string) => Array.from({ length: 20 }, (_, index) => `${mark}${index}`);
    const [first, second] = await Promise.all([
      prepare(texts('a').map(source)),
      prepare(texts('b').map(source)),
    ]);
    expect(first).toEqual(texts('a').map((code) => ({ code })));
    expect(second).toEqual(texts('b').map((code) => ({ code })));
  });

  it.each(['stalled', 'died'] as const)(
    'gives a file at which processes are %s a problem, and the others their code',
    async (how) => {
      const { prepare } = createPreparer(processes((text) => (text === 'bad' ? how : null)).start);
      expect(await prepare([source('a'), source('bad'), source('b')])).toEqual([
        { code: 'a' },
        { problem: { file: 'bad.ts', line: null, message: expect.stringContaining('nested too deeply') } },
        { code: 'b' },
      ]);
    },
  );

  it('does not blame a file for one process that somebody killed', async () => {
    const { prepare } = createPreparer(processes((_, started) => (started === 1 ? 'died' : null)).start);
    expect(await prepare([source('a')])).toEqual([{ code: 'a' }]);
  });

  it('says that it is our failure when no process starts', async () => {
    const { prepare } = createPreparer(processes(() => 'never-started').start);
    await expect(prepare([source('a')])).rejects.toThrow('cannot start the process');
  });
});
