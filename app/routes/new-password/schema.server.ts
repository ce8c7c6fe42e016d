import { z } from 'zod';
import { newPasswordField, tokenField } from '#app/http/form-fields.server.ts';

export const newPasswordSchema = z.strictObject({ token: tokenField, password: newPasswordField });
