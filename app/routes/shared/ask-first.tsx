import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import { Page } from '#app/components/page.tsx';

type Props = { readonly learnerName: string; readonly title: string; readonly token: string };

/** Says what looking costs, before anything is shown. */
export function AskFirst({ learnerName, title, token }: Props) {
  return (
    <Page>
      <h1 className="text-28 font-normal">
        {learnerName} shares a debrief of <b>{title}</b> with you.
      </h1>
      <div className="mt-6 grid max-w-[68ch] gap-3 text-ink-2">
        <p>
          It shows what was planted in this exercise and the correct code. Once you have seen that, your own
          review of it can only be practice: it could not say anything about you any more.
        </p>
        <p>{learnerName} sees that you looked, and when.</p>
      </div>
      <Form method="post" className="mt-6 flex flex-wrap gap-2">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" kind="primary">
          Show me the debrief
        </Button>
        <ButtonLink to="/exercises" kind="secondary">
          Not now
        </ButtonLink>
      </Form>
    </Page>
  );
}
