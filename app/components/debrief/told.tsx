import type { ReactNode } from 'react';

/** One row of a story: what it tells, then the telling. */
export function Told({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="debrief-told">
      <dt className="text-13 text-ink-2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
