import { compareWithBase } from '#app/components/workbench/compare-with-base.ts';
import type { Comparison, WorkbenchFile } from '#app/components/workbench/workbench-data.ts';
import type { LearnerFile, LearnerView } from '#app/domain/exercise/learner-view.ts';
import type { AppContext } from '#app/context.server.ts';

type View = Pick<LearnerView, 'files' | 'base'>;

/** The files of an exercise as the workbench shows them: highlighted, and compared with the code before the change. */
export function presentFiles(
  { files, base }: View,
  highlight: AppContext['highlight'],
): readonly WorkbenchFile[] {
  const hasBase = Object.keys(base).length > 0;
  return files.map((file) => ({
    path: file.path,
    text: file.text,
    role: file.role,
    lines: highlight(file.path, file.text),
    comparison: hasBase && file.role === 'code' ? compareFile(file, base, highlight) : null,
  }));
}

/** Names of the files that stood in the code before and stand there no more. */
export function listRemovedFiles({ files, base }: View): readonly string[] {
  const left = new Set(files.map(({ path }) => path));
  return Object.keys(base)
    .map((path) => path.replace(/^base\//, 'code/'))
    .filter((path) => !left.has(path));
}

function compareFile(
  { path, text }: LearnerFile,
  base: LearnerView['base'],
  highlight: AppContext['highlight'],
): Comparison {
  const before = base[path.replace(/^code\//, 'base/')];
  const lines = linesOf(text);
  if (before === undefined) {
    return { status: 'new', changes: [{ start: 1, end: lines.length, removed: [] }] };
  }
  const shown = highlight(path, before);
  const changes = compareWithBase(linesOf(before), lines).map(({ start, end, removed }) => ({
    start,
    end,
    removed: shown.slice(removed.from - 1, removed.from - 1 + removed.count),
  }));
  return { status: changes.length === 0 ? 'same' : 'changed', changes };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
