import { Link, NavLink, useLocation } from '@remix-run/react';
import clsx from 'clsx';
import type { Theme } from '#app/domain/theme.ts';
import { Logo } from './logo.tsx';
import type { SiteFacts } from './site-facts.ts';
import { UserMenu } from './user-menu.tsx';

type Props = {
  readonly user: SiteFacts['user'];
  readonly theme: Theme;
};

const PLACES = [
  { to: '/', name: 'Today' },
  { to: '/exercises', name: 'Catalogue' },
  { to: '/attempts', name: 'My attempts' },
  { to: '/profile', name: 'Profile' },
] as const;
const ADMIN_PLACE = { to: '/admin', name: 'Admin' } as const;

/** The site's navigation; visitors see only its name. */
export function SiteBar({ user, theme }: Props) {
  const { pathname } = useLocation();
  return (
    <header className="no-print flex h-12 items-center gap-6 border-b border-line bg-surface px-4 wide:px-6">
      <Link to="/" className="mr-2 flex rounded">
        <Logo />
      </Link>
      {user && (
        <>
          <nav aria-label="Main" className="hidden h-full gap-6 wide:flex">
            <Places
              user={user}
              className="inline-flex h-full items-center border-y-2 border-transparent text-13"
            />
          </nav>
          <div className="ml-auto flex items-center gap-3">
            <button type="button" popovertarget="places" className="px-2 py-2 text-13 text-ink-2 wide:hidden">
              Menu
            </button>
            {/* A new key per page closes the menu after a choice. */}
            <nav key={pathname} id="places" popover="auto" aria-label="Main menu" className="menu">
              <Places user={user} className="block px-4 py-2 text-14" />
            </nav>
            <UserMenu user={user} theme={theme} />
          </div>
        </>
      )}
    </header>
  );
}

type PlacesProps = { readonly user: NonNullable<SiteFacts['user']>; readonly className: string };

function Places({ user, className }: PlacesProps) {
  const places = user.roles.includes('admin') ? [...PLACES, ADMIN_PLACE] : PLACES;
  return places.map(({ to, name }) => (
    <NavLink
      key={to}
      to={to}
      end={to === '/'}
      className={({ isActive }) =>
        clsx(className, isActive ? 'border-b-ink font-semibold text-ink' : 'text-ink-2 hover:text-ink')
      }
    >
      {name}
    </NavLink>
  ));
}
