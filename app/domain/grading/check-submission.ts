import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { linesOf } from '#app/domain/exercise/regions.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { SubmissionProblem } from './grade.ts';
import { submissionSchema, type Finding, type Submission } from './submission.ts';

/** SECURITY.md §1: a submission is at most 1 MB; counted in characters of its texts. */
const MOST_CHARACTERS = 1_000_000;

export type CheckedSubmission =
  | { readonly status: 'valid'; readonly submission: Submission }
  | { readonly status: 'invalid'; readonly problems: readonly SubmissionProblem[] };

type Context = {
  readonly exercise: Exercise;
  readonly variant: Variant;
  readonly taxonomyKinds: ReadonlySet<string>;
};

/**
 * Parses a submission against the variant it reviews, or lists every problem with its JSON path.
 * A finding may name any file that the learner sees (`code/`, `support/`, `tests/`), edits only files of `code/`.
 * A kind is known when the taxonomy or the exercise names it. Proofs and edits that the exercise does not offer are
 * no problem: grading ignores them.
 */
export function checkSubmission(input: unknown, context: Context): CheckedSubmission {
  const parsed = submissionSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: jsonPath(path),
      message: named(path, input, message),
    }));
    return { status: 'invalid', problems };
  }
  const submission = parsed.data;
  const problems = [
    ...checkSize(submission),
    ...checkIds(submission.findings),
    ...submission.findings.flatMap((finding, index) => checkFinding(finding, `findings[${index}]`, context)),
    ...checkEdits(submission, context.variant.files),
  ];
  return problems.length === 0 ? { status: 'valid', submission } : { status: 'invalid', problems };
}

function checkSize({ findings, edits = {} }: Submission): SubmissionProblem[] {
  const texts = findings.flatMap(({ comment = '', proof = '' }) => [comment, proof]);
  const size = [...texts, ...Object.entries(edits).flat()].reduce((sum, text) => sum + text.length, 0);
  if (size <= MOST_CHARACTERS) return [];
  const message = `comments, proofs and edits hold ${size} characters together; at most ${MOST_CHARACTERS} are graded, shorten them`;
  return [{ path: '', message }];
}

function checkIds(findings: readonly Finding[]): SubmissionProblem[] {
  const seen = new Set<string>();
  return findings.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `finding "${id}": another finding has this id, give each its own`;
    return [{ path: `findings[${index}].id`, message }];
  });
}

function checkFinding(
  finding: Finding,
  path: string,
  { exercise, variant, taxonomyKinds }: Context,
): SubmissionProblem[] {
  const problems: SubmissionProblem[] = [];
  const report = (field: keyof Finding, what: string) =>
    problems.push({ path: `${path}.${field}`, message: `finding "${finding.id}": ${what}` });
  const isKnown =
    taxonomyKinds.has(finding.kind) ||
    Object.values(exercise.manifest.defects).some(({ kinds }) => kinds.includes(finding.kind));
  if (!isKnown) report('kind', `unknown kind "${finding.kind}", choose one of the taxonomy`);
  const text = textOf(finding.file, [variant.files, exercise.support, exercise.tests]);
  if (text === undefined) {
    report(
      'file',
      `unknown file "${finding.file}", name a file of the exercise such as "${exercise.manifest.entry}"`,
    );
    return problems;
  }
  const last = linesOf(text).length;
  for (const field of ['startLine', 'endLine'] as const) {
    if (finding[field] > last)
      report(field, `line ${finding[field]} is out of range, ${finding.file} has ${last} lines`);
  }
  return problems;
}

function checkEdits({ edits = {} }: Submission, code: SourceFiles): SubmissionProblem[] {
  return Object.keys(edits)
    .filter((file) => !Object.hasOwn(code, file))
    .map((file) => ({
      path: `edits[${JSON.stringify(file)}]`,
      message: `"${file}" is not a file of code/ in this exercise, edit one of ${Object.keys(code).join(', ')}`,
    }));
}

function textOf(file: string, folders: readonly SourceFiles[]): string | undefined {
  return folders.find((files) => Object.hasOwn(files, file))?.[file];
}

/** `['findings', 0, 'kind']` → `findings[0].kind`. */
function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** Puts the finding's id, where it has a usable one, before zod's message. */
function named(path: readonly PropertyKey[], input: unknown, message: string): string {
  const [list, index, field] = path;
  if (list !== 'findings' || typeof index !== 'number' || field === 'id') return message;
  const id = idAt(input, index);
  return id === null ? message : `finding "${id}": ${message}`;
}

function idAt(input: unknown, index: number): string | null {
  if (typeof input !== 'object' || input === null || !('findings' in input)) return null;
  const finding: unknown = Array.isArray(input.findings) ? input.findings[index] : null;
  if (typeof finding !== 'object' || finding === null || !('id' in finding)) return null;
  return typeof finding.id === 'string' ? finding.id.slice(0, 100) : null;
}
