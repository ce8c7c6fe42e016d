import { commentOf } from '#app/domain/exercise/language.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { GateProblem } from './gate-problem.ts';
import { nearest } from './nearest.ts';

const WORDS = ['plant', 'clean', 'decoy', 'site', 'neutral', 'end'];
/** A line that holds nothing but a comment with an @word and perhaps an id. */
const LOOKS_LIKE =
  /^\s*(\{\/\*|\/\*\*?|<!--|\/\/\/?|--|#|\*|;|%)\s*@\s*([A-Za-z]+)\b[:\s]*([\w-]*)\s*(?:\*\/\}?|-->)?\s*$/;
/** A marker behind other code on its line. */
const BEHIND = /\S.*?(\/\/|--|#|\{?\/\*)\s*@(plant|clean|decoy|site|neutral|end)\b/;
const EXACT = /^\s*(\/\/|--|#|\{\/\*)\s*@(plant|clean|decoy|site|neutral|end)(?![\w-])/;

/** Rule `marker`: lines that were meant as markers but are none, because of their comment style, spelling or place. */
export function checkMarkers(code: SourceFiles): readonly GateProblem[] {
  return Object.entries(code).flatMap(([file, text]) =>
    text.split('\n').flatMap((lineText, index) => {
      const mistake = mistakeIn(file, lineText.replace(/\r$/, ''));
      return mistake === null ? [] : [{ rule: 'marker' as const, file, line: index + 1, ...mistake }];
    }),
  );
}

type Mistake = { readonly column: number; readonly message: string; readonly suggestion: string };

function mistakeIn(file: string, lineText: string): Mistake | null {
  if (!lineText.includes('@')) return null;
  const own = commentOf(file);
  const exact = EXACT.exec(lineText);
  if (exact !== null && (exact[1] === own || exact[1] === '{/*')) return null;
  const match = LOOKS_LIKE.exec(lineText);
  if (match === null) return behindCode(lineText, own);
  const [, opener = '', word = '', argument = ''] = match;
  const column = lineText.length - lineText.trimStart().length + 1;
  const meant = WORDS.includes(word) ? word : nearWord(word);
  if (meant === null) return null;
  const right = `${own} @${meant}${argument === '' ? '' : ` ${argument}`}`;
  const suggestion = `Write "${right}"${file.endsWith('x') ? `, or "{/* @${meant} … */}" between JSX children` : ''}.`;
  if (meant !== word) return { column, message: `"@${word}" is no marker`, suggestion };
  return { column, message: `a marker in ${file} starts with "${own}", not "${opener}"`, suggestion };
}

/** A marker word that one edit, or another case, makes of the word; only long ones, for `@and` may mean anything. */
function nearWord(word: string): string | null {
  const lower = word.toLowerCase();
  if (WORDS.includes(lower)) return lower;
  return lower.length < 4 || lower === 'since' ? null : nearest(lower, WORDS);
}

function behindCode(lineText: string, own: string): Mistake | null {
  const match = BEHIND.exec(lineText);
  if (match === null) return null;
  const column = match.index + match[0].lastIndexOf(match[1] ?? '') + 1;
  return {
    column,
    message: 'a marker stands alone on its line',
    suggestion: `Move "${own} @${match[2]} …" to a line of its own.`,
  };
}
