import { Link } from '@remix-run/react';
import { Check, ChevronLeft, CloudOff } from 'lucide-react';
import { Button } from '#app/components/button.tsx';
import type { Bench } from './use-bench.ts';
import { useNow } from './use-now.ts';
import { saveWords, submitWords, timeBox } from './words.ts';

const MODE_NAMES = { counted: 'Assessed review', practice: 'Practice' } as const;

/** Where you are, how long, whether it is saved, and the one act that ends it. */
export function TopBar({ bench }: { readonly bench: Bench }) {
  const { data, state, saveState } = bench;
  const now = useNow(data.now);
  const box = timeBox({ startedAt: data.startedAt, minutes: data.minutes, now });
  const isSafe = saveState.status === 'saved' || saveState.status === 'saving';
  const SaveIcon = isSafe ? Check : CloudOff;
  return (
    <header className="bench-top">
      <Link to="/attempts" className="bench-icon-button" aria-label="Back to your attempts">
        <ChevronLeft size={18} aria-hidden />
      </Link>
      <h1 className="bench-title">{data.title}</h1>
      <span className="bench-mode">{MODE_NAMES[data.mode]}</span>
      <span className="grow" />
      <span
        className="bench-time"
        title="A guide, not a limit: taking longer never changes a score, and you can still submit."
      >
        {box.words}
      </span>
      <span className="bench-save">
        <SaveIcon size={16} aria-hidden />
        {saveWords(saveState, now)}
      </span>
      <button
        type="button"
        className="bench-icon-button"
        aria-label="Keys"
        onClick={() => bench.show({ dialog: 'help' })}
      >
        ?
      </button>
      <Button
        kind="primary"
        size="small"
        className="bench-submit"
        onClick={() => bench.show({ dialog: 'submit' })}
      >
        {submitWords(state.draft)}
      </Button>
      <div className="bench-timebox" aria-hidden style={{ transform: `scaleX(${String(box.share)})` }} />
    </header>
  );
}
