import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Moment } from '#app/components/moment.tsx';
import type { OwnDebrief } from './own-debrief.ts';
import { ShareLink } from './share-link.tsx';

/** The learner's link to this debrief: make it, end it, see who looked. */
export function SharePanel({ own }: { readonly own: OwnDebrief }) {
  const { share, views, answer } = own;
  return (
    <section id="share" className="debrief-section no-print" aria-labelledby="share-title">
      <h2 id="share-title" className="text-16">
        Share this debrief
      </h2>
      <p className="mt-2 text-ink-2">
        A link shows it, read-only, to people who are signed in here. How sure you were, what was on your
        screen and the score stay with you. You can end the link at any time.
      </p>
      {answer?.type === 'link' && <ShareLink url={answer.url} />}
      <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-center gap-2">
        {share === null ? (
          <Button type="submit" name="intent" value="share">
            Make a link
          </Button>
        ) : (
          <>
            <p className="mr-2 text-13">
              A link made <Moment at={share.createdAt} /> is in force.
            </p>
            <Button type="submit" size="small" name="intent" value="end-share">
              End the link
            </Button>
            <Button type="submit" size="small" kind="quiet" name="intent" value="share">
              Replace it by a new one
            </Button>
          </>
        )}
      </Form>
      <Views views={views} />
    </section>
  );
}

function Views({ views }: Pick<OwnDebrief, 'views'>) {
  if (views.length === 0) return <p className="mt-3 text-13 text-ink-2">Nobody has looked at it.</p>;
  return (
    <table className="debrief-table">
      <caption className="sr-only">Who looked at this debrief</caption>
      <thead>
        <tr>
          <th scope="col">Who looked</th>
          <th scope="col" className="is-number">
            Times
          </th>
          <th scope="col" className="is-number">
            Last
          </th>
        </tr>
      </thead>
      <tbody>
        {views.map(({ key, name, times, lastAt }) => (
          <tr key={key}>
            <td>{name}</td>
            <td className="is-number">{times}</td>
            <td className="is-number">
              <Moment at={lastAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
