import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly note?: ReactNode; readonly children: ReactNode };

/** A part of a page: its name, one line about it, and what it holds. */
export function Section({ title, note, children }: Props) {
  return (
    <section className="mt-10 wide:mt-12">
      <h2 className="text-16">{title}</h2>
      {note && <p className="mt-1 max-w-[68ch] text-13 text-ink-2">{note}</p>}
      {children}
    </section>
  );
}
