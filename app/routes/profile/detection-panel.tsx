import type { ProfileView } from '#app/domain/skill/profile-view.ts';
import { HowComputed } from './how-computed.tsx';
import { percentRange } from './percent.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Below this distance from zero a caution is called even. */
const EVEN = 0.25;

type Props = Pick<ProfileView, 'detection' | 'falseAlarms'>;

/** How well defects are told from code that only looks suspicious, and how readily anything is flagged. */
export function DetectionPanel({ detection, falseAlarms }: Props) {
  return (
    <section aria-labelledby="detection">
      <h2 id="detection" className="text-16">
        Telling defects from decoys
      </h2>
      {detection.status === 'collecting' ? (
        <p className="mt-1 text-13 text-ink-2">Your caution: {tellWaiting(detection.gate)}.</p>
      ) : (
        <>
          <p className="mt-1 text-13 text-ink-2">{tellCaution(detection.value.criterion)}</p>
          <dl className="mt-3 grid max-w-[360px] grid-cols-[1fr_auto] gap-y-1 text-13">
            <dt>Sensitivity d′</dt>
            <dd className="text-right tabular-nums">
              {interval(detection.value.dPrime, detection.value.dPrimeSd)}
            </dd>
            <dt>Criterion c</dt>
            <dd className="text-right tabular-nums">
              {interval(detection.value.criterion, detection.value.criterionSd)}
            </dd>
          </dl>
        </>
      )}
      {falseAlarms !== null && (
        <HowComputed>
          <p>
            Hits are planted defects that you located, false alarms are decoys that you flagged:{' '}
            {falseAlarms.flagged} of {falseAlarms.decoys}, so between {percentRange(falseAlarms)}. d′ is how
            far apart the two are, c is above 0 for somebody who flags too rarely and below 0 for somebody who
            flags too readily. Both are shown with their 90 % interval, from 20 defects and 20 decoys on.
          </p>
        </HowComputed>
      )}
    </section>
  );
}

function tellCaution(criterion: number): string {
  if (criterion > EVEN) return 'You flag less than would be best: some doubts that you pass over are real.';
  if (criterion < -EVEN)
    return 'You flag more than would be best: look twice at code that only looks suspicious.';
  return 'Your caution is even: you neither flag too readily nor too rarely.';
}

function interval(value: number, sd: number): string {
  const spread = 1.645 * sd;
  return `${oneDecimal(value - spread)} to ${oneDecimal(value + spread)}`;
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace('-', '−');
}
