import { z } from 'zod';
import { lineField } from '#app/http/form-fields.server.ts';

export const createTeamSchema = z.strictObject({ name: lineField('a name for the team') });
