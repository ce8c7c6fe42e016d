import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseForm } from './parse-form.server.ts';

const schema = z.strictObject({
  email: z.email('Enter an address'),
  password: z.string().min(8, 'Too short'),
});

describe('parseForm', () => {
  it('returns the values of a good form', async () => {
    const form = await parseForm(post({ email: 'ada@example.org', password: 'long enough' }), schema);
    expect(form).toMatchObject({ ok: true, value: { email: 'ada@example.org', password: 'long enough' } });
  });

  it('returns each error beside its field', async () => {
    const form = await parseForm(post({ email: 'ada', password: 'short' }), schema);
    expect(form).toMatchObject({
      ok: false,
      errors: { error: { email: ['Enter an address'], password: ['Too short'] } },
    });
  });

  it('keeps what was typed, but never a password', async () => {
    const form = await parseForm(post({ email: 'ada', password: 'hunter2' }), schema);
    expect(form).toMatchObject({ ok: false, errors: { initialValue: { email: 'ada' } } });
    expect(JSON.stringify(form)).not.toContain('hunter2');
  });

  it('keeps what was typed when a well-filled form is refused, but never a password', async () => {
    const form = await parseForm(post({ email: 'ada@example.org', password: 'long enough' }), schema);
    const answer = form.ok ? form.refuse('Wrong password') : null;
    expect(answer).toMatchObject({
      status: 'error',
      error: { '': ['Wrong password'] },
      initialValue: { email: 'ada@example.org' },
    });
    expect(JSON.stringify(answer)).not.toContain('long enough');
  });

  it('refuses a field that the form does not have', async () => {
    const form = await parseForm(
      post({ email: 'ada@example.org', password: 'long enough', role: 'admin' }),
      schema,
    );
    expect(form.ok).toBe(false);
  });

  it('refuses a field given twice', async () => {
    const body = 'email=a@example.org&email=b@example.org&password=long+enough';
    expect((await parseForm(postBody(body), schema)).ok).toBe(false);
  });

  it('ends the request when the form is longer than 256 KB', async () => {
    const thrown: unknown = await parseForm(post({ email: 'a'.repeat(256 * 1024) }), schema).catch(
      (e: unknown) => e,
    );
    expect(thrown).toBeInstanceOf(Response);
    expect(thrown).toMatchObject({ status: 413 });
  });
});

function post(fields: Record<string, string>): Request {
  return postBody(new URLSearchParams(fields).toString());
}

function postBody(body: string): Request {
  return new Request('http://localhost/sign-in', { method: 'POST', body });
}
