import type { Draft, DraftFinding } from '#app/domain/attempt/draft.ts';
import type { DraftAction, DraftConflict } from './draft-action.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { without } from './without.ts';

/** What can be taken back, newest last. */
type Undoable =
  | { readonly kind: 'finding-removed'; readonly finding: DraftFinding; readonly index: number }
  | { readonly kind: 'file-reset'; readonly path: string; readonly text: string };

export type DraftState = {
  readonly draft: Draft;
  readonly undoable: readonly Undoable[];
  readonly conflicts: readonly DraftConflict[];
};

/** More steps back than anyone takes, and a bound on what is kept in memory. */
const UNDO_STEPS = 50;

/** The state in which a draft is opened: nothing to take back, nothing in conflict. */
export function openDraft(draft: Draft): DraftState {
  return { draft, undoable: [], conflicts: [] };
}

/** The draft after one act of the learner or one merge; an act on something that is gone changes nothing. */
export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  const { draft } = state;
  switch (action.type) {
    case 'flag':
      return { ...state, draft: { ...draft, findings: [...draft.findings, newFinding(action)] } };
    case 'change-finding':
      return { ...state, draft: { ...draft, findings: changeFinding(draft.findings, action) } };
    case 'duplicate-finding':
      return { ...state, draft: { ...draft, findings: duplicateFinding(draft.findings, action) } };
    case 'remove-finding':
      return removeFinding(state, action.findingId);
    case 'edit-file':
      return { ...state, draft: { ...draft, edits: editFile(draft.edits, action) } };
    case 'reset-file':
      return resetFile(state, action.path);
    case 'mark-viewed': {
      const others = draft.viewed.filter((path) => path !== action.path);
      return { ...state, draft: { ...draft, viewed: action.isViewed ? [...others, action.path] : others } };
    }
    case 'decide':
      return { ...state, draft: { ...draft, ...action.change } };
    case 'undo':
      return undo(state, action.key);
    case 'merge': {
      const merged = mergeDrafts({ base: action.base, mine: draft, theirs: action.theirs });
      const keys = new Set(merged.conflicts.map((conflict) => conflict.key));
      const open = state.conflicts.filter((conflict) => !keys.has(conflict.key));
      return { ...state, draft: merged.draft, conflicts: [...open, ...merged.conflicts] };
    }
    case 'settle':
      return settle(state, action);
    default:
      return action satisfies never;
  }
}

function newFinding(flag: DraftAction & { type: 'flag' }): DraftFinding {
  return {
    id: flag.findingId,
    file: flag.file,
    startLine: flag.startLine,
    endLine: flag.endLine,
    type: 'defect',
    kind: null,
    severity: null,
    confidence: null,
    comment: '',
    proof: '',
  };
}

function changeFinding(
  findings: readonly DraftFinding[],
  { findingId, change }: DraftAction & { type: 'change-finding' },
): DraftFinding[] {
  return findings.map((finding) => (finding.id === findingId ? { ...finding, ...change } : finding));
}

function duplicateFinding(
  findings: readonly DraftFinding[],
  { findingId, newId }: DraftAction & { type: 'duplicate-finding' },
): DraftFinding[] {
  return findings.flatMap((finding) =>
    finding.id === findingId ? [finding, { ...finding, id: newId, proof: '' }] : [finding],
  );
}

function removeFinding(state: DraftState, findingId: string): DraftState {
  const index = state.draft.findings.findIndex((finding) => finding.id === findingId);
  const finding = state.draft.findings[index];
  if (finding === undefined) return state;
  const findings = state.draft.findings.filter((other) => other.id !== findingId);
  return {
    ...state,
    draft: { ...state.draft, findings },
    undoable: remember(state.undoable, { kind: 'finding-removed', finding, index }),
  };
}

function editFile(
  edits: Draft['edits'],
  { path, text, shown }: DraftAction & { type: 'edit-file' },
): Draft['edits'] {
  return text === shown ? without(edits, path) : { ...edits, [path]: text };
}

function resetFile(state: DraftState, path: string): DraftState {
  const text = state.draft.edits[path];
  if (text === undefined) return state;
  return {
    ...state,
    draft: { ...state.draft, edits: without(state.draft.edits, path) },
    undoable: remember(state.undoable, { kind: 'file-reset', path, text }),
  };
}

function undo(state: DraftState, key: string | null): DraftState {
  const last = state.undoable.findLast((step) => key === null || keyOf(step) === key);
  if (last === undefined) return state;
  const { draft } = state;
  const undoable = state.undoable.filter((step) => step !== last);
  if (last.kind === 'file-reset') {
    return { ...state, undoable, draft: { ...draft, edits: { ...draft.edits, [last.path]: last.text } } };
  }
  const findings = draft.findings.filter((finding) => finding.id !== last.finding.id);
  findings.splice(last.index, 0, last.finding);
  return { ...state, undoable, draft: { ...draft, findings } };
}

function keyOf(step: Undoable): string {
  return step.kind === 'finding-removed' ? step.finding.id : step.path;
}

function settle(state: DraftState, { key, choice }: DraftAction & { type: 'settle' }): DraftState {
  const conflict = state.conflicts.find((open) => open.key === key);
  if (conflict === undefined) return state;
  const settled = { ...state, conflicts: state.conflicts.filter((open) => open.key !== key) };
  return choice === 'theirs' ? reduceDraft(settled, conflict.take) : settled;
}

function remember(undoable: readonly Undoable[], step: Undoable): readonly Undoable[] {
  return [...undoable, step].slice(-UNDO_STEPS);
}
