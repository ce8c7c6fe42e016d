import type { RateBand } from '#app/domain/skill/profile-view.ts';
import { percent, percentRange } from './percent.ts';

const QUARTERS = [0, 25, 50, 75, 100] as const;

/** An interval with soft edges and a tick where the rate is likeliest; never a tick without its band. */
export function BandBar({ band }: { readonly band: RateBand }) {
  return (
    <svg
      className="profile-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${percentRange(band)}, most likely ${percent(band.rate)}`}
    >
      {QUARTERS.map((at) => (
        <line key={at} x1={at} x2={at} y1="0" y2="10" className="profile-grid" />
      ))}
      <rect
        x={band.low * 100}
        width={(band.high - band.low) * 100}
        y="2"
        height="6"
        className="profile-soft"
      />
      <rect
        x={(band.low + (band.rate - band.low) / 2) * 100}
        width={((band.high - band.low) / 2) * 100}
        y="2"
        height="6"
        className="profile-core"
      />
      <line x1={band.rate * 100} x2={band.rate * 100} y1="1" y2="9" className="profile-tick" />
    </svg>
  );
}

/** The scale above the bands. */
export function BandScale() {
  return (
    <span aria-hidden="true" className="profile-scale text-12 font-normal text-ink-2">
      {QUARTERS.map((at) => (
        <span key={at} style={{ left: `${at}%` }}>
          {at === 100 ? '100 %' : at}
        </span>
      ))}
    </span>
  );
}
