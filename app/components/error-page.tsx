import { ButtonLink } from './button-link.tsx';
import { Logo } from './logo.tsx';

type Words = { readonly title: string; readonly body: string; readonly kept?: string };

/** What happened, what was kept and what to do; the id finds this request in the server's log. */
export function ErrorPage({
  status,
  requestId,
}: {
  readonly status: number;
  readonly requestId: string | null;
}) {
  const { title, body, kept } = wordsFor(status);
  return (
    <main className="mx-auto max-w-[640px] px-4 py-10 wide:px-6 wide:py-[96px]">
      <Logo />
      <h1 className="mt-10 text-28 font-normal">{title}</h1>
      <p className="mt-3 text-ink-2">{body}</p>
      {kept && <p className="mt-3 text-ink-2">{kept}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        {/* A full load, because the page that failed may be the reason. */}
        <ButtonLink to="/" kind="primary" reloadDocument>
          Go to the first page
        </ButtonLink>
      </div>
      {requestId && (
        <p className="mt-10 border-t border-line pt-4 text-13 text-ink-3">
          Request <code className="font-mono">{requestId}</code>. Whoever runs this server can find it in the
          log by this id.
        </p>
      )}
    </main>
  );
}

function wordsFor(status: number): Words {
  switch (status) {
    case 404:
      return {
        title: 'There is no such page',
        body: 'The address may be mistyped, or it leads to something that only another person can open.',
      };
    case 403:
      return {
        title: 'You cannot open this page',
        body: 'It needs a role that you do not hold. An admin can add it.',
      };
    case 401:
      return { title: 'You are signed out', body: 'Sign in again; your drafts are where you left them.' };
    case 405:
    case 400:
      return {
        title: 'The server did not understand that',
        body: 'Go back, reload the page and try once more.',
      };
    case 413:
      return { title: 'That was too long', body: 'Go back, shorten the text and send it again.' };
    case 429:
      return { title: 'Too many requests', body: 'Wait a minute, then go back and try again.' };
    default:
      return {
        title: 'Something failed on our side',
        body: 'Reload the page in a moment. If it fails again, tell whoever runs this server.',
        kept: 'Drafts save themselves while you write, and what you submitted is on disk: neither is lost, and this does not count against you.',
      };
  }
}
