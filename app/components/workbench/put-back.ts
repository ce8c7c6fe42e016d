import { toastWithUndo } from './toast-with-undo.ts';
import type { Bench } from './use-bench.ts';

/** Gives a finding another proof than it has and offers the one before. */
export function replaceProof(
  bench: Bench,
  { findingId, proof, words }: { findingId: string; proof: string; words: string },
): void {
  const before = bench.findings.find(({ id }) => id === findingId)?.proof ?? '';
  const put = (text: string) => bench.act({ type: 'change-finding', findingId, change: { proof: text } });
  put(proof);
  bench.show({ findingId, provingId: findingId, drawerTab: 'proof', sheetTab: 'proof', wantsEditor: true });
  bench.announce(words);
  if (before !== '') toastWithUndo(words, () => put(before));
}

/** Makes the fix what it was at an earlier run and offers what it is now. */
export function replaceEdits(bench: Bench, edits: Readonly<Record<string, string>>): void {
  const before = bench.state.draft.edits;
  const put = (texts: Readonly<Record<string, string>>) => {
    for (const { path, text: shown } of bench.data.files.filter(({ role }) => role === 'code')) {
      bench.act({ type: 'edit-file', path, text: texts[path] ?? shown, shown });
    }
  };
  put(edits);
  bench.show({ drawerTab: 'fix', sheetTab: 'proof' });
  const words = 'The fix is as it was at that run';
  bench.announce(words);
  toastWithUndo(words, () => put(before));
}
