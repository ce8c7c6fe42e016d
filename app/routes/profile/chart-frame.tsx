import type { ReactNode } from 'react';

type Props = {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Drawn on a canvas of 100 × 100, y downwards, stretched to the frame; lines keep their width. */
  readonly children: ReactNode;
  /** Words under the picture at a share of its width. */
  readonly ticks: readonly { readonly at: number; readonly text: ReactNode }[];
};

const LEVELS = [100, 75, 50, 25, 0] as const;

/** A chart from 0 to 100 % that is drawn by the server and fits any width; words are text, not part of the picture. */
export function ChartFrame({ label, children, ticks }: Props) {
  return (
    <div className="profile-chart">
      {LEVELS.map((level) => (
        <span key={level} aria-hidden="true" className="profile-level" style={{ top: `${100 - level}%` }}>
          {level === 100 ? '100 %' : level}
        </span>
      ))}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
        {LEVELS.map((level) => (
          <line key={level} x1="0" x2="100" y1={100 - level} y2={100 - level} className="profile-grid" />
        ))}
        {children}
      </svg>
      {ticks.map(({ at, text }) => (
        <span
          key={at}
          aria-hidden="true"
          className="profile-label"
          data-at={at === 0 ? 'start' : at === 1 ? 'end' : undefined}
          style={{ left: `${at * 100}%` }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
