import type { SubmissionResult } from '@conform-to/react';
import type { TypedResponse } from '@remix-run/node';
import { createInvites, type CreatedInvite, type WantedInvite } from '#app/commands/create-invites.server.ts';
import { renewInvite } from '#app/commands/renew-invite.server.ts';
import { revokeInvite } from '#app/commands/revoke-invite.server.ts';
import type { AppContext } from '#app/context.server.ts';
import type { Answer } from '#app/domain/answer.ts';
import { done, refused } from '#app/http/answer.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { listOpenTeams } from '#db/teams.server.ts';
import { readInviteRows } from './read-invite-rows.server.ts';
import { actSchema, intentSchema, linkSchema, manySchema, oneSchema } from './schema.server.ts';

type Outcome = TypedResponse<Answer> | TypedResponse<SubmissionResult<string[]>>;
type Given = { readonly request: Request; readonly actorId: string };

const DAY_MS = 24 * 3_600_000;
const RENEWED_DAYS = 7;
const TEAMS_READ = 2_000;

/** Reads the form that was sent, makes, renews or revokes invites, and tells what came of it. */
export async function actOnInvites(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request.clone(), intentSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  switch (form.value.intent) {
    case 'one':
      return inviteOne(context, { request, actorId });
    case 'many':
      return inviteMany(context, { request, actorId });
    case 'link':
      return makeLink(context, { request, actorId });
    case 'renew':
    case 'revoke':
      return changeInvite(context, { request, actorId });
    default:
      return form.value.intent satisfies never;
  }
}

async function inviteOne(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request, oneSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { email, name = null, role, teamId = null, days } = form.value;
  return create(context, { actorId, days, wanted: [{ email, name, role, teamId, most: 1 }] });
}

async function inviteMany(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request, manySchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const teams = await listOpenTeams(context.db, { limit: TEAMS_READ });
  const rows = readInviteRows(form.value.rows, { teams });
  if (rows.status === 'wrong')
    return json(form.refuse(`Nobody was invited. ${rows.problems.join(' ')}`), { status: 400 });
  return create(context, { actorId, days: form.value.days, wanted: rows.wanted });
}

async function makeLink(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request, linkSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { teamId, most, days } = form.value;
  const wanted = { email: null, name: null, role: 'learner', teamId, most } as const;
  return create(context, { actorId, days, wanted: [wanted] });
}

async function changeInvite(context: AppContext, { request, actorId }: Given): Promise<Outcome> {
  const form = await parseForm(request, actSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const { inviteId, intent } = form.value;
  if (intent === 'revoke') {
    const { status } = await revokeInvite(context, { actorId, inviteId });
    return status === 'revoked'
      ? done('The invite is revoked: its link takes nobody in. A new link undoes this.')
      : done('The invite was not open any more.');
  }
  const expiresAt = context.now() + RENEWED_DAYS * DAY_MS;
  const renewed = await renewInvite(context, { actorId, inviteId, expiresAt });
  if (renewed.status !== 'renewed') return refused('This invite is used up. Make another one.');
  const told = renewed.isMailed
    ? 'A new link is on its way by mail.'
    : 'This is the new link; the old one is dead.';
  return done(told, renewed.isMailed ? [] : [{ label: 'Works for 7 days', url: renewed.url }]);
}

async function create(
  context: AppContext,
  { actorId, days, wanted }: { actorId: string; days: number; wanted: readonly WantedInvite[] },
): Promise<Outcome> {
  const expiresAt = context.now() + days * DAY_MS;
  const created = await createInvites(context, { actorId, wanted, expiresAt });
  const made = created.filter((invite) => invite.status === 'created');
  const links = made.flatMap((invite) =>
    invite.isMailed ? [] : [{ label: invite.wanted.email ?? 'For whoever has it', url: invite.url }],
  );
  const skipped = created.flatMap((invite) => (invite.status === 'created' ? [] : [skippedWords(invite)]));
  const told = [madeWords(made), ...skipped].join(' ');
  return made.length === 0 ? refused(told) : done(told, links);
}

function madeWords(made: readonly { readonly isMailed: boolean }[]): string {
  if (made.length === 0) return 'Nobody was invited.';
  const how = made.some(({ isMailed }) => isMailed) ? 'on its way by mail' : 'ready to hand on';
  return made.length === 1
    ? `One invite is ${how}.`
    : `${made.length} invites are ${how.replace('its', 'their')}.`;
}

function skippedWords({ status, wanted }: CreatedInvite): string {
  return status === 'has-account' ? `${wanted.email} has an account already.` : 'The team is closed or gone.';
}
