import { focusCode } from './focus-code.ts';
import { findDefinition, listDefinitions, type Place } from './navigate/find-definition.ts';
import { changeInWords, stepChange } from './step-change.ts';
import { tell } from './tell.ts';
import type { Bench } from './use-bench.ts';

/** As many jumps as anyone goes back. */
const MOST_TRAIL = 50;

/** Goes to a line of a file and remembers where it came from. */
export function jumpTo(bench: Bench, { path, line }: Place): void {
  const { selection, trail } = bench.view;
  bench.show({
    selection: { file: path, anchor: line, head: line },
    trail: [...trail, selection].slice(-MOST_TRAIL),
    isFormOpen: false,
  });
  bench.announce(`${path}, line ${String(line)}`);
  focusCode();
}

/** Goes back to where the last jump began. */
export function goBack(bench: Bench): void {
  const { trail } = bench.view;
  const from = trail.at(-1);
  if (from === undefined) return tell('There is nowhere to go back to');
  bench.show({ selection: from, trail: trail.slice(0, -1), isFormOpen: false });
  bench.announce(`Back in ${from.file}, line ${String(from.head)}`);
}

/** Goes to where the name under the cursor is declared; without a cursor it asks which of the line's names is meant. */
export function goToDefinition(bench: Bench): void {
  const { files } = bench.data;
  const { path, selection, name } = bench.view;
  const at = { path, line: selection.head };
  if (name !== null) return goToName(bench, { line: at.line, ...name });
  const [first, second] = listDefinitions(files, at);
  if (first === undefined) return tellUnknown('anything on this line');
  if (second === undefined) return jumpTo(bench, first);
  bench.show({ dialog: 'definitions' });
}

/** Goes to where a name on a line of the open file is declared. */
export function goToName(bench: Bench, named: { line: number; name: string; isMember: boolean }): void {
  const place = findDefinition(bench.data.files, { path: bench.view.path, ...named });
  if (place === null) tellUnknown(named.name);
  else jumpTo(bench, place);
}

/** Goes to the next or previous place that differs from the code before. */
export function goToChange(bench: Bench, by: 1 | -1): void {
  const { view, data } = bench;
  const line = by === 1 ? view.selection.head : Math.min(view.selection.head, view.selection.anchor);
  const place = stepChange(data.files, { path: view.path, line, by });
  if (place === null) return tell('Everything here is new: there is no code before to compare with');
  bench.show({
    selection: { file: place.path, anchor: place.start, head: place.end },
    isFormOpen: false,
    isDiffShown: true,
  });
  bench.announce(changeInWords(place));
}

function tellUnknown(what: string) {
  tell(`No declaration of ${what} found in these files`);
}
