import { diffArrays } from 'diff';

/** One place where code differs from the code before the change. */
export type ChangedLines = {
  /** First line that is new; where lines were only removed, the line that they stood before. */
  readonly start: number;
  /** Last line that is new; `start - 1` where lines were only removed. */
  readonly end: number;
  /** Lines of the code before that are gone: `from` is counted from 1, `count` may be 0. */
  readonly removed: { readonly from: number; readonly count: number };
};

/** Where `lines` differ from `base`, from top to bottom. */
export function compareWithBase(base: readonly string[], lines: readonly string[]): readonly ChangedLines[] {
  const changes: ChangedLines[] = [];
  let line = 1;
  let baseLine = 1;
  let removed = 0;
  let added = 0;
  const close = () => {
    if (removed + added === 0) return;
    changes.push({
      start: line - added,
      end: line - 1,
      removed: { from: baseLine - removed, count: removed },
    });
    removed = 0;
    added = 0;
  };
  for (const part of diffArrays([...base], [...lines])) {
    if (part.removed) {
      removed += part.value.length;
      baseLine += part.value.length;
    } else if (part.added) {
      added += part.value.length;
      line += part.value.length;
    } else {
      close();
      line += part.value.length;
      baseLine += part.value.length;
    }
  }
  close();
  return changes;
}
