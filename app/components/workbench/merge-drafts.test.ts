import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft, type DraftFinding } from '#app/domain/attempt/draft.ts';
import { mergeDrafts } from './merge-drafts.ts';

const finding = (id: string, change: Partial<DraftFinding> = {}): DraftFinding => ({
  id,
  file: 'code/a.ts',
  startLine: 1,
  endLine: 1,
  type: 'defect',
  kind: null,
  severity: null,
  confidence: null,
  comment: '',
  proof: '',
  ...change,
});

const draft = (change: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...change });
const withFindings = (...findings: DraftFinding[]) => draft({ findings });

describe('mergeDrafts', () => {
  it('keeps findings that either side added', () => {
    const merged = mergeDrafts({
      base: withFindings(finding('a')),
      mine: withFindings(finding('a'), finding('b')),
      theirs: withFindings(finding('a'), finding('c')),
    });
    expect(merged.draft.findings.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(merged.conflicts).toEqual([]);
  });

  it('joins changes to different fields of one finding', () => {
    const merged = mergeDrafts({
      base: withFindings(finding('a')),
      mine: withFindings(finding('a', { comment: 'why' })),
      theirs: withFindings(finding('a', { severity: 'critical' })),
    });
    expect(merged.draft.findings[0]).toMatchObject({ comment: 'why', severity: 'critical' });
    expect(merged.conflicts).toEqual([]);
  });

  it('removes what one side removed and the other left alone', () => {
    const base = withFindings(finding('a'), finding('b'));
    expect(mergeDrafts({ base, mine: withFindings(finding('b')), theirs: base }).draft.findings).toHaveLength(
      1,
    );
    expect(mergeDrafts({ base, mine: base, theirs: withFindings(finding('b')) }).draft.findings).toHaveLength(
      1,
    );
  });

  it('keeps a finding that one side removed and the other changed', () => {
    const base = withFindings(finding('a'));
    const changed = withFindings(finding('a', { comment: 'wait' }));
    const gone = withFindings();
    expect(mergeDrafts({ base, mine: gone, theirs: changed }).draft.findings).toHaveLength(1);
    expect(mergeDrafts({ base, mine: changed, theirs: gone }).draft.findings).toHaveLength(1);
  });

  it('lets mine stand and names the conflict when one field was changed twice', () => {
    const merged = mergeDrafts({
      base: withFindings(finding('a')),
      mine: withFindings(finding('a', { comment: 'mine' })),
      theirs: withFindings(finding('a', { comment: 'theirs' })),
    });
    expect(merged.draft.findings[0]?.comment).toBe('mine');
    expect(merged.conflicts.map(({ key }) => key)).toEqual(['finding:a']);
  });

  it('takes edits by file and keeps an edit that the other side reset while it was changed', () => {
    const merged = mergeDrafts({
      base: draft({ edits: { x: '1', y: '1' } }),
      mine: draft({ edits: { x: '2' } }),
      theirs: draft({ edits: { x: '1', y: '3', z: '1' } }),
    });
    expect(merged.draft.edits).toEqual({ x: '2', y: '3', z: '1' });
  });

  it('takes the verdict from the side that decided', () => {
    const merged = mergeDrafts({
      base: EMPTY_DRAFT,
      mine: draft({ openQuestions: 'which zone?' }),
      theirs: draft({ verdict: 'approve', confidence: 0.8 }),
    });
    expect(merged.draft).toMatchObject({ verdict: 'approve', confidence: 0.8, openQuestions: 'which zone?' });
    expect(merged.conflicts).toEqual([]);
  });

  it('follows both sides in what was viewed', () => {
    const merged = mergeDrafts({
      base: draft({ viewed: ['a', 'b'] }),
      mine: draft({ viewed: ['b', 'c'] }),
      theirs: draft({ viewed: ['a', 'b', 'd'] }),
    });
    expect(merged.draft.viewed.toSorted()).toEqual(['b', 'c', 'd']);
  });
});
