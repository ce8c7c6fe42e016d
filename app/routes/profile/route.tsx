import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openProfile } from '#app/commands/open-profile.server.ts';
import { Page } from '#app/components/page.tsx';
import { tellVerdict } from '#app/domain/skill/tell-verdict.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listSignedVerdicts } from '#db/ledger.server.ts';
import { AreaTable } from './area-table.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import { DetectionPanel } from './detection-panel.tsx';
import { GrowthPanel } from './growth-panel.tsx';
import { Headline } from './headline.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { RetestTable } from './retest-table.tsx';

const VERDICTS_SHOWN = 50;

export const meta: MetaFunction = () => [{ title: 'Your skill profile, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const { view, isCatchingUp } = await openProfile(context, { learnerId: user.id });
  const verdicts = await listSignedVerdicts(context.db, { learnerId: user.id, limit: VERDICTS_SHOWN });
  const titles = new Map(context.library.list().map(({ id, title }) => [id, title]));
  const kinds = new Map(context.library.taxonomy.kinds.map(({ id, name }) => [id, name]));
  return {
    view: {
      ...view,
      retests: view.retests.map((retest) => ({ ...retest, name: kinds.get(retest.kind) ?? retest.kind })),
    },
    isCatchingUp,
    verdicts: verdicts.map(({ grade, contentHash, ...verdict }) => ({
      ...verdict,
      title: titles.get(verdict.exerciseId) ?? verdict.exerciseId,
      content: contentHash.replace(/^sha256-/, '').slice(0, 6),
      cameOfIt: tellVerdict(grade),
    })),
  };
}

export default function Profile() {
  const { view, isCatchingUp, verdicts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Headline view={view} isCatchingUp={isCatchingUp} />
      {view.attempts > 0 && (
        <>
          <AreaTable areas={view.areas} overall={view} />
          <div className="mt-14 grid gap-x-16 gap-y-12 wide:grid-cols-2">
            <GrowthPanel growth={view.growth} />
            <CalibrationPanel calibration={view.calibration} />
            <DetectionPanel detection={view.detection} falseAlarms={view.falseAlarms} />
            <RetestTable retests={view.retests} asOf={view.asOf} />
          </div>
        </>
      )}
      <LedgerTable verdicts={verdicts} mostShown={VERDICTS_SHOWN} />
    </Page>
  );
}
