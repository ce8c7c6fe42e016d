import { useId } from 'react';
import { RUNG_QUARTERS, type Rung } from './rung.ts';

const SECTORS = [
  '',
  'M8 8V3a5 5 0 0 1 5 5Z',
  'M8 3a5 5 0 0 1 0 10Z',
  'M8 8V3a5 5 0 1 1-5 5Z',
  'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z',
] as const;

/** The evidence level as a 16 px pie, one quarter per step; always beside its word, so hidden from screen readers. */
export function LadderGlyph({ rung, size = 16 }: { readonly rung: Rung; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" className="shrink-0">
      {rung === 'false-alarm' ? <HatchedSquare /> : <Pie rung={rung} />}
    </svg>
  );
}

function Pie({ rung }: { readonly rung: Exclude<Rung, 'false-alarm'> }) {
  const colour = COLOURS[rung];
  return (
    <>
      <circle cx="8" cy="8" r="6.25" stroke={colour} strokeWidth="1.5" />
      <path d={SECTORS[RUNG_QUARTERS[rung]]} fill={colour} />
    </>
  );
}

const COLOURS = {
  'not-reached': 'var(--line-strong)',
  missed: 'var(--text-3)',
  located: 'var(--ladder-3)',
  explained: 'var(--ladder-3)',
  proven: 'var(--ladder-4)',
  fixed: 'var(--ladder-4)',
  'proven+fixed': 'var(--ladder-4)',
} as const satisfies Record<Exclude<Rung, 'false-alarm'>, string>;

function HatchedSquare() {
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <rect x="2" y="2" width="12" height="12" rx="2.5" />
      </clipPath>
      <path
        d="M-1 9 9-1M1 13 13 1M5 15 15 5M9 17 17 9"
        stroke="var(--false)"
        strokeWidth="1.5"
        clipPath={`url(#${clip})`}
      />
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.75" stroke="var(--false)" strokeWidth="1.5" />
    </>
  );
}
