import ts from 'typescript';
import { MUTATORS } from './mutators.ts';
import { below, oneOf, type Random } from './pick.ts';

/** Mutants longer than this are cut: the grader refuses whole submissions beyond it. */
const MOST_CHARS = 60_000;
/** Most changes break the syntax, and there is more behind the parser than in it. */
const MOST_TRIES = 6;

/** The text changed once to five times; `others` are what pieces are taken from. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let mutant = '';
  for (let left = 1 + below(random, MOST_TRIES); left > 0; left -= 1) {
    mutant = changed(text, random, others);
    if (parses(mutant)) break;
  }
  return mutant;
}

function changed(text: string, random: Random, others: readonly string[]): string {
  let mutant = text;
  for (let left = 1 + below(random, 4); left > 0; left -= 1)
    mutant = oneOf(random, MUTATORS)(mutant, random, others).slice(0, MOST_CHARS);
  return mutant;
}

function parses(text: string): boolean {
  try {
    const options = { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ESNext } };
    return ts.transpileModule(text, options).diagnostics?.length === 0;
  } catch {
    // Nested too deeply for the compiler: that is for the grader to see.
    return true;
  }
}
