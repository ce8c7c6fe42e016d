import { z } from 'zod';
import { incidentSchema } from './incident.ts';
import { trialFileSchema } from '#app/domain/trial/trial.ts';
import { manifestSchema } from './manifest.ts';

/** The JSON Schemas that editors check and complete exercise files with, by file name under `exercises/schema/`. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    'exercise.schema.json': z.toJSONSchema(manifestSchema, { io: 'input' }),
    'incident.schema.json': z.toJSONSchema(incidentSchema, { io: 'input' }),
    'trial.schema.json': z.toJSONSchema(trialFileSchema, { io: 'input' }),
  };
}
