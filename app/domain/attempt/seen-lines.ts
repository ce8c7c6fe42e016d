import type { Attention } from './attention.ts';

type Range = { readonly start: number; readonly end: number };

/** Which lines of a file were on screen and which never were, as ranges from top to bottom. */
export function seenLines(
  attention: Attention,
  { path, lineCount }: { path: string; lineCount: number },
): { readonly seen: readonly Range[]; readonly unseen: readonly Range[]; readonly seenCount: number } {
  const lineMs = attention.files[path]?.lineMs ?? [];
  const seen: Range[] = [];
  const unseen: Range[] = [];
  let seenCount = 0;
  for (let line = 1; line <= lineCount; line += 1) {
    const isSeen = (lineMs[line - 1] ?? 0) > 0;
    if (isSeen) seenCount += 1;
    extend(isSeen ? seen : unseen, line);
  }
  return { seen, unseen, seenCount };
}

function extend(ranges: Range[], line: number): void {
  const last = ranges.at(-1);
  if (last?.end === line - 1) ranges.splice(-1, 1, { start: last.start, end: line });
  else ranges.push({ start: line, end: line });
}
