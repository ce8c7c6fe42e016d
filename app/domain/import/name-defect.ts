/** What a change touches, found by comparing its two sides; the first that applies names the defect. */
const TOUCHES: readonly (readonly [string, RegExp])[] = [
  ['await', /\b(?:await|async)\b/g],
  ['pattern', /\/(?:[^/\\\n]|\\.)+\/[dgimsuvy]*(?=[.,;)\s])/g],
  ['comparison', /[<>]=?|[=!]==?(?!>)/g],
  ['logic', /&&|\|\||\?\?|!(?!=)/g],
  ['arithmetic', /[+\-*/%]=?|\*\*|<<|>>/g],
  ['text', /'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g],
  ['number', /\b\d[\d_.]*n?\b/g],
  ['call', /[\w$]+(?=\()/g],
  ['value', /[\w$]+/g],
];
const ENCLOSING = [
  /\bfunction\s*\*?\s*([\w$]+)/,
  /\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*(?::[^=]*)?=>|[\w$]+\s*=>)/,
  /^\s*(?:(?:public|private|protected|static|async|get|set|override|readonly)\s+|\*\s*)*#?([\w$]+)\s*\([^)]*\)\s*(?::[^{]+)?\{/,
  /^\s*([\w$]+)\s*[:=]\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>)/,
  /\bclass\s+([\w$]+)/,
];
const STATEMENTS = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'return',
  'constructor',
  'function',
  'with',
]);
const MOST_LENGTH = 40;

type Change = {
  readonly clean: readonly string[];
  readonly planted: readonly string[];
  /** The clean lines before the change. */
  readonly before: readonly string[];
};

/**
 * An id for a defect, such as `withdraw-comparison`: the function that it stands in and what it touches. Ids end in a
 * number when they are taken already or stand in one of the texts that a learner sees.
 */
export function nameDefect(
  change: Change,
  { taken, shown }: { taken: readonly string[]; shown: readonly string[] },
): string {
  const place = kebab(enclosingName(change) ?? 'module');
  const base = `${place}-${touchedBy(change)}`.slice(0, MOST_LENGTH).replace(/-+$/, '');
  const isFree = (id: string) =>
    !taken.includes(id) &&
    !shown.some((text) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (isFree(id)) return id;
  }
}

/** What a right fix of the change does: the qualifier of exercise.yaml. */
export function qualifierOf({
  clean,
  planted,
}: Pick<Change, 'clean' | 'planted'>): 'missing' | 'incorrect' | 'extraneous' {
  const isBlank = (lines: readonly string[]) => lines.every((line) => line.trim() === '');
  if (isBlank(planted)) return 'missing';
  return isBlank(clean) ? 'extraneous' : 'incorrect';
}

function touchedBy({ clean, planted }: Change): string {
  const qualifier = qualifierOf({ clean, planted });
  if (qualifier === 'missing') return /\b(?:if|throw)\b/.test(clean.join('')) ? 'guard' : 'omission';
  if (qualifier === 'extraneous') return 'extra';
  const found = (lines: readonly string[], pattern: RegExp) =>
    (lines.join('').match(pattern) ?? []).join(' ');
  const touch = TOUCHES.find(([, pattern]) => found(clean, pattern) !== found(planted, pattern));
  return touch?.[0] ?? 'layout';
}

function enclosingName({ clean, planted, before }: Change): string | null {
  const first = [...clean, ...planted].find((line) => line.trim() !== '') ?? '';
  const depth = indentOf(first);
  const candidates = [
    first,
    ...before.toReversed().filter((line) => line.trim() !== '' && indentOf(line) < depth),
  ];
  for (const line of candidates) {
    const name = ENCLOSING.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    if (name !== undefined && !STATEMENTS.has(name)) return name;
  }
  return null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function kebab(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'module' : words;
}
