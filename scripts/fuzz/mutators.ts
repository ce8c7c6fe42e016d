import { below, oneOf, type Random } from './pick.ts';
import { isWord, tokensOf } from './tokens.ts';

type Mutator = (text: string, random: Random, others: readonly string[]) => string;

const NUMBERS = [
  '0',
  '-1',
  '1',
  '2',
  '0.1',
  '-0',
  'NaN',
  '1e309',
  '2 ** 53',
  '1e9',
  '1n',
  '0xff',
  '""',
  'null',
];
const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '<',
  '>',
  '<=',
  '>=',
  '===',
  '!==',
  '==',
  '&&',
  '||',
  '??',
  ',',
  '=',
  '+=',
  '=>',
  '.',
  '?.',
  'in',
  'instanceof',
];
const WORDS = [
  'globalThis',
  'eval',
  'Promise',
  'expect',
  'vi',
  'it',
  'describe',
  'constructor',
  '__proto__',
  'prototype',
  'await',
  'async',
  'yield',
  'process',
  'Symbol',
  'this',
  'arguments',
  'undefined',
  'null',
  'return',
  'throw',
  'while',
  'for',
  'new',
  'delete',
  'typeof',
  'void',
  'class',
  'static',
  'get',
  'Function',
  'Proxy',
  'Reflect',
  'setTimeout',
  'Date',
  'Math',
  'called',
  'awaited',
  'thrown',
  'import',
  'export',
  'default',
  'then',
  'toString',
  'valueOf',
  'length',
  'with',
];
const OPENINGS = [
  ['(', ')'],
  ['[', ']'],
  ['(() => ', ')()'],
  ['{', '}'],
  ['!', ''],
  ['if (1) {', '}'],
  ['`${', '}`'],
] as const;
const DEPTHS = [2, 20, 200, 2_000, 20_000];
const ODD = [
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\0',
  '\ud800',
  'е',
  'ﬁ',
  '\u0301',
  '𝒇',
  '😀',
  '\\u{61}',
  '\r',
  '\v',
  '#!',
  '/*',
  '*/',
  '//',
  '`',
  '${',
  '"',
  "'",
  '<!--',
  '@',
];

/** Each takes a program and gives back one that differs a little. */
export const MUTATORS: readonly Mutator[] = [
  onTokens((tokens, random) => {
    const [a, b] = [below(random, tokens.length), below(random, tokens.length)];
    [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
  }),
  onTokens((tokens, random) => void tokens.splice(below(random, tokens.length), 1 + below(random, 8))),
  onTokens((tokens, random) => {
    const from = below(random, tokens.length);
    tokens.splice(below(random, tokens.length), 0, ...tokens.slice(from, from + 1 + below(random, 20)));
  }),
  onTokens((tokens, random, others) => {
    const taken = tokensOf(oneOf(random, others));
    const from = below(random, taken.length);
    tokens.splice(below(random, tokens.length), 0, ...taken.slice(from, from + 1 + below(random, 30)));
  }),
  replaceToken(
    (token) => /^\d/.test(token),
    (random) => oneOf(random, NUMBERS),
  ),
  replaceToken(
    (token) => /^[^\p{L}\p{N}\s()[\]{};'"`]/u.test(token),
    (random) => oneOf(random, OPERATORS),
  ),
  replaceToken(isWord, (random) => oneOf(random, WORDS)),
  replaceToken(isWord, (random, words) => oneOf(random, words)),
  onLines((lines, random) => void lines.splice(below(random, lines.length), 1)),
  onLines((lines, random) =>
    lines.splice(below(random, lines.length), 0, ...lines.splice(below(random, lines.length), 1)),
  ),
  onLines((lines, random, others) => {
    const taken = oneOf(random, others).split('\n');
    const from = below(random, taken.length);
    lines.splice(below(random, lines.length), 0, ...taken.slice(from, from + 1 + below(random, 6)));
  }),
  onTokens((tokens, random) => {
    const [open, close] = oneOf(random, OPENINGS);
    const depth = oneOf(random, DEPTHS);
    const from = below(random, tokens.length);
    const inner = tokens.slice(from, from + 1 + below(random, 12));
    tokens.splice(from, inner.length, open.repeat(depth), ...inner, close.repeat(depth));
  }),
  (text, random) =>
    insert(text, below(random, text.length + 1), oneOf(random, ODD).repeat(1 + below(random, 3))),
  (text, random, others) => `${text}\n${oneOf(random, others)}`,
  (text, random) => text.slice(0, below(random, text.length + 1)),
];

function onTokens(change: (tokens: string[], random: Random, others: readonly string[]) => void): Mutator {
  return (text, random, others) => {
    const tokens = tokensOf(text);
    if (tokens.length > 0) change(tokens, random, others);
    return tokens.join('');
  };
}

function onLines(change: (lines: string[], random: Random, others: readonly string[]) => void): Mutator {
  return (text, random, others) => {
    const lines = text.split('\n');
    change(lines, random, others);
    return lines.join('\n');
  };
}

/** Puts another token in place of one of those that the test accepts; the words of the text are offered. */
function replaceToken(
  isWanted: (token: string) => boolean,
  make: (random: Random, words: readonly string[]) => string,
): Mutator {
  return onTokens((tokens, random) => {
    const places = tokens.flatMap((token, index) => (isWanted(token) ? [index] : []));
    if (places.length > 0) tokens[oneOf(random, places)] = make(random, [...tokens.filter(isWord), 'it']);
  });
}

function insert(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at);
}
