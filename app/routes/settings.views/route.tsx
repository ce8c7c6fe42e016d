import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Moment } from '#app/components/moment.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SETTINGS_PLACES } from '#app/components/settings-places.ts';
import { SubNav } from '#app/components/sub-nav.tsx';
import { requireUser } from '#app/http/require-user.server.ts';
import { listViewsOfPerson } from '#db/audit.server.ts';
import { listNames } from '#db/people.server.ts';

const SHOWN = 200;

export const meta: MetaFunction = () => [{ title: 'Who looked at you, Countersign' }];

/** Everybody who opened or took out what is kept about the person who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const views = await listViewsOfPerson(context.db, { personId: user.id, limit: SHOWN });
  const personIds = [...new Set(views.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))];
  const names = await listNames(context.db, { personIds });
  return {
    views: views.map(({ id, at, actorId, action }) => ({
      id,
      at,
      by: actorId === null ? 'the server' : (names.get(actorId) ?? actorId),
      isExport: action === 'person.exported',
    })),
  };
}

export default function Views() {
  const { views } = useLoaderData<typeof loader>();
  return (
    <Page>
      <SubNav label="Your settings" places={SETTINGS_PLACES} />
      <PageHeader
        title="Who looked at you"
        purpose="Whenever somebody else opens what is kept about you, it is noted here. Nobody can remove an entry."
      />
      {views.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Nobody so far">Each look stands here with its time.</EmptyState>
        </div>
      ) : (
        <table className="table mt-6 max-w-[720px]">
          <caption className="sr-only">Looks at you, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col" className="text-right">
                When
              </th>
            </tr>
          </thead>
          <tbody>
            {views.map(({ id, at, by, isExport }) => (
              <tr key={id}>
                <td className="table-wrap break-words">{by}</td>
                <td className="table-wrap text-ink-2">
                  {isExport ? 'downloaded everything about you' : 'opened your account'}
                </td>
                <td className="text-right text-ink-2">
                  <Moment at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
