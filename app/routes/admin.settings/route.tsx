import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn, errorsIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { Section } from '#app/components/section.tsx';
import { TimeZoneField } from '#app/components/time-zone-field.tsx';
import { requireRole } from '#app/http/require-role.server.ts';
import { listTimeZones } from '#app/http/time-zones.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { listOpenTeams } from '#db/teams.server.ts';
import { saveSettings } from './save-settings.server.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SsoSection } from './sso-section.tsx';

const TEAMS_TO_CHOOSE = 500;

export const meta: MetaFunction = () => [{ title: 'Settings, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const organisation = await findOrganisation(context.db);
  return {
    organisation,
    provider: context.identityProvider?.name ?? null,
    teams: await listOpenTeams(context.db, { limit: TEAMS_TO_CHOOSE }),
    zones: listTimeZones(),
    baseUrl: context.settings.baseUrl,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  return saveSettings(context, { request, actorId: user.id });
}

export default function Settings() {
  const { organisation, provider, teams, zones, baseUrl } = useLoaderData<typeof loader>();
  const { name, timeZone, secondFactorRoles, isSsoOnly, groupRules } = organisation;
  const data: object | undefined = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'name' | 'timeZone', string>>({
    lastResult: errorsIn(data, 'organisation'),
    defaultValue: { name, timeZone },
  });
  return (
    <AdminPage title="Settings" purpose="What holds for everybody.">
      <AnswerLine answer={answerIn(data)} />
      <Section title="Organisation">
        <Form
          method="post"
          preventScrollReset
          {...getFormProps(form)}
          className="mt-4 grid max-w-[480px] gap-4"
        >
          <FormErrors id={form.errorId} errors={form.errors} />
          <input type="hidden" name="intent" value="organisation" />
          <FormField field={fields.name} label="Name" autoComplete="organization" />
          <TimeZoneField
            field={fields.timeZone}
            label="Time zone"
            hint="Due dates and letters go by it; each person can choose their own."
            zones={zones}
            guesses={false}
          />
          <div>
            <Button type="submit" kind="primary">
              Save
            </Button>
          </div>
        </Form>
      </Section>
      <SignInForm secondFactorRoles={secondFactorRoles} />
      <SsoSection provider={provider} isSsoOnly={isSsoOnly} rules={groupRules} teams={teams} />
      <Section
        title="Address"
        note={`Links in letters and invites begin with ${baseUrl}. The setting BASE_URL changes it; what a browser claims never does.`}
      >
        {null}
      </Section>
    </AdminPage>
  );
}
