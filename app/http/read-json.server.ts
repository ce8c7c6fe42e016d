import type { z } from 'zod';
import { errorJson } from './error-json.server.ts';
import { readText } from './read-text.server.ts';

/** The JSON body, parsed by the schema; ends the request with 400 and the first problem in words, or 413. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { maxBytes }: { maxBytes: number },
): Promise<z.output<Schema>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/json'))
    throw errorJson(415, 'Send JSON (Content-Type: application/json).');
  const result = schema.safeParse(parseText(await readText(request, { maxBytes })));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw errorJson(400, `${place === '' ? 'The body' : place}: ${issue?.message ?? 'not understood'}`);
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw errorJson(400, 'This is not JSON.');
  }
}
