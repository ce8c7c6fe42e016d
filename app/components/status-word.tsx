import clsx from 'clsx';

/** `ours` is trouble on our side and never says anything about the person. */
export type StatusTone = 'none' | 'open' | 'waiting' | 'done' | 'ours';

const DOTS = {
  none: 'border-line-strong',
  open: 'border-accent bg-accent',
  waiting: 'border-ink-3',
  done: 'border-ink-2 bg-ink-2',
  ours: 'border-ours bg-ours',
} as const satisfies Record<StatusTone, string>;

/** A state in plain words with a dot before it; not a pill, because it cannot be acted on. */
export function StatusWord({ tone, children }: { readonly tone: StatusTone; readonly children: string }) {
  return (
    <span className={clsx('whitespace-nowrap', tone === 'ours' ? 'text-ours' : 'text-ink-2')}>
      <span
        aria-hidden="true"
        className={clsx(
          'mr-2 mb-px inline-block size-2 rounded-full border-[1.5px] align-middle',
          DOTS[tone],
        )}
      />
      {children}
    </span>
  );
}
