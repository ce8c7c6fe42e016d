import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Rule } from '#app/domain/exercise/problem.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import { plantMarker } from '#app/domain/exercise/source-line.ts';
import type { RunResult } from '#app/domain/grading/job.ts';
import type { GateProblem } from './gate-problem.ts';
import { combinationOf, type JudgedRun, type Subject } from './plan-gate.ts';

/** The problems that running every variant shows: rules `visible`, `probe`, `mask`, `alternate`, `determinism`. */
export function judgeGate(
  exercise: Exercise,
  code: ParsedCode,
  judged: readonly JudgedRun[],
): readonly GateProblem[] {
  const first = judged.filter(({ seed }) => seed === 1);
  const context = { exercise, code, first };
  return mergeAlike([
    ...first.flatMap((run) => judgeVisible(context, run)),
    ...first.flatMap((run) => judgeProbe(context, run)),
    ...judgeDeterminism(context, judged),
  ]);
}

type Context = {
  readonly exercise: Exercise;
  readonly code: ParsedCode;
  readonly first: readonly JudgedRun[];
};

function judgeVisible({ exercise }: Context, { subject, test, result }: JudgedRun): GateProblem[] {
  if (test.type !== 'visible' || result.status === 'passed') return [];
  const rule = subject.type === 'alternate' ? 'alternate' : 'visible';
  return [at(exercise, test, rule, result, `${describeFailure(result)} on ${describeSubject(subject)}`)];
}

function judgeProbe({ exercise, code, first }: Context, { subject, test, result }: JudgedRun): GateProblem[] {
  if (test.type !== 'probe') return [];
  const { defectId } = test;
  const report = (rule: Rule, what: string) => [at(exercise, test, rule, result, what)];
  if (['invalid', 'no-test-ran', 'crashed'].includes(result.status)) {
    return report('probe', `${describeFailure(result)} on ${describeSubject(subject)}`);
  }
  const fails = result.status !== 'passed';
  if (subject.type === 'alternate') {
    return fails ? report('alternate', `${describeFailure(result)} on ${describeSubject(subject)}`) : [];
  }
  const isPlanted = subject.planted.includes(defectId);
  if (fails === isPlanted) return [];
  if (fails && subject.planted.length === 0) {
    return report('probe', `${describeFailure(result)} on the clean code, where it must pass`);
  }
  if (!fails && subject.planted.length === 1) {
    return report('probe', `passes although ${defectId} is planted: it does not catch its defect`);
  }
  const fine = { planted: isPlanted ? [defectId] : [], fails: isPlanted };
  if (!behaves(first, defectId, fine)) return [];
  const others = subject.planted.filter((id) => id !== defectId).join(', ');
  const message = isPlanted
    ? `${defectId} is masked by ${others}: its probe passes when they are planted together`
    : `the probe of ${defectId} fails when only ${others} is planted: ${describeFailure(result)}`;
  const place = isPlanted ? plantMarker(code, defectId) : null;
  return place === null ? report('mask', message) : [{ rule: 'mask', ...place, message }];
}

/** Whether the probe does what it should on a simple variant, so that a wrong result elsewhere is the others' doing. */
function behaves(
  first: readonly JudgedRun[],
  defectId: string,
  { planted, fails }: { planted: readonly string[]; fails: boolean },
): boolean {
  return first.some(
    ({ subject, test, result }) =>
      test.type === 'probe' &&
      test.defectId === defectId &&
      subject.type === 'variant' &&
      subject.planted.join() === planted.join() &&
      (result.status !== 'passed') === fails,
  );
}

function judgeDeterminism({ exercise, first }: Context, judged: readonly JudgedRun[]): GateProblem[] {
  const reference = new Map(first.map((run) => [combinationOf(run), run]));
  return judged.flatMap((run) => {
    const expected = reference.get(combinationOf(run));
    if (expected === undefined || outcomes(expected.result) === outcomes(run.result)) return [];
    const what = `is not repeatable on ${describeSubject(run.subject)}: ${expected.result.status} in run 1, ${run.result.status} in run ${run.seed}`;
    return [at(exercise, run.test, 'determinism', run.result, what)];
  });
}

function outcomes(result: RunResult): string {
  const tests = 'tests' in result ? result.tests.map(({ name, outcome }) => [name, outcome]) : [];
  return JSON.stringify([result.status, tests]);
}

function at(
  exercise: Exercise,
  test: JudgedRun['test'],
  rule: Rule,
  result: RunResult,
  message: string,
): GateProblem {
  const file = test.type === 'visible' ? test.path : (exercise.probes[test.defectId]?.path ?? 'probes/');
  const failed = 'tests' in result ? result.tests.find(({ outcome }) => outcome !== 'passed') : undefined;
  const line = 'line' in result && result.file === file ? result.line : (failed?.line ?? null);
  return { rule, file, line, message };
}

function describeFailure(result: RunResult): string {
  if ('message' in result) return `${result.status}: ${result.message}`;
  if (!('tests' in result)) return result.status;
  const failed = result.tests.find(({ outcome }) => outcome !== 'passed');
  return failed === undefined
    ? result.status
    : `fails ("${failed.name}": ${failed.message ?? failed.outcome})`;
}

function describeSubject(subject: Subject): string {
  if (subject.type === 'alternate') return `the alternate "${subject.name}"`;
  return subject.planted.length === 0 ? 'the clean code' : `the variant with ${subject.planted.join(', ')}`;
}

/** Problems that differ only in the variant are told once, with how many more there are. */
function mergeAlike(problems: readonly GateProblem[]): readonly GateProblem[] {
  const groups = new Map<string, GateProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.rule, problem.file, problem.line]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(([problem, ...more]) => {
    if (problem === undefined) return [];
    return more.length === 0
      ? [problem]
      : [{ ...problem, message: `${problem.message} (and ${more.length} more like it)` }];
  });
}
