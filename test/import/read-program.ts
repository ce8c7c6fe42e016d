import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/read-imports.ts';

/** A program of somebody else: two versions of a file, its tests, and what an import of it should give. */
export type Program = {
  readonly name: string;
  readonly clean: { readonly file: string; readonly text: string };
  readonly planted: string;
  readonly tests: { readonly file: string; readonly text: string };
  readonly probes: { readonly file: string; readonly text: string } | null;
  /** Files that stand beside the clean version. */
  readonly beside: Readonly<Record<string, string>>;
  readonly expected: Expected;
};

type Expected = {
  readonly refused: string | null;
  /** The first problem of the gate when the import is not ok. */
  readonly failing: string | null;
  readonly defects: number | null;
  readonly visible: number | null;
  readonly probes: number | null;
  readonly warns: readonly string[];
  /** Whether the code was rewritten, so that the rendered variants are not the given texts. */
  readonly isConverted: boolean;
  /** Whether the given texts, though rewritten for the exercise, also work as a fix and as a proof. */
  readonly isPasted: boolean;
};

const FOLDER = join(ROOT, 'test/import/programs');

/** Every program of the folder; `\r`, `\t` and BOM are written as such by the words `crlf`, `tabs` and `bom`. */
export function readPrograms(): readonly Program[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((file) => parseProgram(file.replace(/\.txt$/, ''), readFileSync(join(FOLDER, file), 'utf8')));
}

function parseProgram(name: string, text: string): Program {
  const sections = text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n');
      const [kind = '', file = ''] = head.split(' ');
      return { kind, file, text: lines.join('\n') };
    });
  const section = (kind: string) => sections.find((one) => one.kind === kind) ?? null;
  const words = (section('expect')?.text ?? '').split('\n');
  const clean = required(section('clean'), `${name}: clean`);
  const plain = plant(clean.text, { plants: section('plant')?.text ?? '', name });
  const form = (source: string) => reform(source, words);
  return {
    name,
    clean: { file: clean.file, text: form(clean.text) },
    planted: form(section('planted')?.text ?? plain),
    tests: required(section('tests'), `${name}: tests`),
    probes: section('probes'),
    beside: Object.fromEntries(
      sections.filter(({ kind }) => kind === 'beside').map((one) => [one.file, one.text]),
    ),
    expected: readExpected(words),
  };
}

/** Replaces each group of `-` lines by the `+` lines after it; groups stand apart by a blank line. */
function plant(clean: string, { plants, name }: { plants: string; name: string }): string {
  return plants
    .split(/\n\n/)
    .filter((group) => group.trim() !== '')
    .reduce((text, group) => {
      const lines = group.split('\n');
      const side = (mark: string) =>
        lines
          .filter((line) => line.startsWith(mark))
          .map((line) => `${line.slice(1)}\n`)
          .join('');
      const [from, to] = [side('-'), side('+')];
      if (text.split(from).length !== 2)
        throw new Error(`${name}: not exactly once in the clean file: ${from}`);
      return text.replace(from, () => to);
    }, clean);
}

function reform(source: string, words: readonly string[]): string {
  const tabbed = words.includes('tabs')
    ? source.replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2))
    : source;
  const ended = words.includes('no-final-newline') ? tabbed.trimEnd() : tabbed;
  const broken = words.includes('crlf') ? ended.replaceAll('\n', '\r\n') : ended;
  return words.includes('bom') ? `\uFEFF${broken}` : broken;
}

function readExpected(words: readonly string[]): Expected {
  const value = (word: string) =>
    words.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? null;
  const count = (word: string) => (value(word) === null ? null : Number(value(word)));
  return {
    refused: value('refused'),
    failing: value('failing'),
    defects: count('defects'),
    visible: count('visible'),
    probes: count('probes'),
    warns: words.filter((line) => line.startsWith('warns ')).map((line) => line.slice('warns '.length)),
    isPasted: words.includes('pasted'),
    isConverted: words.some((word) => ['converted', 'crlf', 'bom', 'no-final-newline'].includes(word)),
  };
}

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is missing`);
  return value;
}
