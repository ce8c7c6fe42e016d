import { Moment } from '#app/components/moment.tsx';
import type { ProfileView } from '#app/domain/skill/profile-view.ts';
import { ChartFrame } from './chart-frame.tsx';
import { HowComputed } from './how-computed.tsx';
import { percent, percentRange } from './percent.ts';

const FIRST_POINT = 8;

/** The overall band after every review: how it moved, and how sure that is. */
export function GrowthPanel({ growth }: { readonly growth: ProfileView['growth'] }) {
  const { points, ticks } = growth;
  const first = ticks[0];
  const last = points.at(-1);
  return (
    <section aria-labelledby="growth">
      <h2 id="growth" className="text-16">
        Growth
      </h2>
      {first === undefined || last === undefined || points.length < 2 ? (
        <p className="mt-1 text-13 text-ink-2">
          The band is drawn from the {FIRST_POINT + 1}th counted review on; you have made {ticks.length}.
        </p>
      ) : (
        <>
          <p className="mt-1 text-13 text-ink-2">
            Your overall band moved from {percentRange(points[0] ?? last)} to {percentRange(last)}. Each tick
            is a review. A quarter at two a week can prove only a change about as large as from 50 to 73 %.
          </p>
          <Band first={first} last={last.atMs} points={points} ticks={ticks} />
          <HowComputed>
            <p>
              After each review the model’s belief about your overall skill is drawn as its 90 % band. The
              first {FIRST_POINT - 1} reviews are left out, because one review says too little about the
              whole.
            </p>
            <PointTable points={points} />
          </HowComputed>
        </>
      )}
    </section>
  );
}

type BandProps = {
  readonly first: number;
  readonly last: number;
  readonly points: ProfileView['growth']['points'];
  readonly ticks: readonly number[];
};

function Band({ first, last, points, ticks }: BandProps) {
  const span = Math.max(1, last - first);
  const x = (atMs: number) => ((atMs - first) / span) * 100;
  const y = (share: number) => 100 - share * 100;
  const upper = points.map(({ atMs, high }) => `${x(atMs)},${y(high)}`);
  const lower = points.map(({ atMs, low }) => `${x(atMs)},${y(low)}`).toReversed();
  const middle = points.map(({ atMs, rate }) => `${x(atMs)},${y(rate)}`);
  const end = points.at(-1);
  return (
    <ChartFrame
      label={`Overall catch rate over time, now ${end === undefined ? 'unknown' : percentRange(end)}`}
      ticks={[
        { at: 0, text: <Moment at={first} style="day" /> },
        { at: 1, text: <Moment at={last} style="day" /> },
      ]}
    >
      <polygon points={[...upper, ...lower].join(' ')} className="profile-soft" />
      <polyline points={middle.join(' ')} className="profile-line" />
      {ticks.map((atMs) => (
        <line key={atMs} x1={x(atMs)} x2={x(atMs)} y1="97" y2="100" className="profile-tick" />
      ))}
    </ChartFrame>
  );
}

function PointTable({ points }: { readonly points: ProfileView['growth']['points'] }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">After the review of</th>
          <th scope="col">Band</th>
          <th scope="col">Most likely</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.atMs}>
            <td>
              <Moment at={point.atMs} style="day" />
            </td>
            <td>{percentRange(point)}</td>
            <td>{percent(point.rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
