import type { Bench } from './use-bench.ts';
import { focusCode } from './focus-code.ts';
import { linesInWords, moveSelection, rangeOf } from './line-selection.ts';
import { newId } from './new-id.ts';
import type { NumberedFinding } from './order-findings.ts';
import { proofScaffold } from './proof-scaffold.ts';
import { runWords, type RunAnswer } from './run-answer.ts';
import { tell } from './tell.ts';
import { toastWithUndo } from './toast-with-undo.ts';

/** Flags the selected lines and opens the form under them. */
export function flagSelection(bench: Bench): void {
  const { start, end } = rangeOf(bench.view.selection);
  const findingId = newId();
  const file = bench.view.path;
  bench.act({ type: 'flag', findingId, file, startLine: start, endLine: end });
  bench.show({ findingId, isFormOpen: true, formFocus: 'kind', sheetTab: 'findings' });
  bench.announce(`Flagged ${linesInWords({ start, end })}`);
}

/** Goes to a finding: its file, its lines, its form, and into the form where `focus` says so. */
export function openFinding(bench: Bench, finding: NumberedFinding, focus: 'comment' | null = null): void {
  bench.show({
    findingId: finding.id,
    isFormOpen: true,
    formFocus: focus,
    sheetTab: 'findings',
    selection: { file: finding.file, anchor: finding.startLine, head: finding.endLine },
  });
  bench.announce(
    `Finding ${String(finding.number)}, ${linesInWords({ start: finding.startLine, end: finding.endLine })}`,
  );
}

/** Closes the form and goes back to the code; what it holds was counted as it was typed. */
export function closeForm(bench: Bench): void {
  bench.show({ isFormOpen: false, formFocus: null });
  focusCode();
}

/** Makes a second finding of the same lines and words, without the proof, and opens it. */
export function duplicateFinding(bench: Bench, finding: NumberedFinding): void {
  const copyId = newId();
  bench.act({ type: 'duplicate-finding', findingId: finding.id, newId: copyId });
  bench.show({ findingId: copyId, isFormOpen: true, formFocus: 'kind', sheetTab: 'findings' });
  bench.announce(`Finding ${String(finding.number)} duplicated`);
}

/** Takes a finding away at once and offers to bring it back. */
export function removeFinding(bench: Bench, finding: NumberedFinding): void {
  bench.act({ type: 'remove-finding', findingId: finding.id });
  bench.show({ findingId: null, isFormOpen: false });
  offerUndo(bench, { words: `Finding ${String(finding.number)} removed`, key: finding.id });
}

/** Puts a file of the fix back to the code as shown and offers to undo that. */
export function resetFile(bench: Bench, path: string): void {
  bench.act({ type: 'reset-file', path });
  offerUndo(bench, { words: `${path} is as shown again`, key: path });
}

/** Moves the chosen lines; a screen reader hears the line it lands on. */
export function moveLine(bench: Bench, { by, isExtending }: { by: number; isExtending: boolean }): void {
  const lines = bench.file.text.split('\n');
  const selection = moveSelection(bench.view.selection, {
    by,
    lineCount: bench.file.lines.length,
    isExtending,
  });
  bench.show({ selection });
  const { start, end } = rangeOf(selection);
  const text = lines[selection.head - 1]?.trim();
  bench.announce(
    isExtending
      ? `${linesInWords({ start, end })} selected`
      : `${String(selection.head)}: ${text || 'empty line'}`,
  );
}

/** Opens the next or previous file of the list, around its ends. */
export function stepFile(bench: Bench, by: number): void {
  const { files } = bench.data;
  const next = files[(files.indexOf(bench.file) + by + files.length) % files.length];
  if (next === undefined) return;
  bench.show({ path: next.path, findingId: null, isFormOpen: false });
  bench.announce(next.path);
}

/** Opens the next or previous finding, around the ends of the list; without any it says so. */
export function stepFinding(bench: Bench, by: number): void {
  const { findings, selected } = bench;
  const from = selected === null ? (by > 0 ? -1 : 0) : findings.indexOf(selected);
  const next = findings[(from + by + findings.length) % findings.length];
  if (next === undefined) tell('No findings yet');
  else openFinding(bench, next);
}

/** Opens the proof of a finding; an empty one begins with a scaffold. */
export function openProof(bench: Bench, finding: NumberedFinding): void {
  if (finding.proof === '') {
    const { entry, files } = bench.data;
    const entryText = files.find((file) => file.path === entry)?.text ?? '';
    const proof = proofScaffold({ entry, entryText });
    bench.act({ type: 'change-finding', findingId: finding.id, change: { proof } });
  }
  bench.show({
    findingId: finding.id,
    provingId: finding.id,
    drawerTab: 'proof',
    sheetTab: 'proof',
    wantsEditor: true,
  });
}

/** Runs what the drawer shows: the proof in its tab, the visible tests on the edited files in the fix tab, else as shown. */
export async function runOpenTab(bench: Bench): Promise<void> {
  const { view } = bench;
  const { findings, edits } = bench.draftNow();
  const proof = findings.find(({ id }) => id === view.findingId)?.proof ?? '';
  if (view.drawerTab === 'proof' && view.findingId !== null && proof !== '') {
    const target = { kind: 'proof', findingId: view.findingId, text: proof } as const;
    say(bench, await bench.runs.start({ target }), 'this code');
    return;
  }
  if (view.drawerTab === 'fix' && Object.keys(edits).length > 0) {
    say(bench, await bench.runs.start({ target: { kind: 'visible' }, edits }), 'your fix');
    return;
  }
  await runVisible(bench);
}

/** Runs the visible tests on the code as shown. */
export async function runVisible(bench: Bench): Promise<void> {
  say(bench, await bench.runs.start({ target: { kind: 'visible' } }), 'this code');
}

function say(bench: Bench, answer: RunAnswer | null, where: string) {
  bench.announce(answer === null ? 'Another run is under way' : runWords(answer, where));
}

function offerUndo(bench: Bench, { words, key }: { words: string; key: string }) {
  bench.announce(`${words}. Press z to undo.`);
  toastWithUndo(words, () => bench.act({ type: 'undo', key }));
}
