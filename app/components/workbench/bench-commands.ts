import * as acts from './bench-acts.ts';
import { focusCode } from './focus-code.ts';
import { goBack, goToChange, goToDefinition } from './go-to.ts';
import { rangeOf } from './line-selection.ts';
import type { NumberedFinding } from './order-findings.ts';
import type { Command } from './keys.ts';
import { tell } from './tell.ts';
import type { Bench } from './use-bench.ts';

/** Does what a key stands for. */
export function obey(bench: Bench, command: Command): void {
  switch (command) {
    case 'line-down':
      return acts.moveLine(bench, { by: 1, isExtending: false });
    case 'line-up':
      return acts.moveLine(bench, { by: -1, isExtending: false });
    case 'extend-down':
      return acts.moveLine(bench, { by: 1, isExtending: true });
    case 'extend-up':
      return acts.moveLine(bench, { by: -1, isExtending: true });
    case 'next-file':
      return acts.stepFile(bench, 1);
    case 'previous-file':
      return acts.stepFile(bench, -1);
    case 'next-finding':
      return acts.stepFinding(bench, 1);
    case 'previous-finding':
      return acts.stepFinding(bench, -1);
    case 'next-change':
      return goToChange(bench, 1);
    case 'previous-change':
      return goToChange(bench, -1);
    case 'definition':
      return goToDefinition(bench);
    case 'back':
      return goBack(bench);
    case 'palette':
    case 'search':
    case 'help':
      return toggleDialog(bench, command);
    case 'flag':
      return acts.flagSelection(bench);
    case 'comment':
      return comment(bench);
    case 'duplicate':
      return withFinding(bench, acts.duplicateFinding);
    case 'remove':
      return withFinding(bench, acts.removeFinding);
    case 'done':
      return acts.closeForm(bench);
    case 'proof':
      return prove(bench);
    case 'fix':
      return bench.show({ drawerTab: 'fix', sheetTab: 'proof', wantsEditor: true });
    case 'run':
      return void acts.runOpenTab(bench);
    case 'toggle-viewed':
      return markViewed(bench, !bench.state.draft.viewed.includes(bench.view.path));
    case 'viewed-and-next':
      markViewed(bench, true);
      return acts.stepFile(bench, 1);
    case 'brief':
      return bench.show({ isBriefOpen: !bench.view.isBriefOpen, sheetTab: 'brief' });
    case 'toggle-diff':
      return bench.show({ isDiffShown: !bench.view.isDiffShown });
    case 'undo':
      return undo(bench);
    case 'submit':
      return bench.show({ dialog: 'submit' });
    case 'escape':
      return leave(bench);
    default:
      return command satisfies never;
  }
}

function toggleDialog(bench: Bench, dialog: 'palette' | 'search' | 'help') {
  bench.show({ dialog: bench.view.dialog === dialog ? null : dialog });
}

function withFinding(bench: Bench, act: (bench: Bench, finding: NumberedFinding) => void) {
  const finding = findingHere(bench);
  if (finding === null) tell('There is no finding at this line');
  else act(bench, finding);
}

function undo(bench: Bench) {
  if (bench.state.undoable.length === 0) return tell('Nothing to undo');
  bench.act({ type: 'undo', key: null });
  bench.announce('Undone');
}

/** Out of a form or a field and back to the code. */
function leave(bench: Bench) {
  bench.show({ isFormOpen: false, dialog: null });
  focusCode();
}

function markViewed(bench: Bench, isViewed: boolean) {
  bench.act({ type: 'mark-viewed', path: bench.view.path, isViewed });
  bench.announce(`${bench.view.path} ${isViewed ? 'marked as viewed' : 'no longer marked as viewed'}`);
}

/** The finding that `c` and `t` mean: the one at the selected lines, else the one selected in the list. */
function findingHere(bench: Bench): NumberedFinding | null {
  const { start, end } = rangeOf(bench.view.selection);
  const isHere = (finding: NumberedFinding) =>
    finding.file === bench.view.path && finding.startLine <= end && finding.endLine >= start;
  return bench.findings.find(isHere) ?? bench.selected;
}

function comment(bench: Bench) {
  const finding = findingHere(bench);
  if (finding === null) acts.flagSelection(bench);
  else acts.openFinding(bench, finding, 'comment');
}

function prove(bench: Bench) {
  const finding = findingHere(bench);
  if (finding === null) tell('Flag lines first: a proof belongs to a finding');
  else acts.openProof(bench, finding);
}
