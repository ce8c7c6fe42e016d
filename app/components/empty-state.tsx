import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** What will stand here once there is something, and one action towards it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="border-t border-line py-10">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 max-w-[60ch] text-ink-2">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
