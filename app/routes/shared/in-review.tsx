import { ButtonLink } from '#app/components/button-link.tsx';
import { Page } from '#app/components/page.tsx';

type Props = { readonly attemptId: string; readonly title: string };

/** The viewer reviews this very exercise: nothing is shown until that is graded. */
export function InReview({ attemptId, title }: Props) {
  return (
    <Page>
      <h1 className="text-28 font-normal">
        You are reviewing <b>{title}</b> yourself.
      </h1>
      <p className="mt-6 max-w-[68ch] text-ink-2">
        This debrief shows what was planted in it. The link opens as soon as your own review is graded.
      </p>
      <ButtonLink to={`/attempts/${attemptId}`} kind="primary" className="mt-6">
        Go on with your review
      </ButtonLink>
    </Page>
  );
}
