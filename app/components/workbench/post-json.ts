import { z } from 'zod';

// Without this zod probes for `eval`, which the content security policy refuses and reports.
z.config({ jitless: true });

/** What became of a request: the body of an answer whose words we know how to read, or why there is none. */
export type Posted =
  | { readonly status: 'answered'; readonly body: unknown }
  | { readonly status: 'signed-out' }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'aborted' }
  | { readonly status: 'unreachable' };

type Options = { readonly signal?: AbortSignal; readonly keepalive?: boolean };

const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** Posts JSON and reads JSON. A server that is down, or answers in another form, counts as unreachable: worth another try. */
export async function postJson(path: string, body: unknown, options: Options = {}): Promise<Posted> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      ...options,
    });
    if (response.status === 401) return { status: 'signed-out' };
    const answer: unknown = await response.json();
    const error = errorSchema.safeParse(answer);
    if (!error.success) return { status: 'answered', body: answer };
    return response.status >= 500
      ? { status: 'unreachable' }
      : { status: 'refused', message: error.data.error.message };
  } catch {
    return { status: options.signal?.aborted ? 'aborted' : 'unreachable' };
  }
}
