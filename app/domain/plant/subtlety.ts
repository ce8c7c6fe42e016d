import type { Mutant } from './mutant.ts';

/** How hard a change is to see by what was changed: 1 hides in plain sight, 0 shouts. */
const BY_MUTATOR: Readonly<Record<string, number>> = {
  EqualityOperator: 1,
  Await: 1,
  Copy: 0.9,
  Rounding: 0.9,
  LogicalOperator: 0.9,
  MethodExpression: 0.8,
  ArithmeticOperator: 0.7,
  OptionalChaining: 0.7,
  ConditionalExpression: 0.7,
  Call: 0.6,
  CallExpression: 0.6,
  UpdateOperator: 0.6,
  AssignmentOperator: 0.6,
  Regex: 0.6,
  UnaryOperator: 0.5,
  BooleanLiteral: 0.5,
  BlockStatement: 0.4,
  ObjectLiteral: 0.3,
  ArrayDeclaration: 0.3,
  ArrowFunction: 0.2,
  StringLiteral: 0.2,
};

/**
 * How subtle a proposed defect is, from 0 to 1; proposals are ranked by it, the subtlest first.
 *
 * .40 · rarity: the share of scenarios, all near the visible tests, in which nothing differs; what shows everywhere is
 * found by running the code once. + .35 · the mutator, above: a moved boundary or a lost `await` reads like the right
 * line, an emptied object does not. + .25 · quiet: a wrong value is passed on, an exception calls for help. A change that
 * leaves a name unused, or that an existing probe catches already, is halved: the first gives itself away, the second
 * repeats a lesson of the exercise.
 */
export function subtletyOf({
  mutant,
  rarity,
  isLoud,
  leavesUnused,
  isRepeat,
}: {
  mutant: Pick<Mutant, 'mutator'>;
  /** 0 to 1. */
  rarity: number;
  isLoud: boolean;
  leavesUnused: boolean;
  isRepeat: boolean;
}): number {
  const sum = 0.4 * rarity + 0.35 * (BY_MUTATOR[mutant.mutator] ?? 0.5) + 0.25 * (isLoud ? 0 : 1);
  return sum * (leavesUnused ? 0.5 : 1) * (isRepeat ? 0.5 : 1);
}

/** Whether the change leaves behind a name that is declared and never used again. */
export function leavesUnusedName(
  clean: string,
  { text, clean: lines }: Pick<Mutant, 'text' | 'clean'>,
): boolean {
  const names = new Set(lines.join('\n').match(/[A-Za-z_$][\w$]*/g) ?? []);
  return [...names].some((name) => countOf(clean, name) > 1 && countOf(text, name) === 1);
}

function countOf(text: string, name: string): number {
  return text.split(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
}
