import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** One line of what this page is for. */
  readonly purpose?: ReactNode;
  /** The page's one primary action. */
  readonly action?: ReactNode;
};

/** The top of a page: what it is, what it is for, and the one thing to do. */
export function PageHeader({ title, purpose, action }: Props) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0">
        <h1 className="text-20">{title}</h1>
        {purpose && <p className="mt-1 max-w-[68ch] text-14 text-ink-2">{purpose}</p>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </header>
  );
}
