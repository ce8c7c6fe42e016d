import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { changedLines, shapeOf, type Mutant } from '#app/domain/plant/mutant.ts';
import { spliceTokens } from '#app/domain/plant/splice-tokens.ts';
import { instrument, type RawMutant } from './instrument.server.ts';
import { slipCode } from './slip-code.server.ts';
import { tidyChange } from './tidy-change.server.ts';

/**
 * The mutants of the given files, each different from the others and from every `known` version of its file. What
 * cannot have been written in earnest is left out.
 */
export async function listMutants(
  files: SourceFiles,
  known: readonly SourceFiles[],
): Promise<readonly Mutant[]> {
  const code = Object.fromEntries(Object.entries(files).filter(([file]) => /\.[cm]?[jt]sx?$/.test(file)));
  const seen = new Set([code, ...known].flatMap(shapesOf));
  const raw = [...(await instrument(code)), ...slipCode(code)];
  return raw.flatMap((one, index) => {
    const mutant = toMutant(one, { id: `m${index + 1}`, clean: code[one.file] ?? '' });
    if (mutant === null || seen.has(keyOf(mutant.file, mutant.text))) return [];
    seen.add(keyOf(mutant.file, mutant.text));
    return [mutant];
  });
}

function toMutant(
  { file, mutator, start, end, replacement: generated }: RawMutant,
  { id, clean }: { id: string; clean: string },
): Mutant | null {
  const original = clean.slice(start, end);
  const replacement = spliceTokens(original, generated);
  const changed = clean.slice(0, start) + replacement + clean.slice(end);
  const text =
    mutator === 'Call'
      ? withoutStatement(clean, start, end)
      : tidyChange(file, changed, { start, end: start + replacement.length });
  if (text === null) return null;
  const change = changedLines(clean, text);
  if (change === null || change.planted.some((line) => line.trim() === ';')) return null;
  return { id, file, mutator, original, replacement, text, ...change };
}

/** The text without a statement and, where it stood alone, without its line. */
function withoutStatement(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  return isAlone
    ? text.slice(0, lineStart) + text.slice(lineEnd + 1)
    : text.slice(0, start) + text.slice(end);
}

function shapesOf(files: SourceFiles): string[] {
  return Object.entries(files).map(([file, text]) => keyOf(file, text));
}

function keyOf(file: string, text: string): string {
  return `${file}\n${shapeOf(text)}`;
}
