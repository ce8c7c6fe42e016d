import { z } from 'zod';
import { lineField, timeZoneField } from '#app/http/form-fields.server.ts';

export const organisationSchema = z.strictObject({
  name: lineField('the name of your organisation'),
  timeZone: timeZoneField,
});
