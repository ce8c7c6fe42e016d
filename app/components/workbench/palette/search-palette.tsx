import { jumpTo } from '../go-to.ts';
import { searchFiles } from '../navigate/search-files.ts';
import type { Bench } from '../use-bench.ts';
import { Palette, type PaletteGroup } from './palette.tsx';

type Props = { readonly bench: Bench; readonly onClose: () => void };

/** Finds a text in all files of the exercise. */
export function SearchPalette({ bench, onClose }: Props) {
  const { files } = bench.data;

  function groupsOf(query: string): readonly PaletteGroup[] {
    const hits = searchFiles(files, query);
    return files.map(({ path }) => ({
      id: path,
      title: path,
      items: hits
        .filter((hit) => hit.path === path)
        .map(({ line, text }) => ({
          id: `${path}:${String(line)}`,
          words: text,
          note: String(line),
          isCode: true,
          act: () => jumpTo(bench, { path, line }),
        })),
    }));
  }

  return (
    <Palette
      title="Search in all files"
      label="Text to find; capitals make it exact"
      empty={(query) =>
        query.trim() === '' ? 'Type what to find in the code.' : `“${query}” is in none of the files.`
      }
      groupsOf={groupsOf}
      onClose={onClose}
    />
  );
}
