import { jumpTo } from '../go-to.ts';
import { listDefinitions } from '../navigate/find-definition.ts';
import type { Bench } from '../use-bench.ts';
import { filterGroups } from './filter-groups.ts';
import { Palette } from './palette.tsx';

type Props = { readonly bench: Bench; readonly onClose: () => void };

/** Which of the names on the selected line is meant. */
export function DefinitionPalette({ bench, onClose }: Props) {
  const { path, selection } = bench.view;
  const items = listDefinitions(bench.data.files, { path, line: selection.head }).map((place) => ({
    id: place.name,
    words: place.name,
    note: `${place.path}, line ${String(place.line)}`,
    isCode: true,
    act: () => jumpTo(bench, place),
  }));
  const groups = [{ id: 'names', title: `Names on line ${String(selection.head)}`, items }];
  return (
    <Palette
      title="Go to definition"
      label="Name to go to"
      empty={(query) => `No name on this line is called “${query}”.`}
      groupsOf={(query) => filterGroups(groups, query)}
      onClose={onClose}
    />
  );
}
