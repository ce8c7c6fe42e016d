import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import { countWords } from '#app/domain/debrief/words.ts';

type Props = {
  readonly title: string;
  readonly mode: 'counted' | 'practice';
  readonly hints: number;
  readonly signed: string;
};

const MODE_NAMES = { counted: 'Debrief', practice: 'Debrief of a practice' } as const;

/** Where you are, and when you signed it. */
export function TopBar({ title, mode, hints, signed }: Props) {
  return (
    <div role="banner" className="debrief-top">
      <Link
        to="/attempts"
        className="no-print -ml-2 rounded p-2 text-ink-2"
        aria-label="Back to your attempts"
      >
        <ChevronLeft size={16} aria-hidden />
      </Link>
      <p className="truncate font-semibold">{title}</p>
      <p className="shrink-0 border-l border-line pl-3 text-13 text-ink-2">
        {MODE_NAMES[mode]}
        {hints > 0 && ` with ${countWords(hints, 'hint')}`}
      </p>
      <p className="debrief-signed text-13 text-ink-2">{signed}</p>
    </div>
  );
}
