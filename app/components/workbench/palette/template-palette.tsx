import { keepOneTest, type TestBlock } from '#app/domain/exercise/test-block.ts';
import { replaceProof } from '../put-back.ts';
import type { Bench } from '../use-bench.ts';
import { filterGroups } from './filter-groups.ts';
import { Palette } from './palette.tsx';

type Props = { readonly bench: Bench; readonly onClose: () => void };

/** The visible tests, one of which a proof can begin as: with its imports, helpers and suites around. */
export function TemplatePalette({ bench, onClose }: Props) {
  const { testBlocks, files } = bench.data;
  const { selected } = bench;

  function begin(block: TestBlock) {
    const text = files.find(({ path }) => path === block.path)?.text ?? '';
    if (selected === null) return;
    replaceProof(bench, {
      findingId: selected.id,
      proof: keepOneTest(text, testBlocks, block),
      words: `The proof begins as “${block.name}”`,
    });
  }

  const groups = files
    .filter(({ role }) => role === 'tests')
    .map(({ path }) => ({
      id: path,
      title: path,
      items: testBlocks
        .filter((block) => block.kind === 'test' && block.path === path)
        .map((block) => ({
          id: `${path}:${String(block.start)}`,
          words: block.name,
          note: suiteOf(testBlocks, block),
          act: () => begin(block),
        })),
    }));
  return (
    <Palette
      title="Start from a visible test"
      label="Test to start from"
      empty={(query) => `No visible test is called “${query}”.`}
      groupsOf={(query) => filterGroups(groups, query)}
      onClose={onClose}
    />
  );
}

/** The names of the suites around a test. */
function suiteOf(blocks: readonly TestBlock[], { path, start, end }: TestBlock): string {
  return blocks
    .filter((one) => one.kind === 'suite' && one.path === path && one.start <= start && end <= one.end)
    .map(({ name }) => name)
    .join(', ');
}
