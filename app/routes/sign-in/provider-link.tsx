import { buttonClass } from '#app/components/button-class.ts';
import { FormErrors } from '#app/components/form-errors.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';

type Props = { readonly provider: string; readonly to: string };

/** The way to the organisation's own sign-on: a plain link, because it leads to another site. */
export function ProviderLink({ provider, to }: Props) {
  return (
    <p>
      <a href={`/sign-in/provider?${new URLSearchParams({ to }).toString()}`} className={buttonClass()}>
        Sign in with {provider}
      </a>
    </p>
  );
}

/** The page of an organisation that has switched passwords off. */
export function SsoOnly({ problems, ...link }: Props & { readonly problems: readonly string[] | undefined }) {
  return (
    <Page width="narrow">
      <PageHeader title="Sign in" purpose="Your drafts are where you left them." />
      <div className="mt-6 grid gap-5">
        <FormErrors id="problem" errors={problems} />
        <ProviderLink {...link} />
      </div>
    </Page>
  );
}
