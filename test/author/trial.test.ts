import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { trialFileSchema } from '#app/domain/trial/trial.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { holdTrial, type Ask } from '../../scripts/countersign/trial/hold-trial.ts';
import { countersign } from '../support/countersign.ts';
import { guideExercise, guideSubmission, writeFiles } from '../support/guide-exercise.ts';
import { ROOT } from '../support/read-imports.ts';
import { useSandbox } from '../support/sandbox.ts';

vi.setConfig({ testTimeout: 90_000 });

const shop = useSandbox();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-trial-'));
  await writeFiles(join(folder, 'points'), guideExercise());
  await writeFiles(folder, { 'review.json': JSON.stringify(guideSubmission()) });
});
afterAll(() => rm(folder, { recursive: true }));

const readTrials = async () =>
  trialFileSchema.parse(parse(await readFile(join(folder, 'points/trial.yaml'), 'utf8'))).trials;

describe('trial', () => {
  it('grades a review, keeps what was flagged, proved and missed, and adds to what is there', async () => {
    const handIn = ['trial', 'points', '--submission', 'review.json', '--minutes', '9', '--json'];
    const first = await countersign(
      folder,
      ...handIn,
      '--plant',
      'all',
      '--remarks',
      'Found by the store comment.',
    );
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'graded', planted: ['lost-update'] });
    await countersign(folder, ...handIn, '--plant', 'none');
    expect(await readTrials()).toMatchObject([
      {
        planted: ['lost-update'],
        minutes: 9,
        verdict: 'request-changes',
        right: true,
        flagged: [
          {
            at: 'code/points.ts:12-13',
            kind: 'conc.lost-update',
            confidence: 0.9,
            result: 'hit',
            proof: 'proves',
          },
        ],
        defects: { 'lost-update': 'proven' },
        remarks: 'Found by the store comment.',
      },
      { planted: [], right: false, flagged: [{ result: 'false-alarm' }], defects: {} },
    ]);
    const checked = await countersign(folder, 'check', 'points', '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true });
  });

  it('shows the gate where a trial.yaml is not as it should be', async () => {
    await writeFiles(join(folder, 'broken'), {
      ...guideExercise(),
      'trial.yaml': 'trials:\n  - version: 1\n    minutes: -3\n',
    });
    const { code, stdout } = await countersign(folder, 'check', 'broken', '--json');
    expect(code).toBe(1);
    const { exercises } = JSON.parse(stdout);
    expect(exercises[0].problems).toContainEqual(
      expect.objectContaining({ rule: 'schema', file: 'trial.yaml', line: 3 }),
    );
  });

  it('writes what a learner sees of a variant drawn from the seed, and says nothing about it', async () => {
    const { code, stdout } = await countersign(
      folder,
      'trial',
      'points',
      '--seed',
      '5',
      '--render',
      'blind',
      '--json',
    );
    expect(code).toBe(0);
    expect(stdout).not.toContain('lost-update');
    expect((await readdir(join(folder, 'blind'))).toSorted()).toEqual([
      'brief.md',
      'code',
      'support',
      'tests',
    ]);
    expect(await readFile(join(folder, 'blind/code/points.ts'), 'utf8')).not.toContain('@plant');
    const again = await countersign(folder, 'trial', 'points', '--seed', '5', '--render', 'blind', '--json');
    expect(again.code).toBe(2);
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not empty') },
    });
  });

  it.each([
    [[], 'this is no terminal'],
    [['--submission', 'review.json'], '--minutes'],
    [['--submission', 'nowhere.json', '--minutes', '3'], 'Cannot read the file'],
    [['--submission', 'points/brief.md', '--minutes', '3'], 'not JSON'],
  ])('refuses %j', async (values, message) => {
    const { code, stdout } = await countersign(folder, 'trial', 'points', ...values, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message) },
    });
  });

  it('asks its way through a review: reading, running, flagging, taking back and signing', async () => {
    const read = parseExercise(guideExercise());
    if (read.status === 'unreadable') throw new Error('the guide cannot be read');
    const variant = renderVariant(parseCode(read.exercise.code), ['lost-update']);
    const proof = join(folder, 'proof.test.ts');
    await writeFile(proof, 'a proof');
    const answers = [
      ['read', 'code/points.ts', 'run'],
      ['flag', 'code/points.ts', '90', '12-13', 'conc', 'conc.lost-update', '0.9', 'two tills', proof],
      ['flag', 'code/points.ts', '1', 'error', 'error.swallowed', '0.5', '', ''],
      ['drop', 'f2', 'sign', 'request-changes', '0.95', 'good'],
    ].flat();
    const shown: string[] = [];
    const next = () => answers.shift() ?? '';
    const ask: Ask = {
      show: (title, text) => shown.push(`${title}\n${text}`),
      choose: async (_question, options) => {
        const wanted = next();
        const option = options.find(({ value }) => value === wanted);
        if (option === undefined) throw new Error(`no option ${wanted}`);
        return option.value;
      },
      write: async (_question, problemOf) => {
        for (;;) {
          const text = next();
          if (problemOf(text) === undefined) return text;
        }
      },
    };
    let clock = 0;
    const held = await holdTrial(ask, {
      exercise: read.exercise,
      variant,
      taxonomy: await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml')),
      sandbox: shop.sandbox,
      now: () => (clock += 240_000),
    });
    expect(answers).toEqual([]);
    expect(shown.join('\n')).toContain(
      '12    const balance = (await store.read(purchase.accountId)) + points;',
    );
    expect(shown.join('\n')).toMatch(/passed {2}awardPoints/);
    expect(held).toEqual({
      submission: {
        findings: [
          {
            id: 'f1',
            file: 'code/points.ts',
            startLine: 12,
            endLine: 13,
            kind: 'conc.lost-update',
            confidence: 0.9,
            comment: 'two tills',
            proof: 'a proof',
          },
        ],
        verdict: 'request-changes',
        confidence: 0.95,
      },
      minutes: 4,
      remarks: 'good',
    });
  });
});
