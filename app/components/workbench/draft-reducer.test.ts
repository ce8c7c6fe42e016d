import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import type { DraftAction } from './draft-action.ts';
import { openDraft, reduceDraft, type DraftState } from './draft-reducer.ts';

const flag = (findingId: string, startLine = 1, endLine = startLine): DraftAction => ({
  type: 'flag',
  findingId,
  file: 'code/a.ts',
  startLine,
  endLine,
});

function after(...actions: DraftAction[]): DraftState {
  return actions.reduce(reduceDraft, openDraft(EMPTY_DRAFT));
}

const ids = (state: DraftState) => state.draft.findings.map((finding) => finding.id);

describe('reduceDraft', () => {
  it('flags lines with nothing decided yet', () => {
    expect(after(flag('f1', 3, 5)).draft.findings).toEqual([
      {
        id: 'f1',
        file: 'code/a.ts',
        startLine: 3,
        endLine: 5,
        type: 'defect',
        kind: null,
        severity: null,
        confidence: null,
        comment: '',
        proof: '',
      },
    ]);
  });

  it('changes only the finding that is named', () => {
    const state = after(flag('f1'), flag('f2'), {
      type: 'change-finding',
      findingId: 'f2',
      change: { severity: 'major' },
    });
    expect(state.draft.findings.map((finding) => finding.severity)).toEqual([null, 'major']);
  });

  it('puts a duplicate after its original, without the proof', () => {
    const state = after(
      flag('f1'),
      flag('f2'),
      { type: 'change-finding', findingId: 'f1', change: { proof: 'it()', kind: 'value.boundary' } },
      { type: 'duplicate-finding', findingId: 'f1', newId: 'f3' },
    );
    expect(ids(state)).toEqual(['f1', 'f3', 'f2']);
    expect(state.draft.findings[1]).toMatchObject({ kind: 'value.boundary', proof: '' });
  });

  it('brings a removed finding back where it was, whatever was written since', () => {
    const state = after(
      flag('f1'),
      flag('f2'),
      { type: 'remove-finding', findingId: 'f1' },
      { type: 'change-finding', findingId: 'f2', change: { comment: 'kept' } },
      { type: 'undo', key: null },
    );
    expect(ids(state)).toEqual(['f1', 'f2']);
    expect(state.draft.findings[1]?.comment).toBe('kept');
    expect(state.undoable).toEqual([]);
  });

  it('takes back the removal that is named, not the newest', () => {
    const state = after(
      flag('f1'),
      flag('f2'),
      { type: 'remove-finding', findingId: 'f1' },
      { type: 'remove-finding', findingId: 'f2' },
      { type: 'undo', key: 'f1' },
    );
    expect(ids(state)).toEqual(['f1']);
    expect(state.undoable).toHaveLength(1);
  });

  it('removing a finding that is gone leaves nothing to undo', () => {
    expect(after({ type: 'remove-finding', findingId: 'f9' }).undoable).toEqual([]);
  });

  it('drops an edit that equals the shown file', () => {
    const state = after(
      { type: 'edit-file', path: 'code/a.ts', text: 'x', shown: 'y' },
      { type: 'edit-file', path: 'code/a.ts', text: 'y', shown: 'y' },
    );
    expect(state.draft.edits).toEqual({});
  });

  it('brings back a fix that was reset', () => {
    const edit: DraftAction = { type: 'edit-file', path: 'code/a.ts', text: 'x', shown: 'y' };
    const reset = after(edit, { type: 'reset-file', path: 'code/a.ts' });
    expect(reset.draft.edits).toEqual({});
    expect(reduceDraft(reset, { type: 'undo', key: null }).draft.edits).toEqual({ 'code/a.ts': 'x' });
  });

  it('marks a file as viewed once', () => {
    const mark: DraftAction = { type: 'mark-viewed', path: 'code/a.ts', isViewed: true };
    expect(after(mark, mark).draft.viewed).toEqual(['code/a.ts']);
    expect(after(mark, { ...mark, isViewed: false }).draft.viewed).toEqual([]);
  });

  it('keeps a conflict open until it is settled, and takes theirs when asked', () => {
    const base = after(flag('f1')).draft;
    const mine = after(flag('f1'), { type: 'change-finding', findingId: 'f1', change: { comment: 'mine' } });
    const theirs = reduceDraft(openDraft(base), {
      type: 'change-finding',
      findingId: 'f1',
      change: { comment: 'theirs' },
    }).draft;
    const merged = reduceDraft(mine, { type: 'merge', base, theirs });
    expect(merged.draft.findings[0]?.comment).toBe('mine');
    expect(merged.conflicts).toHaveLength(1);
    const settled = reduceDraft(merged, { type: 'settle', key: 'finding:f1', choice: 'theirs' });
    expect(settled.draft.findings[0]?.comment).toBe('theirs');
    expect(settled.conflicts).toEqual([]);
  });
});
