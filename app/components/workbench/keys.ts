export type Command =
  | 'line-down'
  | 'line-up'
  | 'extend-down'
  | 'extend-up'
  | 'next-file'
  | 'previous-file'
  | 'next-finding'
  | 'previous-finding'
  | 'next-change'
  | 'previous-change'
  | 'definition'
  | 'back'
  | 'palette'
  | 'search'
  | 'flag'
  | 'comment'
  | 'done'
  | 'proof'
  | 'fix'
  | 'run'
  | 'duplicate'
  | 'remove'
  | 'toggle-viewed'
  | 'viewed-and-next'
  | 'brief'
  | 'undo'
  | 'toggle-diff'
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
  /** Whether keys without Ctrl or Alt mean anything: somebody who dictates turns them off. */
  readonly areSingleKeysOn: boolean;
  /** The key pressed just before, for two-key commands. */
  readonly previousKey: string | null;
};

export type KeyRow = { readonly command: Command; readonly keys: readonly string[]; readonly words: string };

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
      { command: 'next-change', keys: ['n'], words: 'Next change against the code before' },
      { command: 'previous-change', keys: ['p'], words: 'Previous change' },
      {
        command: 'definition',
        keys: ['F12', 'g d'],
        words: 'Go to where a name is declared; also Ctrl and a click',
      },
      { command: 'back', keys: ['g b'], words: 'Back to where you were before' },
    ],
  },
  {
    title: 'Find',
    rows: [
      { command: 'palette', keys: ['Ctrl K', 'Ctrl Shift P'], words: 'All commands, files and findings' },
      { command: 'search', keys: ['Ctrl Shift F'], words: 'Search in all files' },
    ],
  },
  {
    title: 'Review',
    rows: [
      { command: 'flag', keys: ['f'], words: 'Flag the selected lines' },
      { command: 'comment', keys: ['c'], words: 'Comment on the finding at this line' },
      { command: 'done', keys: ['Ctrl ↵'], words: 'Close the finding and go back to the code' },
      { command: 'duplicate', keys: ['y'], words: 'Duplicate the finding at this line' },
      { command: 'remove', keys: ['x'], words: 'Remove the finding at this line' },
      { command: 'toggle-viewed', keys: ['v'], words: 'Mark the file as viewed, or not' },
      { command: 'viewed-and-next', keys: ['m'], words: 'Mark as viewed and go to the next file' },
      { command: 'brief', keys: ['b'], words: 'Show the brief beside the code, or close it' },
      { command: 'undo', keys: ['z'], words: 'Undo the last removal' },
      { command: 'toggle-diff', keys: ['d'], words: 'Show what the change removed and added, or not' },
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
] as const satisfies readonly { title: string; rows: readonly KeyRow[] }[];

const PLAIN: Readonly<Record<string, Command>> = {
  j: 'line-down',
  k: 'line-up',
  ArrowDown: 'line-down',
  ArrowUp: 'line-up',
  '[': 'previous-file',
  ']': 'next-file',
  J: 'next-finding',
  K: 'previous-finding',
  n: 'next-change',
  p: 'previous-change',
  d: 'toggle-diff',
  y: 'duplicate',
  x: 'remove',
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

/** What follows `g`. */
const AFTER_G: Readonly<Record<string, Command>> = { s: 'submit', d: 'definition', b: 'back' };

/** Keys that make no text: they work without Ctrl or Alt even when single keys are turned off. */
const SAFE = new Set(['ArrowDown', 'ArrowUp', 'Escape']);

/** The command that a key press means, or null; inside a field only Escape and combinations with Ctrl or Alt mean anything. */
export function commandOf(press: KeyPress): Command | null {
  const { key, hasCtrl, hasAlt, hasShift, isInField, areSingleKeysOn, previousKey } = press;
  if (hasCtrl || hasAlt) return commandWithModifier(press);
  if (isInField) return key === 'Escape' ? 'escape' : null;
  if (key === 'F12') return 'definition';
  if (hasShift && key === 'ArrowDown') return 'extend-down';
  if (hasShift && key === 'ArrowUp') return 'extend-up';
  if (!areSingleKeysOn && !SAFE.has(key)) return null;
  const commands = previousKey === 'g' ? AFTER_G : PLAIN;
  return Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;
}

function commandWithModifier({ key, code, hasCtrl, hasAlt, hasShift }: KeyPress): Command | null {
  if (hasAlt && hasCtrl) return null;
  if (hasAlt) return code === 'KeyR' ? 'run' : null;
  if (key === 'Enter') return 'done';
  const letter = key.toLowerCase();
  if (letter === (hasShift ? 'p' : 'k')) return 'palette';
  return letter === 'f' && hasShift ? 'search' : null;
}
