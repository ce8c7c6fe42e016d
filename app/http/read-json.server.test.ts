import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from './read-json.server.ts';

const schema = z.strictObject({ revision: z.int().min(0) });

describe('readJson', () => {
  it('returns what the schema parsed', async () => {
    expect(await readJson(post('{"revision":3}'), schema, { maxBytes: 100 })).toEqual({ revision: 3 });
  });

  it('names the field that is wrong', async () => {
    expect(await refusal(post('{"revision":-1}'))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^revision: /),
    });
  });

  it('refuses keys that the schema does not know', async () => {
    expect(await refusal(post('{"revision":1,"role":"admin"}'))).toMatchObject({ status: 400 });
  });

  it('refuses text that is not JSON', async () => {
    expect(await refusal(post('{"revision":'))).toMatchObject({ status: 400 });
  });

  it('refuses another content type', async () => {
    expect(await refusal(post('{"revision":1}', 'text/plain'))).toMatchObject({ status: 415 });
  });

  it('takes a body of exactly the limit and refuses one byte more', async () => {
    const body = '{"revision":1}';
    expect(await readJson(post(body), schema, { maxBytes: body.length })).toEqual({ revision: 1 });
    expect(await refusal(post(`${body} `), body.length)).toMatchObject({ status: 413 });
  });
});

function post(body: string, type = 'application/json'): Request {
  return new Request('http://localhost/draft', { method: 'POST', body, headers: { 'Content-Type': type } });
}

async function refusal(request: Request, maxBytes = 100): Promise<{ status: number; message: unknown }> {
  const answer: unknown = await readJson(request, schema, { maxBytes }).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw new Error('the body was accepted');
  const { error } = z.object({ error: z.object({ message: z.string() }) }).parse(await answer.json());
  return { status: answer.status, message: error.message };
}
