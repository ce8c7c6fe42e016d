import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeOrganisation } from '#app/commands/change-organisation.server.ts';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn, errorsIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { Section } from '#app/components/section.tsx';
import { TimeZoneField } from '#app/components/time-zone-field.tsx';
import { done, refused } from '#app/http/answer.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { listTimeZones } from '#app/http/time-zones.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { intentSchema, organisationSchema, signInSchema } from './schema.server.ts';
import { SignInForm } from './sign-in-form.tsx';

export const meta: MetaFunction = () => [{ title: 'Settings, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const { name, timeZone, secondFactorRoles } = await findOrganisation(context.db);
  return { name, timeZone, secondFactorRoles, zones: listTimeZones(), baseUrl: context.settings.baseUrl };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const sent = await parseForm(request.clone(), intentSchema);
  if (!sent.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const schema = sent.value.intent === 'organisation' ? organisationSchema : signInSchema;
  const form = await parseForm(request, schema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { intent: _intent, ...change } = form.value;
  await changeOrganisation(context, { actorId: user.id, change });
  return done('Saved. The audit log keeps what it was before.');
}

export default function Settings() {
  const { name, timeZone, secondFactorRoles, zones, baseUrl } = useLoaderData<typeof loader>();
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
      <Section
        title="Address"
        note={`Links in letters and invites begin with ${baseUrl}. The setting BASE_URL changes it; what a browser claims never does.`}
      >
        {null}
      </Section>
    </AdminPage>
  );
}
