import { obey } from '../bench-commands.ts';
import type { Bench } from '../use-bench.ts';
import { commandGroups } from './command-groups.ts';
import { filterGroups } from './filter-groups.ts';
import { Palette } from './palette.tsx';

type Props = { readonly bench: Bench; readonly onClose: () => void };

/** Everything that can be done and everywhere one can go, each with its key. */
export function CommandPalette({ bench, onClose }: Props) {
  const groups = commandGroups(bench, (command) => obey(bench, command));
  return (
    <Palette
      title="Commands, files and findings"
      label="Type a command, a file or a finding"
      empty={(query) => `Nothing is called “${query}”. Ctrl Shift F searches in the code.`}
      groupsOf={(query) => filterGroups(groups, query)}
      onClose={onClose}
    />
  );
}
