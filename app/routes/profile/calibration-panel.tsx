import type { CalibrationGroup } from '#app/domain/skill/calibration.ts';
import type { ProfileView } from '#app/domain/skill/profile-view.ts';
import { ChartFrame } from './chart-frame.tsx';
import { HowComputed } from './how-computed.tsx';
import { percent, percentRange } from './percent.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Below this many forecasts a dot is grey. */
const FEW = 5;

/** How sure you said you were, beside how often you were right. */
export function CalibrationPanel({ calibration }: { readonly calibration: ProfileView['calibration'] }) {
  const { forecasts, overconfidence, diagram } = calibration;
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration" className="text-16">
        Calibration
      </h2>
      <p className="mt-1 text-13 text-ink-2">
        {overconfidence.status === 'shown'
          ? tellOverconfidence(overconfidence.value, forecasts)
          : `How well your confidence fits: ${tellWaiting(overconfidence.gate)}.`}
      </p>
      {diagram.status === 'shown' ? (
        <>
          <Diagram groups={diagram.value} />
          <p className="mt-2 text-12 text-ink-3">
            Up: how often you were right. Across: how sure you said you were.
          </p>
          <HowComputed>
            <p>
              Every finding, verdict and coverage estimate that you gave a confidence is one forecast:{' '}
              {forecasts} so far. Each value you can state is one bar, the Jeffreys 90 % interval of the share
              that came true; grey bars hold fewer than {FEW}.
            </p>
            <GroupTable groups={diagram.value} />
          </HowComputed>
        </>
      ) : (
        overconfidence.status === 'shown' && (
          <p className="mt-1 text-13 text-ink-2">The diagram: {tellWaiting(diagram.gate)}.</p>
        )
      )}
    </section>
  );
}

function tellOverconfidence(value: number | null, forecasts: number): string {
  if (value === null) return `Over ${forecasts} forecasts you are about as sure as you are right.`;
  const points = Math.abs(Math.round(value * 100));
  return value > 0
    ? `You are surer than you are right, by about ${points} points over ${forecasts} forecasts.`
    : `You are right more often than you say, by about ${points} points over ${forecasts} forecasts.`;
}

/** Confidence runs from 50 to 99 %; the picture from 45 to 100. */
const x = (p: number) => ((p - 0.45) / 0.55) * 100;
const y = (share: number) => 100 - share * 100;

function Diagram({ groups }: { readonly groups: readonly CalibrationGroup[] }) {
  return (
    <ChartFrame
      label={`Calibration: ${groups.map(({ p, observed }) => `when ${percent(p)} sure, right ${percent(observed)}`).join('; ')}`}
      ticks={groups.map(({ p }) => ({ at: x(p) / 100, text: Math.round(p * 100) }))}
    >
      <line x1={x(0.45)} y1={y(0.45)} x2={x(1)} y2={y(1)} className="profile-diagonal" />
      {groups.map(({ p, n, low, high, observed }) => (
        <g key={p} className={n < FEW ? 'profile-few' : undefined}>
          <line x1={x(p)} x2={x(p)} y1={y(low)} y2={y(high)} className="profile-whisker" />
          <line
            x1={x(p)}
            x2={x(p)}
            y1={y(observed)}
            y2={y(observed)}
            className="profile-dot"
            style={{ strokeWidth: `${dotSize(n)}px` }}
          />
        </g>
      ))}
    </ChartFrame>
  );
}

/** The dot's area grows with the number of forecasts. */
function dotSize(n: number): number {
  return Math.min(18, 5 + 2 * Math.sqrt(n));
}

function GroupTable({ groups }: { readonly groups: readonly CalibrationGroup[] }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">You said</th>
          <th scope="col">Times</th>
          <th scope="col">You were right</th>
          <th scope="col">90 % interval</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.p}>
            <td>{percent(group.p)}</td>
            <td>{group.n}</td>
            <td>{percent(group.observed)}</td>
            <td>{percentRange(group)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
