import type { ReactNode } from 'react';

/** A key of the keyboard, as printed beside the action that it does. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
