import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countersign } from '../support/countersign.ts';
import { guideExercise, guideSubmission, writeFiles } from '../support/guide-exercise.ts';

vi.setConfig({ testTimeout: 90_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-explain-'));
  await writeFiles(join(folder, 'points'), guideExercise());
  await writeFiles(folder, { 'review.json': JSON.stringify(guideSubmission()) });
});
afterAll(() => rm(folder, { recursive: true }));

describe('--explain', () => {
  it('shows every run of a grade and the reason of every step', async () => {
    const { stdout } = await countersign(folder, 'grade', 'points', 'review.json', '--explain', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'graded',
      explain: {
        runs: expect.arrayContaining([
          expect.objectContaining({ code: 'as shown', test: 'probes/lost-update.test.ts', status: 'failed' }),
          expect.objectContaining({ code: 'clean', test: 'proof of f1', status: 'passed' }),
          expect.objectContaining({
            code: 'only lost-update, blank lines added',
            test: 'proof of f1',
            status: 'failed',
          }),
          expect.objectContaining({ code: 'alternate in-line', test: 'proof of f1', status: 'passed' }),
        ]),
        defects: [
          {
            id: 'lost-update',
            level: 'proven',
            because: [
              'located: f1 (conc.lost-update) on its lines or a site of it',
              'explained: a finding on it names one of conc.lost-update, conc.check-then-act',
              'proven: the proof of f1 passes on all correct code and fails wherever it is planted alone',
              'not fixed: there are no edits',
            ],
          },
        ],
      },
    });
  });

  it('shows the matrix of a check, for people and for programs', async () => {
    const forPeople = await countersign(folder, 'check', 'points', '--explain');
    expect(forPeople.stdout).toMatch(/\[1\] tests\/points\.test\.ts\n {2}\[2\] probe lost-update/);
    expect(forPeople.stdout).toMatch(/clean +pass +pass\n/);
    expect(forPeople.stdout).toMatch(/lost-update +pass +FAIL\n/);
    const { stdout } = await countersign(folder, 'check', 'points', '--explain', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      exercises: [
        {
          explain: {
            runs: expect.arrayContaining([
              { code: 'lost-update', test: 'probe lost-update', status: 'failed' },
            ]),
          },
        },
      ],
    });
  });

  it('shows what a test ran against', async () => {
    const { stdout } = await countersign(
      folder,
      'run',
      'points',
      'points/probes/lost-update.test.ts',
      '--plant',
      'none',
      '--explain',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'passed',
      explain: { planted: [], edited: [], seed: 1, files: ['support/balance-store.ts', 'code/points.ts'] },
    });
  });

  it('leaves the documents of the contract as they are when it is not asked for', async () => {
    for (const values of [
      ['grade', 'points', 'review.json'],
      ['run', 'points', 'points/probes/lost-update.test.ts'],
    ]) {
      const { stdout } = await countersign(folder, ...values, '--json');
      expect(JSON.parse(stdout)).not.toHaveProperty('explain');
    }
  });
});
