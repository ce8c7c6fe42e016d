import { z } from 'zod';
import { AREAS } from './area.ts';
import { LANGUAGES } from './language.ts';

export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

const STEPS = ['located', 'explained', 'proven', 'fixed'] as const;

/** Ids are file names, marker words and JSON keys at once. */
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens');
const words = z.string().trim().default('');

const defectSchema = z.strictObject({
  kinds: z.array(z.string()).default([]),
  severity: z.enum(SEVERITIES),
  difficulty: z.int().min(1).max(5).default(3),
  qualifier: z.enum(['missing', 'incorrect', 'extraneous']).default('incorrect'),
  title: words,
  why: words,
  catch: words,
  explanation: words,
});

const decoySchema = z.strictObject({
  area: z.enum(AREAS).optional(),
  title: words,
  explanation: words,
});

/** The shape of exercise.yaml. `grade`, `run` and `render` need only what has no default; `check` asks for the rest. */
export const manifestSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  kind: z.enum(['review', 'build', 'trace', 'test-review', 'incident']),
  language: z.enum(LANGUAGES),
  title: words,
  summary: words,
  difficulty: z.int().min(1).max(5).default(3),
  minutes: z.int().min(1).max(240).default(15),
  entry: z.string().startsWith('code/', 'entry names a file under code/'),
  tags: z.array(z.string()).default([]),
  stepsOffered: z
    .array(z.enum(STEPS))
    .min(1)
    .default([...STEPS]),
  defects: z.record(idSchema, defectSchema).default({}),
  decoys: z.record(idSchema, decoySchema).default({}),
  assistantNote: z
    .strictObject({ neutral: words, persuasive: words })
    .default({ neutral: '', persuasive: '' }),
});

/** exercise.yaml, parsed. It holds answers: nothing of it reaches a learner but through `learnerView`. */
export type Manifest = z.infer<typeof manifestSchema>;
export type DefectEntry = Manifest['defects'][string];
