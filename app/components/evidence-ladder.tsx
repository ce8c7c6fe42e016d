import clsx from 'clsx';
import type { Level } from '#app/domain/grading/grade.ts';
import { LadderGlyph } from './ladder-glyph.tsx';
import { RUNG_NAMES, RUNG_QUARTERS, type Rung } from './rung.ts';

/** The five steps from missed to proven and fixed, with the one that this defect reached. */
export function EvidenceLadder({ level }: { readonly level: Level }) {
  const reached = RUNG_QUARTERS[level];
  return (
    <ol className="flex" aria-label={`Evidence: ${RUNG_NAMES[level]}`}>
      {stepsFor(level).map((step, index) => (
        <li
          key={step}
          aria-current={index === reached ? 'step' : undefined}
          className={clsx(
            'relative text-12',
            index < 4 ? 'flex-1' : 'flex-none',
            index === reached && 'font-semibold',
          )}
        >
          {index < 4 && <Connector isReached={index < reached} />}
          <LadderGlyph rung={index <= reached ? step : 'not-reached'} />
          <span className={clsx('mt-1 block pr-2', index === reached ? 'text-ink' : 'text-ink-2')}>
            {RUNG_NAMES[step]}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Connector({ isReached }: { readonly isReached: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'absolute top-[7px] right-1.5 left-[22px] h-[1.5px]',
        isReached ? 'bg-ladder-3' : 'bg-line-strong',
      )}
    />
  );
}

/** The fourth step is named after the one reached: proven, unless the defect was fixed without a proof. */
function stepsFor(level: Level): readonly Rung[] {
  return ['missed', 'located', 'explained', level === 'fixed' ? 'fixed' : 'proven', 'proven+fixed'];
}
