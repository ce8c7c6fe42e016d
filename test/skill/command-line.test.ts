import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { attemptEvent } from '#app/domain/skill/replay-fixture.ts';

const runFile = promisify(execFile);

async function skill(lines: string, ...options: string[]): Promise<{ code: number; printed: unknown }> {
  const dir = await mkdtemp(join(tmpdir(), 'countersign-skill-'));
  await writeFile(join(dir, 'events.jsonl'), lines);
  const args = ['--no-warnings', 'scripts/countersign.ts', 'skill', 'events.jsonl', '--json', ...options];
  const env = { ...process.env, INIT_CWD: dir };
  const { code, stdout } = await runFile(process.execPath, args, { env }).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string }) => error,
  );
  return { code, printed: JSON.parse(stdout) };
}

describe('countersign skill', () => {
  it('prints a profile for every learner, in the shape that other tools read', async () => {
    const events = [attemptEvent(), attemptEvent({ learnerId: 'u0' })].map((event) => JSON.stringify(event));
    const { code, printed } = await skill(`${events.join('\n')}\n\n`);
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      learners: [
        { learnerId: 'u0', attempts: 1 },
        {
          learnerId: 'u1',
          attempts: 1,
          overall: { shown: false },
          areas: { concurrency: { defects: 1 }, security: { defects: 0 } },
          criterion: { mean: expect.any(Number), sd: expect.any(Number) },
          signalDetection: { hitRate: 0.75, dPrime: null },
          calibration: { n: 0, brier: null },
          growth: null,
          next: null,
        },
      ],
    });
  });

  it('counts from a baseline and looks at a focus', async () => {
    const { printed } = await skill(
      JSON.stringify(attemptEvent()),
      '--baseline=2026-10-01T00:00:00Z',
      '--focus=load',
    );
    expect(printed).toMatchObject({
      learners: [{ growth: { since: '2026-10-01T00:00:00Z', overall: { label: 'no clear change' } } }],
    });
  });

  it('takes an event of the least that the format asks for', async () => {
    const { mode, hints, forecasts, decoys, noise, ...least } = attemptEvent();
    expect([mode, hints, forecasts, decoys, noise]).toHaveLength(5);
    expect((await skill(JSON.stringify(least))).code).toBe(0);
  });

  it.each([
    ['{"learnerId":"u1"}', 1, /exerciseId/],
    [`${JSON.stringify(attemptEvent())}\nnonsense`, 2, /one JSON object per line/],
    [JSON.stringify({ ...attemptEvent(), at: 'yesterday' }), 1, /^at:/],
    [
      JSON.stringify({ type: 'judgement', of: { learnerId: 'u1' }, at: '2026-01-01T00:00:00Z' }),
      1,
      /of\.exerciseId/,
    ],
  ])('refuses %s with its line', async (lines, line, message) => {
    const { code, printed } = await skill(lines);
    expect(code).toBe(2);
    expect(printed).toEqual({
      ok: false,
      error: { file: 'events.jsonl', line, message: expect.stringMatching(message) },
    });
  });

  it.each([
    ['--at=soon', /--at/],
    ['--focus=luck', /no area "luck"/],
  ])('refuses %s', async (option, message) => {
    const { code, printed } = await skill('', option);
    expect(code).toBe(2);
    expect(printed).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });
});
