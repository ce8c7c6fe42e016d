import { NavLink } from '@remix-run/react';
import clsx from 'clsx';

type Props = {
  /** What the rooms are of. */
  readonly label: string;
  /** A place that is the whole part's first room lights up for itself alone. */
  readonly places: readonly { readonly to: string; readonly name: string; readonly isFirst?: true }[];
};

/** The way between the rooms of one part of the site. */
export function SubNav({ label, places }: Props) {
  return (
    <nav
      aria-label={label}
      className="no-print mb-6 flex gap-x-5 overflow-x-auto border-b border-line text-13"
    >
      {places.map(({ to, name, isFirst }) => (
        <NavLink
          key={to}
          to={to}
          end={isFirst ?? false}
          className={({ isActive }) =>
            clsx(
              'border-b-2 py-2 whitespace-nowrap focus-visible:-outline-offset-2',
              isActive
                ? 'border-b-ink font-semibold text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )
          }
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
