import { z } from 'zod';

const text = z.string().trim().min(1);

/** The shape of incidents/<defect>.yaml: the follow-up drill of a defect that slipped through. */
export const incidentSchema = z.strictObject({
  pager: text,
  timeline: z.array(z.strictObject({ at: text, text })).min(1),
  logs: z.array(z.string()).min(1),
  metrics: z.array(
    z.strictObject({ name: text, points: z.array(z.strictObject({ at: text, value: z.number() })).min(1) }),
  ),
  impact: text,
  question: text,
  rootCause: text,
});

export type Incident = z.infer<typeof incidentSchema>;
