import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { manifestSchema } from '#app/domain/exercise/manifest.ts';
import { linesOf } from '#app/domain/exercise/regions.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Review } from './review.ts';
import { submissionSchema, type Finding, type Submission } from './submission.ts';

/** The exercise of this folder's tests: a critical, a major and a minor defect and two decoys. */
const CODE = `import { store } from '../support/store.ts';
import { round } from '../support/round.ts';
export const unit = 1;

// @plant lost-update
export const award = () => store.set(store.get() + unit);
// @clean
export const award = () => store.update((n) => n + unit);
// @end

export const a1 = 1;
export const a2 = 2;
export const a3 = 3;

// @plant rounding
export const total = (n: number) => round(n * 0.1);
// @clean
export const total = (n: number) => round(n) / 10;
// @end

export const b1 = 1;
export const b2 = 2;
export const b3 = 3;
// @site rounding
export const bill = () => total(3);
// @end
export const c1 = 1;
export const c2 = 2;
export const c3 = 3;
// @decoy cents
export const cents = (n: number) => n | 0;
// @end
export const d1 = 1;
// @decoy frozen
export const frozen = Object.freeze({});
// @end
export const e1 = 1;
// @neutral
export const remark = 'why';
// @end

export const f1 = 1;
export const f2 = 2;
// @plant limit
export const limit = 11;
// @clean
export const limit = 10;
// @end
`;

export const KINDS = new Set([
  'conc.lost-update',
  'conc.check-then-act',
  'value.money-rounding',
  'value.boundary',
  'api.intent',
]);
export const ALL = ['lost-update', 'rounding', 'limit'] as const;

export function exampleExercise(
  manifest: Record<string, unknown> = {},
  files: Partial<Exercise> = {},
): Exercise {
  return {
    manifest: manifestSchema.parse({
      id: 'points',
      version: 3,
      kind: 'review',
      language: 'typescript',
      entry: 'code/points.ts',
      defects: {
        'lost-update': {
          kinds: ['conc.lost-update', 'conc.check-then-act'],
          severity: 'critical',
          difficulty: 4,
        },
        rounding: { kinds: ['value.money-rounding'], severity: 'major' },
        limit: { kinds: ['value.boundary'], severity: 'minor' },
      },
      decoys: { cents: { area: 'values-and-input' }, frozen: {} },
      ...manifest,
    }),
    brief: '',
    code: { 'code/points.ts': CODE },
    base: {},
    support: { 'support/store.ts': 'export const store = 1;\n' },
    tests: { 'tests/points.test.ts': 'it("adds", () => {});\n', 'tests/samples.ts': 'export {};\n' },
    probes: Object.fromEntries(ALL.map((id) => [id, { path: `probes/${id}.test.ts`, text: `// ${id}` }])),
    alternates: { locking: { 'code/points.ts': 'export const other = 1;\n' } },
    incidents: {},
    recorded: {},
    contentHash: 'sha256-example',
    ...files,
  };
}

/** The lines of the variant that hold a text, as the place of a finding. */
function placeOf(variant: Variant, text: string): Pick<Finding, 'file' | 'startLine' | 'endLine'> {
  for (const [file, code] of Object.entries(variant.files)) {
    const line = linesOf(code).findIndex((candidate) => candidate.includes(text)) + 1;
    if (line > 0) return { file, startLine: line, endLine: line };
  }
  throw new Error(`the variant does not hold ${text}`);
}

type Flag = Partial<Omit<Finding, 'id'>> & { readonly on?: string };
type Answers = Partial<Omit<Submission, 'findings'>> & { readonly flags?: Readonly<Record<string, Flag>> };

/** A review of the example: flags by id, each on the line that holds the text `on`. */
export function exampleReview(
  answers: Answers = {},
  { exercise = exampleExercise(), planted = ALL }: { exercise?: Exercise; planted?: readonly string[] } = {},
): Review {
  const code = parseCode(exercise.code);
  const render = (ids: readonly string[]) => renderVariant(code, ids);
  const variant = render(planted);
  const { flags = {}, ...rest } = answers;
  const findings = Object.entries(flags).map(([id, { on, ...flag }]) => ({
    id,
    ...(on === undefined ? {} : placeOf(variant, on)),
    kind: 'api.intent',
    confidence: 0.8,
    ...flag,
  }));
  const submission = submissionSchema.parse({
    verdict: 'request-changes',
    confidence: 0.9,
    ...rest,
    findings,
  });
  return { exercise, variant, renderVariant: render, submission, seed: 1 };
}
