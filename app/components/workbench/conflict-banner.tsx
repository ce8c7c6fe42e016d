import { Button } from '#app/components/button.tsx';
import type { Bench } from './use-bench.ts';

/** Says what another tab changed differently and lets the learner choose; both versions are kept until then. */
export function ConflictBanner({ bench }: { readonly bench: Bench }) {
  const [conflict] = bench.state.conflicts;
  if (conflict === undefined) return null;
  const settle = (choice: 'mine' | 'theirs') => bench.act({ type: 'settle', key: conflict.key, choice });
  return (
    <div className="conflict" role="status">
      <p>{conflict.label} was also changed in another tab. This tab&rsquo;s version stands.</p>
      <Button size="small" onClick={() => settle('mine')}>
        Keep this one
      </Button>
      <Button size="small" onClick={() => settle('theirs')}>
        Take the other
      </Button>
    </div>
  );
}
