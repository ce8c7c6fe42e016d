import { describe, expect, it } from 'vitest';
import { debriefView } from './debrief-view.ts';
import { listDisputeItems } from './dispute-item.ts';
import { tellDisputes, type DisputeFacts } from './dispute-view.ts';
import { defectGrade, finding, graded, review, run } from './review-fixture.ts';

const INPUT = review({
  planted: ['race', 'overdraw'],
  submission: { findings: [finding('f1', [4, 5], { proof: 'test of f1' }), finding('f2', [8, 8])] },
  grade: {
    defects: [defectGrade('race', 'proven+fixed', ['f1']), defectGrade('overdraw', 'missed')],
    findings: [graded('f1', 'hit', { defects: ['race'] }), graded('f2', 'decoy')],
    falseAlarms: 1,
  },
});
const ITEMS = listDisputeItems(debriefView(INPUT), INPUT);

function facts(more: Partial<DisputeFacts>): DisputeFacts {
  return {
    id: 'd1',
    itemType: 'false-alarm',
    itemId: 'f2',
    comment: 'It is wrong',
    run: run('failed'),
    filedAt: 5,
    resolution: null,
    answer: null,
    ...more,
  };
}

describe('listDisputeItems', () => {
  it('names false alarms and defects short of the top, by their place in the debrief', () => {
    expect(ITEMS.map(({ type, id, anchor, claim }) => [type, id, anchor, claim])).toEqual([
      ['defect', 'overdraw', 'defect-2', 'This miss is wrong'],
      ['false-alarm', 'f2', 'finding-2', 'This false alarm is wrong'],
    ]);
  });
});

describe('listDisputeItems, for a test that fails on the correct code', () => {
  it.each([
    ['failed', 'test of f2'],
    ['passed', ''],
  ] as const)('that %s there offers %j', (status, proof) => {
    const findings = [finding('f2', [8, 8], { proof: 'test of f2' })];
    const input = review({
      planted: ['race', 'overdraw'],
      submission: { findings },
      grade: {
        findings: [
          graded('f2', 'decoy', { proof: { status: 'fails-on-clean', detects: [], message: null } }),
        ],
      },
      evidence: { proofs: [{ findingId: 'f2', shown: run('failed'), clean: run(status), alone: {} }] },
    });
    const items = listDisputeItems(debriefView(input), input);
    expect(items.find(({ id }) => id === 'f2')).toMatchObject({ proof });
  });
});

describe('tellDisputes', () => {
  it('puts a dispute at its story, open until somebody decides', () => {
    expect(tellDisputes([facts({})], ITEMS)).toMatchObject([
      { anchor: 'finding-2', state: 'open', run: { words: 'Fails' }, answer: null },
    ]);
    expect(tellDisputes([facts({ resolution: 'upheld', answer: 'You are right' })], ITEMS)).toMatchObject([
      { state: 'upheld', answer: 'You are right' },
    ]);
  });

  it('keeps a dispute whose story is gone after a regrade', () => {
    const told = tellDisputes([facts({ itemId: 'f9', resolution: 'upheld' })], ITEMS);
    expect(told).toMatchObject([{ anchor: null, title: 'A false alarm', state: 'upheld' }]);
  });
});
