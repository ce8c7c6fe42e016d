import { commentOf } from './language.ts';

/** A problem in an annotated source file, with its place counted from 1. */
export type MarkerProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/**
 * A stretch of an annotated file. Lines keep their line break, so joining them gives the text back. `line` is the
 * first line of a plain stretch, else the marker's; `cleanLine` is the line of `@clean`, or of `@end` without one.
 */
export type Segment =
  | { readonly type: 'plain'; readonly line: number; readonly lines: readonly string[] }
  | {
      readonly type: 'plant';
      readonly id: string;
      readonly line: number;
      readonly cleanLine: number;
      readonly planted: readonly string[];
      readonly clean: readonly string[];
    }
  | {
      readonly type: 'decoy' | 'site';
      readonly id: string;
      readonly line: number;
      readonly lines: readonly string[];
    }
  | { readonly type: 'neutral'; readonly line: number; readonly lines: readonly string[] };

export type ParsedFile =
  | { readonly status: 'parsed'; readonly segments: readonly Segment[] }
  | { readonly status: 'problems'; readonly problems: readonly MarkerProblem[] };

const WORDS = ['plant', 'clean', 'decoy', 'site', 'neutral', 'end'] as const;
type Word = (typeof WORDS)[number];
type Marker = { readonly word: Word; readonly argument: string; readonly column: number };
type Open = {
  readonly word: Exclude<Word, 'clean' | 'end'>;
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly first: string[];
  clean: { readonly line: number; readonly lines: string[] } | null;
};

const MARKER = /^(\s*)(\/\/|--|#|\{\/\*)\s*@(plant|clean|decoy|site|neutral|end)(?![\w-])\s*(.*)$/;
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Whether a text still holds something that reads like a marker: a learner must never see one. */
export function hasMarker(text: string): boolean {
  return text.split('\n').some((line) => MARKER.test(line));
}

/** Splits an annotated file at its markers; every problem is reported, not only the first. */
export function parseMarkers(file: string, text: string): ParsedFile {
  const segments: Segment[] = [];
  const problems: MarkerProblem[] = [];
  let plain: string[] = [];
  let plainLine = 1;
  let open: Open | null = null;

  const flushPlain = () => {
    if (plain.length > 0) segments.push({ type: 'plain', line: plainLine, lines: plain });
    plain = [];
  };

  for (const [index, lineText] of splitLines(text).entries()) {
    const line = index + 1;
    const marker = readMarker(file, lineText);
    const report = (message: string) => problems.push({ file, line, column: marker?.column ?? 1, message });
    if (marker === null) {
      if (open === null && plain.length === 0) plainLine = line;
      (open === null ? plain : (open.clean?.lines ?? open.first)).push(lineText);
      continue;
    }
    switch (marker.word) {
      case 'plant':
      case 'decoy':
      case 'site':
      case 'neutral': {
        if (open !== null)
          report(`@${marker.word} inside @${open.word} of line ${open.line}: markers do not nest`);
        const problem = argumentProblem(marker);
        if (problem !== null) report(problem);
        if (open !== null) break;
        flushPlain();
        open = {
          word: marker.word,
          id: marker.argument,
          line,
          column: marker.column,
          first: [],
          clean: null,
        };
        break;
      }
      case 'clean':
        if (open?.word !== 'plant') report('@clean without an open @plant');
        else if (open.clean !== null) report(`second @clean in the @plant of line ${open.line}`);
        else open.clean = { line, lines: [] };
        break;
      case 'end':
        if (open === null) {
          report('@end without an open marker');
          break;
        }
        segments.push(closeSegment(open, line));
        open = null;
        break;
      default:
        return marker.word satisfies never;
    }
  }
  if (open !== null) {
    problems.push({
      file,
      line: open.line,
      column: open.column,
      message: `@${open.word}${open.id === '' ? '' : ` ${open.id}`} is never closed: add @end`,
    });
  }
  flushPlain();
  return problems.length > 0 ? { status: 'problems', problems } : { status: 'parsed', segments };
}

/** The lines of a text, each with its line break; the empty text has none. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function readMarker(file: string, lineText: string): Marker | null {
  const match = MARKER.exec(lineText.replace(/\r?\n$/, ''));
  if (match === null) return null;
  const [, indent = '', opener = '', word = '', rest = ''] = match;
  if (opener !== commentOf(file) && opener !== '{/*') return null;
  const argument = (opener === '{/*' ? rest.replace(/\*\/\}\s*$/, '') : rest).trim();
  const known = WORDS.find((candidate) => candidate === word);
  return known === undefined ? null : { word: known, argument, column: indent.length + 1 };
}

function argumentProblem({ word, argument }: Marker): string | null {
  if (word === 'neutral') return null;
  if (argument === '') return `@${word} needs an id`;
  return ID.test(argument) ? null : `"${argument}" is no id: use lower-case letters, digits and hyphens`;
}

function closeSegment({ word, id, line, first, clean }: Open, endLine: number): Segment {
  switch (word) {
    case 'plant':
      return {
        type: 'plant',
        id,
        line,
        cleanLine: clean?.line ?? endLine,
        planted: first,
        clean: clean?.lines ?? [],
      };
    case 'neutral':
      return { type: 'neutral', line, lines: first };
    case 'decoy':
    case 'site':
      return { type: word, id, line, lines: first };
    default:
      return word satisfies never;
  }
}
