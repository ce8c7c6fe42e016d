import { z } from 'zod';
import { emailField } from '#app/http/form-fields.server.ts';

export const forgottenPasswordSchema = z.strictObject({ email: emailField });
