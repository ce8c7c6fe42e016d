import type { SubmissionResult } from '@conform-to/react';
import type { TypedResponse } from '@remix-run/node';
import { changeOrganisation } from '#app/commands/change-organisation.server.ts';
import type { AppContext } from '#app/context.server.ts';
import type { Answer } from '#app/domain/answer.ts';
import { done, refused } from '#app/http/answer.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { intentSchema, organisationSchema, ruleSchema, signInSchema, ssoSchema } from './schema.server.ts';

type Outcome = TypedResponse<Answer> | TypedResponse<SubmissionResult<string[]>>;
type Given = { readonly request: Request; readonly actorId: string };

const SAVED = 'Saved. The audit log keeps what it was before.';

/** Reads the form that was sent and keeps what it changes. */
export async function saveSettings(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const sent = await parseForm(request.clone(), intentSchema);
  if (!sent.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  switch (sent.value.intent) {
    case 'organisation': {
      const form = await parseForm(request, organisationSchema);
      if (!form.ok) return json(form.errors, { status: 400 });
      const { name, timeZone } = form.value;
      await changeOrganisation(context, { actorId, change: { name, timeZone } });
      return done(SAVED);
    }
    case 'sign-in': {
      const form = await parseForm(request, signInSchema);
      if (!form.ok) return json(form.errors, { status: 400 });
      const { secondFactorRoles } = form.value;
      await changeOrganisation(context, { actorId, change: { secondFactorRoles } });
      return done(SAVED);
    }
    case 'sso': {
      const form = await parseForm(request, ssoSchema);
      if (!form.ok) return json(form.errors, { status: 400 });
      await changeOrganisation(context, { actorId, change: { isSsoOnly: form.value.isSsoOnly === 'on' } });
      return done(SAVED);
    }
    case 'add-rule':
    case 'remove-rule':
      return saveRule(context, { request, actorId });
    default:
      return sent.value.intent satisfies never;
  }
}

async function saveRule(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request, ruleSchema);
  if (!form.ok)
    return refused('A mentor or manager needs a team; an admin has none. Nothing was changed.', 400);
  const { intent, group, role, teamId = null } = form.value;
  const { groupRules } = await findOrganisation(context.db);
  const others = groupRules.filter(
    (rule) => rule.group !== group || rule.role !== role || rule.teamId !== teamId,
  );
  const rules = intent === 'add-rule' ? [...others, { group, role, teamId }] : others;
  await changeOrganisation(context, { actorId, change: { groupRules: rules } });
  return done(`${SAVED} It holds from each person’s next sign-in on.`);
}
