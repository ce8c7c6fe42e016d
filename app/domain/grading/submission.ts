import { z } from 'zod';

/** The stated chances that a finding or a verdict is right (GRADING.md §6). */
export const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

const line = z.int().min(1);
const confidence = z.number().min(0.5).max(0.99);

const findingSchema = z
  .object({
    id: z.string().min(1).max(100),
    file: z.string().min(1).max(300),
    startLine: line,
    endLine: line,
    kind: z.string().min(1).max(100),
    severity: z.enum(['minor', 'major', 'critical']).optional(),
    confidence,
    comment: z.string().max(20_000).optional(),
    proof: z.string().max(200_000).optional(),
    type: z.enum(['defect', 'question']).optional(),
  })
  .refine((finding) => finding.startLine <= finding.endLine, {
    path: ['endLine'],
    message: 'endLine is before startLine',
  });

export const submissionSchema = z.object({
  findings: z.array(findingSchema).max(200),
  edits: z.record(z.string(), z.string().max(500_000)).optional(),
  verdict: z.enum(['approve', 'request-changes']),
  confidence,
  coverageConfidence: z.number().min(0.01).max(0.99).optional(),
});

/** One flag of a review: a line range, a kind, how sure, and optionally a proof. */
export type Finding = z.infer<typeof findingSchema>;
/** A whole signed review, as the command line and the web submit it. */
export type Submission = z.infer<typeof submissionSchema>;
