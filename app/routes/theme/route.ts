import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { THEMES } from '#app/domain/theme.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { themeCookie } from '#app/http/theme-cookie.ts';

const schema = z.strictObject({ theme: z.enum(THEMES), to: z.string().max(2_000) });

export function loader() {
  return notFound();
}

/** Remembers the theme in this browser and returns to the page it was chosen on. Open to visitors. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, schema);
  if (!form.ok) return json(form.errors, { status: 400 });
  return redirectTo(form.value.to, { headers: { 'Set-Cookie': themeCookie(form.value.theme) } });
}
