import { jumpTo } from './go-to.ts';
import type { Bench } from './use-bench.ts';

/** How a line of a visible test is shown: in the review, where there is one file of tests that it can be in. */
export function lineLinks(bench: Bench): { readonly onLine?: (line: number) => void } {
  const [file, second] = bench.data.files.filter(({ role }) => role === 'tests');
  if (file === undefined || second !== undefined) return {};
  return { onLine: (line) => jumpTo(bench, { path: file.path, line }) };
}
