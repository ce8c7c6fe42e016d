import { z } from 'zod';
import { AREAS } from '../exercise/area.ts';
import { SEVERITIES } from '../exercise/manifest.ts';

const stepSchema = z.enum(['located', 'explained', 'proven', 'fixed']);
const timeSchema = z.iso.datetime({ offset: true });

const defectSchema = z.object({
  id: z.string(),
  kind: z.string(),
  area: z.enum(AREAS),
  /** The author's level, 1 to 5; `b` in logits goes before it. */
  difficulty: z.number().min(1).max(5).optional(),
  b: z.number().optional(),
  omega: z.number().positive().optional(),
  severity: z.enum(SEVERITIES).optional(),
  stepsOffered: z.array(stepSchema).readonly(),
  level: z.enum(['missed', 'located', 'explained', 'proven', 'fixed', 'proven+fixed']),
});

const decoySchema = z.object({ id: z.string(), area: z.enum(AREAS), flagged: z.boolean() });

const forecastSchema = z.object({
  of: z.enum(['finding', 'verdict', 'coverage']),
  p: z.number().min(0).max(1),
  o: z.union([z.literal(0), z.literal(1)]),
});

/** One counted or practised attempt as a line of an events file (GRADING.md §8). */
export const attemptSchema = z.object({
  learnerId: z.string(),
  exerciseId: z.string(),
  exerciseVersion: z.int(),
  kind: z.enum(['review', 'build', 'trace', 'test-review']).default('review'),
  mode: z.enum(['counted', 'practice']).default('counted'),
  at: timeSchema,
  attempt: z.int().min(1),
  hints: z.int().min(0).default(0),
  activeMs: z.number().min(0).optional(),
  defects: z.array(defectSchema).readonly().default([]),
  decoys: z.array(decoySchema).readonly().default([]),
  noise: z.object({ regions: z.int().min(0), flagged: z.int().min(0) }).default({ regions: 0, flagged: 0 }),
  forecasts: z.array(forecastSchema).readonly().default([]),
  verdict: z.enum(['approve', 'request-changes']).optional(),
});

/** A later decision about what an attempt showed: replaces the parts that it names when events are replayed. */
export const judgementSchema = z.object({
  type: z.literal('judgement'),
  of: z.object({ learnerId: z.string(), exerciseId: z.string(), attempt: z.int().min(1) }),
  defects: z.array(defectSchema).readonly().optional(),
  decoys: z.array(decoySchema).readonly().optional(),
  at: timeSchema,
});

export type SkillDefect = z.infer<typeof defectSchema>;
export type SkillDecoy = z.infer<typeof decoySchema>;
export type AttemptEvent = z.infer<typeof attemptSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type SkillEvent = AttemptEvent | Judgement;

/** Whether the event judges an attempt rather than being one. */
export function isJudgement(event: SkillEvent): event is Judgement {
  return 'type' in event;
}
