import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { manifestSchema } from '#app/domain/exercise/manifest.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { RunSummary } from '#app/domain/grading/run-summary.ts';
import type { Finding, Submission } from '#app/domain/grading/submission.ts';
import type { DebriefInput } from './debrief-input.ts';

/** Stands in every text about a defect; each test says where it may come out. */
export const canary = (defectId: string, where: string) => `canary-${defectId}-${where}`;

const POINTS = `import type { Store } from '../support/store.ts';

export async function award(store: Store, id: string, points: number) {
  // @plant race
  const current = (await store.get(id)) ?? 0; // ${canary('race', 'code')}
  await store.set(id, current + points);
  // @clean
  await store.update(id, (n = 0) => n + points);
  // @end
}

// @decoy cents
export const cents = (euros: number) => Math.round(euros * 100);
// @end

export async function spend(store: Store, id: string, points: number) {
  // @plant overdraw
  await store.update(id, (n = 0) => n - points); // ${canary('overdraw', 'code')}
  // @clean
  await store.update(id, (n = 0) => Math.max(0, n - points));
  // @end
  return points;
}

export async function total(store: Store) {
  const all = await store.list();
  // @site overdraw
  return all.reduce((sum, n) => sum + n, 0);
  // @end
}
`;

const LOG = `export function log(line: string) {
  // @plant leak
  console.log(line, process.env); // ${canary('leak', 'code')}
  // @clean
  console.log(line);
  // @end
}
`;

function defect(id: string, severity: string, kind: string) {
  const words = (where: string) => canary(id, where);
  return {
    kinds: [kind],
    severity,
    title: words('title'),
    why: words('why'),
    catch: words('catch'),
    explanation: words('explanation'),
  };
}

/** A small exercise with three defects and one decoy; each text about them carries a canary. */
const exercise: Exercise = {
  manifest: manifestSchema.parse({
    id: 'points',
    version: 1,
    kind: 'review',
    language: 'typescript',
    title: 'Award loyalty points',
    entry: 'code/points.ts',
    defects: {
      race: defect('race', 'critical', 'conc.lost-update'),
      overdraw: defect('overdraw', 'major', 'value.boundary'),
      leak: defect('leak', 'minor', 'security.secrets'),
    },
    decoys: {
      cents: { area: 'values-and-input', title: 'Rounds to cents', explanation: 'Rounding once is right.' },
    },
  }),
  brief: '',
  code: { 'code/points.ts': POINTS, 'code/log.ts': LOG },
  base: {},
  support: {},
  tests: {},
  probes: Object.fromEntries(
    ['race', 'overdraw', 'leak'].map((id) => [
      id,
      { path: `probes/${id}.test.ts`, text: canary(id, 'probe') },
    ]),
  ),
  alternates: {},
  recorded: {},
  incidents: {},
  contentHash: 'sha256-points',
};

const TAXONOMY_NAMES = {
  'conc.lost-update': 'Lost update',
  'value.boundary': 'Boundary',
  'security.secrets': 'Exposed secret',
  'error.swallowed': 'Swallowed error',
} as const;

/** A finding on `code/points.ts` unless told otherwise. */
export function finding(id: string, lines: readonly [number, number], more: Partial<Finding> = {}): Finding {
  const [startLine, endLine] = lines;
  return {
    id,
    file: 'code/points.ts',
    startLine,
    endLine,
    kind: 'conc.lost-update',
    confidence: 0.9,
    ...more,
  };
}

/** What a grade says of one finding. */
export function graded(
  id: string,
  result: GradedReview['findings'][number]['result'],
  more: Partial<GradedReview['findings'][number]> = {},
): GradedReview['findings'][number] {
  return { id, result, defects: [], proof: { status: 'none', detects: [], message: null }, ...more };
}

/** One run with one test. */
export function run(status: RunSummary['status'], name = 'adds up'): RunSummary {
  const message = status === 'failed' ? 'expected 10, got 5' : null;
  return {
    status,
    tests:
      status === 'passed' || status === 'failed'
        ? [{ name, outcome: status, message, line: 4, console: '' }]
        : [],
    more: 0,
    message: null,
    line: null,
  };
}

/** The steps that a level amounts to. */
export function defectGrade(
  id: string,
  level: GradedReview['defects'][number]['level'],
  findings: readonly string[] = [],
): GradedReview['defects'][number] {
  const proven = level === 'proven' || level === 'proven+fixed';
  const fixed = level === 'fixed' || level === 'proven+fixed';
  const located = level !== 'missed';
  return {
    id,
    level,
    findings,
    steps: { located, explained: located && level !== 'located', proven, fixed },
  };
}

/** The input of a debrief in which `planted` is planted; only what a test is about need be given. */
export function review({
  planted,
  submission = {},
  grade = {},
  evidence = {},
  viewed = [],
  attention = null,
}: {
  planted: readonly string[];
  submission?: Partial<Submission>;
  grade?: Partial<GradedReview>;
  evidence?: Partial<Evidence>;
  viewed?: readonly string[];
  attention?: DebriefInput['attention'];
}): DebriefInput {
  const code = parseCode(exercise.code);
  return {
    exercise,
    variant: renderVariant(code, planted),
    correct: renderVariant(code, []),
    fileOrder: ['code/points.ts', 'code/log.ts'],
    viewed,
    attention,
    submission: { findings: [], verdict: 'request-changes', confidence: 0.9, ...submission },
    grade: {
      outcome: 'graded',
      exercise: 'points',
      version: 1,
      contentHash: 'sha256-points',
      planted,
      defects: planted.map((id) => defectGrade(id, 'missed')),
      findings: [],
      fix: { status: 'no-edits', visible: { passed: 0, failed: 0 }, fixed: [], broken: [], message: null },
      falseAlarms: 0,
      noiseRegions: 6,
      verdict: { given: 'request-changes', right: true },
      score: { q: 0, decision: 0, confidence: 0, total: 0 },
      durationMs: 1,
      ...grade,
    },
    evidence: { proofs: [], probes: [], fix: null, ...evidence },
    taxonomy: {
      kinds: Object.entries(TAXONOMY_NAMES).map(([id, name]) => ({
        id,
        name,
        definition: '',
        category: '',
        cwe: [],
        passesBecause: '',
        howToCatch: '',
        omission: false,
      })),
    },
  };
}
