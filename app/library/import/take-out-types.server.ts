import { stripTypeScriptTypes } from 'node:module';

/** What becomes of one line: null when it held nothing but types. */
type Line = {
  readonly text: string | null;
  /** Whether types went on beyond the line's start or end, so that it belongs to the line before or after. */
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
};

/**
 * The JavaScript of a TypeScript file, written as a person would: no types, and no gaps or blank lines where they stood.
 * The syntax must be erasable.
 */
export function takeOutTypes(text: string): string {
  const stripped = stripTypeScriptTypes(text, { mode: 'strip' });
  const [before, after] = [text.split('\n'), stripped.split('\n')];
  if (before.length !== after.length) return stripped;
  const kept: string[] = [];
  let isOpen = false;
  for (const [index, line] of after.entries()) {
    const { text: next, isOpenBefore, isOpenAfter } = closeGaps(before[index] ?? '', line);
    const isBlankAgain = next === '' && (kept.at(-1) ?? '') === '' && (before[index - 1] ?? '') !== '';
    if (next !== null && !isBlankAgain) {
      const last = isOpen && isOpenBefore ? kept.pop() : undefined;
      kept.push(last === undefined ? next : join(last, next.trimStart()));
    }
    if (next !== null || line.trim() !== '') isOpen = isOpenAfter;
  }
  return kept.join('\n');
}

function join(before: string, after: string): string {
  return /^[,;)\]]/.test(after) ? before + after : `${before} ${after}`;
}

/** A line without the blanks that stand for types, and without a space too many beside them. */
function closeGaps(before: string, after: string): Line {
  if (before === after) return { text: after, isOpenBefore: false, isOpenAfter: false };
  if (after.trim() === '') return { text: null, isOpenBefore: false, isOpenAfter: false };
  const gaps = findGaps(before, after);
  let text = '';
  let at = 0;
  for (const { start, end } of gaps) {
    text += after.slice(at, start);
    at = end;
    const isIndent = text.trim() === '';
    const rest = after.slice(at);
    if (isIndent || /[([]$/.test(text)) at += /^ */.exec(rest)?.[0].length ?? 0;
    else if (/^(?:[ ,;)\]]|$)/.test(rest)) text = text.replace(/ +$/, '');
  }
  text += after.slice(at);
  const isOpenBefore = gaps[0] !== undefined && before.slice(0, gaps[0].start).trim() === '';
  const isOpenAfter = before.slice(gaps.at(-1)?.end ?? 0).trim() === '';
  return { text: text.replace(/, *\} from /, ' } from ').trimEnd(), isOpenBefore, isOpenAfter };
}

type Gap = { readonly start: number; readonly end: number };

/** Stretches that were text and are blank now; blanks between two of them belong to them. */
function findGaps(before: string, after: string): readonly Gap[] {
  const gaps: { start: number; end: number }[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const isGone = before[index] !== after[index] && (after[index] ?? '').trim() === '';
    if (!isGone) continue;
    const last = gaps.at(-1);
    if (last !== undefined && after.slice(last.end, index).trim() === '') last.end = index + 1;
    else gaps.push({ start: index, end: index + 1 });
  }
  return gaps;
}
