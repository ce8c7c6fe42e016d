import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { FormErrors } from './form-errors.tsx';
import { Page } from './page.tsx';
import { PageHeader } from './page-header.tsx';

type Props<Fields extends Record<string, unknown>> = {
  readonly title: string;
  readonly purpose: ReactNode;
  readonly form: FormMetadata<Fields, string[]>;
  /** What is wrong with the form as a whole; its own errors if not given. */
  readonly errors?: readonly string[] | undefined;
  /** What the one button says. */
  readonly submit: string;
  readonly children: ReactNode;
  /** What stands below the button. */
  readonly after?: ReactNode;
};

/** A page that is one form with one button: set-up, sign-in, invite, new password. */
export function FormPage<Fields extends Record<string, unknown>>({
  title,
  purpose,
  form,
  errors,
  submit,
  children,
  after,
}: Props<Fields>) {
  return (
    <Page width="narrow">
      <PageHeader title={title} purpose={purpose} />
      <Form method="post" {...getFormProps(form)} className="mt-6 grid gap-5">
        <FormErrors id={form.errorId} errors={errors ?? form.errors} />
        {children}
        <Button type="submit" kind="primary">
          {submit}
        </Button>
      </Form>
      {after && <div className="mt-5 text-13 text-ink-2">{after}</div>}
    </Page>
  );
}
