import { ButtonLink } from '#app/components/button-link.tsx';
import { Moment } from '#app/components/moment.tsx';
import type { ProfileView } from '#app/domain/skill/profile-view.ts';
import { HowComputed } from './how-computed.tsx';
import { percentRange } from './percent.ts';
import { tellWaiting } from './tell-waiting.ts';

type Props = { readonly view: ProfileView; readonly isCatchingUp: boolean };

/** The one sentence of the page, what it rests on, and who sees it. */
export function Headline({ view, isCatchingUp }: Props) {
  return (
    <header className="max-w-[68ch]">
      <p className="text-13 text-ink-2">
        Your skill profile, <Moment at={view.asOf} style="day" />
      </p>
      <h1 className="mt-2 text-28 font-normal">
        <Sentence view={view} />
      </h1>
      {view.attempts === 0 ? <NothingYet /> : <Grounds view={view} />}
      {isCatchingUp && (
        <p role="status" className="mt-3 text-13 text-ink-2">
          A review was graded a moment ago and is not in these figures yet. Load the page again.
        </p>
      )}
      <p className="mt-3 text-13 text-ink-2">
        Only you see this page. Nobody is ranked, and no figure is shown before there is enough evidence for
        it.
      </p>
    </header>
  );
}

function Sentence({ view }: { readonly view: ProfileView }) {
  const { overall, falseAlarms } = view;
  if (view.attempts === 0) return 'What you catch will stand here.';
  if (overall.status === 'collecting') return `Your profile is ${tellWaiting(overall.gate)}.`;
  const inTen = Math.round(overall.value.rate * 10);
  const isRare = falseAlarms !== null && falseAlarms.high < 0.25;
  return (
    <>
      You locate about <strong>{inTen} in 10 medium defects</strong> ({percentRange(overall.value)})
      {isRare ? ' and rarely flag code that is right.' : '.'}
    </>
  );
}

function NothingYet() {
  return (
    <>
      <p className="mt-4 text-ink-2">
        It is made of counted reviews only: which planted defects you located, explained, proved and fixed,
        what you flagged although it was right, and how well your confidence fitted.
      </p>
      <p className="mt-4">
        <ButtonLink to="/exercises" kind="primary">
          Choose an exercise
        </ButtonLink>
      </p>
    </>
  );
}

function Grounds({ view }: { readonly view: ProfileView }) {
  const { attempts, defects, since, falseAlarms } = view;
  return (
    <>
      <p className="mt-4 text-14 text-ink-2">
        From {attempts} {attempts === 1 ? 'review' : 'reviews'} and {defects}{' '}
        {defects === 1 ? 'defect' : 'defects'}
        {since !== null && (
          <>
            {' '}
            since <Moment at={since} style="day" />
          </>
        )}
        .{' '}
        {falseAlarms !== null &&
          `You flagged ${falseAlarms.flagged} of ${falseAlarms.decoys} decoys (${percentRange(falseAlarms)}). `}
        A band is where your true rate lies nine times in ten; more exercises make it narrower.
      </p>
      <HowComputed>
        <p>
          Each planted defect that you met for the first time in a counted review without hints is one
          observation per step of the evidence ladder; each decoy and each other region of code is one too. A
          Gaussian posterior over your general skill, eight area offsets and your readiness to flag is updated
          by moment matching. What is shown is the chance that you locate a typical medium defect at neutral
          caution, with its 90 % band.
        </p>
        <p>
          Yours rests on {attempts} reviews, {defects} defects and {falseAlarms?.decoys ?? 0} decoys. It is
          shown from 8 reviews, 24 defects and 12 decoys on, once it is certain enough.
        </p>
      </HowComputed>
    </>
  );
}
