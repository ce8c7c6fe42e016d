import { z } from 'zod';
import { SEVERITIES } from '#app/domain/exercise/manifest.ts';
import type { Submission } from '#app/domain/grading/submission.ts';

const text = (most: number) => z.string().max(most);

const draftFindingSchema = z.strictObject({
  id: text(100).min(1),
  file: text(300).min(1),
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  type: z.enum(['defect', 'question']).default('defect'),
  kind: text(100).nullable().default(null),
  severity: z.enum(SEVERITIES).nullable().default(null),
  confidence: z.number().min(0.5).max(0.99).nullable().default(null),
  comment: text(20_000).default(''),
  proof: text(200_000).default(''),
});

/** An unfinished review, as it is saved while the learner works; anything not yet decided is null. */
export const draftSchema = z.strictObject({
  findings: z.array(draftFindingSchema).max(200).default([]),
  edits: z.record(text(300), text(500_000)).default({}),
  verdict: z.enum(['approve', 'request-changes']).nullable().default(null),
  confidence: z.number().min(0.5).max(0.99).nullable().default(null),
  coverageConfidence: z.number().min(0.01).max(0.99).nullable().default(null),
  /** Paths that the learner marked as viewed. */
  viewed: z.array(text(300)).max(200).default([]),
  /** What the prompt left open, in the learner's words. */
  openQuestions: text(10_000).default(''),
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftFinding = Draft['findings'][number];

/** A literal, because parsing here would make the browser probe for eval while it loads this module. */
export const EMPTY_DRAFT: Draft = {
  findings: [],
  edits: {},
  verdict: null,
  confidence: null,
  coverageConfidence: null,
  viewed: [],
  openQuestions: '',
};

/** What still stands between a draft and a submission, each with the finding it concerns (null: the verdict). */
export type Gap = { readonly findingId: string | null; readonly message: string };

/** Turns a finished draft into a submission, or says what is missing. */
export function completeDraft(
  draft: Draft,
):
  | { readonly status: 'complete'; readonly submission: Submission }
  | { readonly status: 'gaps'; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const findings: Submission['findings'] = [];
  for (const finding of draft.findings) {
    if (finding.kind === null) gaps.push({ findingId: finding.id, message: 'Choose what is wrong' });
    if (finding.confidence === null) gaps.push({ findingId: finding.id, message: 'Say how sure you are' });
    if (finding.kind === null || finding.confidence === null) continue;
    findings.push({
      id: finding.id,
      file: finding.file,
      startLine: finding.startLine,
      endLine: finding.endLine,
      type: finding.type,
      kind: finding.kind,
      confidence: finding.confidence,
      ...(finding.severity === null ? {} : { severity: finding.severity }),
      ...(finding.comment === '' ? {} : { comment: finding.comment }),
      ...(finding.proof.trim() === '' ? {} : { proof: finding.proof }),
    });
  }
  const { verdict, confidence } = draft;
  if (verdict === null) gaps.push({ findingId: null, message: 'Approve or request changes' });
  if (confidence === null) gaps.push({ findingId: null, message: 'Say how sure you are of the verdict' });
  if (verdict === null || confidence === null || gaps.length > 0) return { status: 'gaps', gaps };
  return {
    status: 'complete',
    submission: {
      findings,
      verdict,
      confidence,
      ...(Object.keys(draft.edits).length === 0 ? {} : { edits: draft.edits }),
      ...(draft.coverageConfidence === null ? {} : { coverageConfidence: draft.coverageConfidence }),
    },
  };
}
