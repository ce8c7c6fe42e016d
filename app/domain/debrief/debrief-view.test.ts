import { describe, expect, it } from 'vitest';
import { debriefView } from './debrief-view.ts';
import { canary, defectGrade, finding, graded, review, run } from './review-fixture.ts';

const TEXTS = ['title', 'why', 'catch', 'explanation', 'code', 'probe'];

/** A review of the race alone, where every run that could be kept was kept. */
function raceAlone() {
  return review({
    planted: ['race'],
    submission: {
      findings: [finding('f1', [4, 5], { proof: 'test' }), finding('f2', [14, 24])],
      edits: { 'code/points.ts': 'x' },
    },
    grade: {
      defects: [defectGrade('race', 'proven', ['f1'])],
      findings: [
        graded('f1', 'hit', {
          defects: ['race'],
          proof: { status: 'proves', detects: ['race'], message: null },
        }),
        graded('f2', 'false-alarm'),
      ],
      falseAlarms: 2,
      fix: {
        status: 'graded',
        visible: { passed: 4, failed: 0 },
        fixed: [],
        broken: ['overdraw', 'leak'],
        message: `the edits break what worked: ${canary('overdraw', 'probe')}`,
      },
    },
    evidence: {
      proofs: [
        { findingId: 'f1', shown: run('failed'), clean: run('passed'), alone: { race: run('failed') } },
      ],
      probes: [{ defectId: 'race', run: run('failed') }],
      fix: {
        visible: [],
        probes: ['race', 'overdraw', 'leak'].map((id) => ({
          defectId: id,
          run: run('failed', canary(id, 'probe')),
        })),
      },
    },
  });
}

describe('debriefView', () => {
  it('tells a planted defect with everything that is known of it', () => {
    const text = JSON.stringify(debriefView(raceAlone()));
    for (const where of ['title', 'why', 'catch', 'explanation', 'code'])
      expect(text).toContain(canary('race', where));
  });

  it.each(['overdraw', 'leak'])('says nothing of %s, which was not planted', (id) => {
    const text = JSON.stringify(debriefView(raceAlone()));
    for (const where of TEXTS) expect(text).not.toContain(canary(id, where));
    expect(text).not.toContain(id);
  });

  it('says nothing of any defect after a clean variant', () => {
    const text = JSON.stringify(
      debriefView(review({ planted: [], submission: { findings: [finding('f1', [14, 24])] } })),
    );
    expect(text).not.toContain('canary-');
  });

  it('differs from the correct code in the planted lines only', () => {
    const { files } = debriefView(raceAlone());
    const [points, log] = files;
    expect(points?.shown.split('\n').filter((line) => !points.correct.includes(line))).toEqual([
      `  const current = (await store.get(id)) ?? 0; // ${canary('race', 'code')}`,
      '  await store.set(id, current + points);',
    ]);
    expect(log?.shown).toBe(log?.correct);
  });

  it('keeps the files in the order in which they were shown', () => {
    const input = { ...raceAlone(), fileOrder: ['code/log.ts', 'code/points.ts'] };
    expect(debriefView(input).files.map(({ path }) => path)).toEqual(['code/log.ts', 'code/points.ts']);
  });

  it('marks a question and a remark outside the review as neither counting nor costing', () => {
    const { findings } = debriefView(
      review({
        planted: [],
        submission: {
          findings: [
            finding('f1', [1, 1], { type: 'question' }),
            finding('f2', [1, 1], { file: 'support/store.ts' }),
          ],
        },
        grade: { findings: [graded('f1', 'neutral'), graded('f2', 'neutral')] },
      }),
    );
    expect(findings.map(({ neutralWords }) => neutralWords?.split(',')[0])).toEqual([
      'You asked this as a question',
      'This file is not part of the review',
    ]);
  });
});
