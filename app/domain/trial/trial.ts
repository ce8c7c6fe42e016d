import { z } from 'zod';
import { KINDS_OF_RESULT, LEVELS, PROOF_STATUSES } from './words.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens');
const place = z
  .string()
  .regex(/^code\/\S+:\d+(?:-\d+)?$/, 'write a file under code/ and its lines, such as code/a.ts:12-14');

const flagSchema = z.strictObject({
  at: place,
  kind: z.string().min(1),
  confidence: z.number().min(0.5).max(0.99),
  result: z.enum(KINDS_OF_RESULT),
  proof: z.enum(PROOF_STATUSES).default('none'),
});

const soloSchema = z.strictObject({
  /** The version and content of the exercise that was tried. */
  version: z.int().min(1),
  contentHash: z.string().startsWith('sha256-'),
  planted: z.array(id),
  minutes: z.number().positive().max(600),
  verdict: z.enum(['approve', 'request-changes']),
  right: z.boolean(),
  score: z.number().min(0).max(100),
  flagged: z.array(flagSchema),
  /** What became of each planted defect: `missed`, or how far it was proven. */
  defects: z.record(id, z.enum(LEVELS)),
  remarks: z.string().default(''),
});

/** The shape of trial.yaml: how the exercise was solved by people who had not seen its source. It names nobody. */
export const trialFileSchema = z.strictObject({ trials: z.array(soloSchema).min(1) });

/** One solving of an exercise, as trial.yaml keeps it. */
export type Trial = z.infer<typeof soloSchema>;
