import { parseCode } from '#app/domain/exercise/render.ts';
import type { Problem, Rule } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { applyProposal, type AppliedProposal } from '#app/domain/plant/apply-proposal.ts';
import type { Proposal } from '#app/domain/plant/proposal.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { checkExercise } from './check-exercise.server.ts';
import type { Runner } from './run-jobs.server.ts';

/** Rules that a planted mutant must not break; the others are about what a person still has to write. */
const ABOUT_CODE = new Set<Rule>([
  'schema',
  'marker',
  'types',
  'visible',
  'probe',
  'mask',
  'alternate',
  'determinism',
  'spoiler',
  'decoy',
]);

/** Plants a proposal into the files of an exercise folder, in memory, and runs the gate on what comes out. */
export async function applyToExercise(
  tools: { readonly sandbox: Runner; readonly taxonomy: Taxonomy },
  files: SourceFiles,
  proposal: Proposal,
): Promise<AppliedProposal> {
  const read = parseExercise(files);
  if (read.status === 'unreadable') return { status: 'refused', reason: firstOf(read.problems) };
  const code = parseCode(read.exercise.code);
  const applied = applyProposal(
    { exercise: read.exercise, code, yaml: files['exercise.yaml'] ?? '' },
    proposal,
  );
  if (applied.status === 'refused') return applied;
  const after = parseExercise({ ...files, ...applied.files });
  if (after.status === 'unreadable') return { status: 'refused', reason: firstOf(after.problems) };
  const { problems } = await checkExercise(tools, after.exercise, after);
  const broken = problems.filter(({ rule }) => ABOUT_CODE.has(rule));
  return broken.length > 0
    ? { status: 'refused', reason: `the gate would not let it pass: ${firstOf(broken)}` }
    : applied;
}

function firstOf([problem]: readonly Problem[]): string {
  if (problem === undefined) return 'the exercise cannot be read';
  return `${problem.rule}: ${problem.file}${problem.line === null ? '' : `:${problem.line}`}: ${problem.message}`;
}
