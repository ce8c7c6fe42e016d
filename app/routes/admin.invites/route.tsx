import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { inviteState } from '#app/domain/invite-state.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { listInvites } from '#db/invites.server.ts';
import { listOpenTeams } from '#db/teams.server.ts';
import { actOnInvites } from './act-on-invites.server.ts';
import { InviteMany, InviteOne, TeamLink } from './invite-forms.tsx';
import { InviteTable } from './invite-table.tsx';

const SHOWN = 200;
const TEAMS_TO_CHOOSE = 500;

export const meta: MetaFunction = () => [{ title: 'Invites, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const { db } = context;
  const now = context.now();
  const [invites, teams] = await Promise.all([
    listInvites(db, { limit: SHOWN }),
    listOpenTeams(db, { limit: TEAMS_TO_CHOOSE }),
  ]);
  return {
    isMailOn: context.settings.isMailOn,
    teams,
    invites: invites.map((invite) => ({
      inviteId: invite.id,
      whom: invite.email ?? 'Whoever has the link',
      role: invite.role,
      team: invite.teamName,
      state: inviteState(invite, { now }),
      used: invite.used,
      most: invite.most,
      expiresAt: invite.expiresAt,
      by: invite.createdByName,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  return actOnInvites(context, { request, actorId: user.id });
}

export default function Invites() {
  const { isMailOn, teams, invites } = useLoaderData<typeof loader>();
  const data: object | undefined = useActionData<typeof action>();
  const answer = answerIn(data);
  // New forms after an act that worked: what was typed is done with.
  const round = answer !== null && !answer.isRefused ? invites.length : 'same';
  return (
    <AdminPage
      title="Invites"
      purpose={
        isMailOn
          ? 'Each person gets a link by mail and chooses a password.'
          : 'This server sends no mail: hand each link on yourself. Whoever opens it chooses a password.'
      }
    >
      <AnswerLine answer={answer} />
      <div key={round} className="grid gap-x-16 desk:grid-cols-2">
        <Section title="Invite a person">
          <InviteOne teams={teams} data={data} />
        </Section>
        <div>
          <Section title="Invite many people">
            <InviteMany data={data} />
          </Section>
          {teams.length > 0 && (
            <Section
              title="A link for a team"
              note="Whoever has it becomes a learner of the team, until it ends or is used up."
            >
              <TeamLink teams={teams} data={data} />
            </Section>
          )}
        </div>
      </div>
      <Section title="Invites so far">
        {invites.length === 0 ? (
          <EmptyState title="None yet">Each invite stands here, with a way to renew or revoke it.</EmptyState>
        ) : (
          <InviteTable invites={invites} />
        )}
        {invites.length === SHOWN && <p className="mt-4 text-13 text-ink-2">The {SHOWN} newest are shown.</p>}
      </Section>
    </AdminPage>
  );
}
