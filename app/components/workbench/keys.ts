export type Command =
  | 'line-down'
  | 'line-up'
  | 'extend-down'
  | 'extend-up'
  | 'next-file'
  | 'previous-file'
  | 'next-finding'
  | 'previous-finding'
  | 'flag'
  | 'comment'
  | 'done'
  | 'proof'
  | 'fix'
  | 'run'
  | 'toggle-viewed'
  | 'viewed-and-next'
  | 'brief'
  | 'undo'
  | 'submit'
  | 'help'
  | 'escape';

/** The parts of a keyboard event that decide; `isInField` is true while the learner types into something. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly hasCtrl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  readonly isInField: boolean;
  /** The key pressed just before, for two-key commands. */
  readonly previousKey: string | null;
};

type Row = { readonly command: Command; readonly keys: readonly string[]; readonly words: string };

/** Every command with its keys, in the order of the help sheet. */
export const KEY_GROUPS = [
  {
    title: 'Move',
    rows: [
      { command: 'line-down', keys: ['j', '↓'], words: 'Next line' },
      { command: 'line-up', keys: ['k', '↑'], words: 'Previous line' },
      { command: 'extend-down', keys: ['Shift ↓'], words: 'Extend the selection down' },
      { command: 'extend-up', keys: ['Shift ↑'], words: 'Extend the selection up' },
      { command: 'previous-file', keys: ['['], words: 'Previous file' },
      { command: 'next-file', keys: [']'], words: 'Next file' },
      { command: 'next-finding', keys: ['J'], words: 'Next finding' },
      { command: 'previous-finding', keys: ['K'], words: 'Previous finding' },
    ],
  },
  {
    title: 'Review',
    rows: [
      { command: 'flag', keys: ['f'], words: 'Flag the selected lines' },
      { command: 'comment', keys: ['c'], words: 'Comment on the finding at this line' },
      { command: 'done', keys: ['Ctrl ↵'], words: 'Close the finding and go back to the code' },
      { command: 'toggle-viewed', keys: ['v'], words: 'Mark the file as viewed, or not' },
      { command: 'viewed-and-next', keys: ['m'], words: 'Mark as viewed and go to the next file' },
      { command: 'brief', keys: ['b'], words: 'Show the brief beside the code, or close it' },
      { command: 'undo', keys: ['z'], words: 'Undo the last removal' },
    ],
  },
  {
    title: 'Prove, fix, own',
    rows: [
      { command: 'proof', keys: ['t'], words: 'Write a proof for this finding' },
      { command: 'fix', keys: ['e'], words: 'Edit a fix of this file' },
      { command: 'run', keys: ['r', 'Alt R'], words: 'Run what is open; Alt R also while typing' },
      { command: 'submit', keys: ['g s'], words: 'Submit the review' },
      { command: 'help', keys: ['?'], words: 'Show these keys' },
      { command: 'escape', keys: ['Esc'], words: 'Close what is open and go back to the code' },
    ],
  },
] as const satisfies readonly { title: string; rows: readonly Row[] }[];

const PLAIN: Readonly<Record<string, Command>> = {
  j: 'line-down',
  k: 'line-up',
  ArrowDown: 'line-down',
  ArrowUp: 'line-up',
  '[': 'previous-file',
  ']': 'next-file',
  J: 'next-finding',
  K: 'previous-finding',
  f: 'flag',
  F: 'flag',
  b: 'brief',
  c: 'comment',
  t: 'proof',
  e: 'fix',
  r: 'run',
  v: 'toggle-viewed',
  V: 'toggle-viewed',
  m: 'viewed-and-next',
  z: 'undo',
  '?': 'help',
  Escape: 'escape',
};

/** The command that a key press means, or null; inside a field only Escape, Ctrl+Enter and Alt+R mean anything. */
export function commandOf(press: KeyPress): Command | null {
  const { key, code, hasCtrl, hasAlt, hasShift, isInField, previousKey } = press;
  if (hasAlt && code === 'KeyR' && !hasCtrl) return 'run';
  if (hasCtrl && key === 'Enter') return 'done';
  if (hasCtrl || hasAlt) return null;
  if (isInField) return key === 'Escape' ? 'escape' : null;
  if (hasShift && key === 'ArrowDown') return 'extend-down';
  if (hasShift && key === 'ArrowUp') return 'extend-up';
  if (previousKey === 'g') return key === 's' ? 'submit' : null;
  return Object.hasOwn(PLAIN, key) ? (PLAIN[key] ?? null) : null;
}
