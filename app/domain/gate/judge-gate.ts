import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Rule } from '#app/domain/exercise/problem.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import { plantMarker, sourceLine } from '#app/domain/exercise/source-line.ts';
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

function judgeVisible(context: Context, run: JudgedRun): GateProblem[] {
  const { subject, test, result } = run;
  if (test.type !== 'visible' || result.status === 'passed') return [];
  const rule = subject.type === 'alternate' ? 'alternate' : 'visible';
  return [at(context, run, rule, `${describeFailure(result)} on ${describeSubject(subject)}`)];
}

function judgeProbe(context: Context, run: JudgedRun): GateProblem[] {
  const { code, first } = context;
  const { subject, test, result } = run;
  if (test.type !== 'probe') return [];
  const { defectId } = test;
  const report = (rule: Rule, what: string) => [at(context, run, rule, what)];
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

function judgeDeterminism(context: Context, judged: readonly JudgedRun[]): GateProblem[] {
  const reference = new Map(context.first.map((run) => [combinationOf(run), run]));
  return judged.flatMap((run) => {
    const expected = reference.get(combinationOf(run));
    if (expected === undefined || outcomes(expected.result) === outcomes(run.result)) return [];
    const what = `is not repeatable on ${describeSubject(run.subject)}: ${expected.result.status} in run 1, ${run.result.status} in run ${run.seed}`;
    return [at(context, run, 'determinism', what)];
  });
}

function outcomes(result: RunResult): string {
  const tests = 'tests' in result ? result.tests.map(({ name, outcome }) => [name, outcome]) : [];
  return JSON.stringify([result.status, tests]);
}

function at({ exercise, code }: Context, run: JudgedRun, rule: Rule, message: string): GateProblem {
  return { rule, ...blame({ exercise, code }, run), message };
}

/** The file and line that a failure points to: what does not parse or load, else the test that failed. */
function blame(
  { exercise, code }: Pick<Context, 'exercise' | 'code'>,
  { subject, test, result }: JudgedRun,
): { file: string; line: number } {
  const own = test.type === 'visible' ? test.path : (exercise.probes[test.defectId]?.path ?? 'probes/');
  if ('file' in result && result.file !== null && result.file !== own) {
    const { file, line } = result;
    if (exercise.code[file] === undefined) return { file, line: line ?? 1 };
    if (subject.type === 'alternate' && exercise.alternates[subject.name]?.[file] !== undefined)
      return { file: `alternates/${subject.name}/${file}`, line: line ?? 1 };
    const planted = subject.type === 'variant' ? subject.planted : [];
    return { file, line: sourceLine(code, { file, line: line ?? 1, planted }) ?? 1 };
  }
  const failed = 'tests' in result ? result.tests.find(({ outcome }) => outcome !== 'passed') : undefined;
  const line = 'line' in result ? result.line : failed?.line;
  return { file: own, line: line ?? 1 };
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
