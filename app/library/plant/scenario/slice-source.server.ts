import type ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';

type Span = { getStart(): number; getEnd(): number };

/** A stretch of a text with the edits inside it made. */
export function sliced(text: string, span: Span, edits: readonly Edit[]): string {
  const from = span.getStart();
  const to = span.getEnd();
  const inside = edits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, ...rest }) => ({ ...rest, start: start - from, end: end - from }));
  return applyEdits(text.slice(from, to), inside);
}

/** Every name in a text. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

/** The text of a statement, moved to the left as far as its first line was indented. */
export function outdent(text: string, statement: ts.Statement): string {
  const source = statement.getSourceFile().text;
  const start = statement.getStart();
  const indent = start - (source.lastIndexOf('\n', start - 1) + 1);
  return text.replaceAll(new RegExp(`\\n {1,${Math.max(1, indent)}}`, 'g'), indent === 0 ? '$&' : '\n');
}

/** The lines of a body, moved to the left as far as the least indented one. */
export function outdentBody(text: string): string {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '' && /^\s/.test(line))
    .map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, 40);
  return lines
    .map((line) => (/^\s/.test(line) ? line.slice(least) : line).trimEnd())
    .join('\n')
    .trim();
}
