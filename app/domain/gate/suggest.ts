import type { Problem, Rule } from '#app/domain/exercise/problem.ts';

/** What usually mends a broken rule when nothing more exact is known. */
const USUAL = {
  schema: 'Correct the field that is named; exercises/README.md lists them all.',
  marker: 'Look at the line and column; a marker stands alone on its line, and every one is closed by @end.',
  types: 'Arrange both sides of a plant to need the same imports and variables.',
  visible:
    'Plant deeper, or drop the case from the tests if an honest author would not have had it. Run one with: run DIR TEST --plant …',
  probe:
    'Fails on clean: it asks for more than the ticket does. Passes when planted: its values do not set the two readings apart.',
  mask: 'Two defects touch the same value: probe through another function or other inputs, move one, or drop it.',
  alternate:
    'If the alternate is right, the test looks at an implementation: ask for the effect that the ticket names.',
  determinism:
    'Take time from a clock in support/ or fake timers, order from explicit delays, nothing from chance.',
  spoiler: 'Rename it, and speak of what the code does.',
  decoy: 'Correct the id, or remove the entry.',
  incident: "Name the file after the defect's id; quote times and dates, so that YAML takes them as text.",
  notes: 'Confidence may differ, facts may not: state the same numbers and names in both notes.',
  words: 'Write it; exercises/README.md says what belongs there.',
} as const satisfies Record<Rule, string>;

/** The problem with a suggestion: its own, or what usually mends its rule. */
export function withSuggestion(problem: Problem): Problem {
  return problem.suggestion === undefined ? { ...problem, suggestion: USUAL[problem.rule] } : problem;
}
