import type { ReactNode } from 'react';

/** How a figure came about, with the person's own numbers; open on paper. */
export function HowComputed({ children }: { readonly children: ReactNode }) {
  return (
    <details className="mt-2 max-w-[68ch] text-13 text-ink-2">
      <summary className="link cursor-pointer">How this is computed</summary>
      <div className="mt-2 grid gap-2">{children}</div>
    </details>
  );
}
