import { Form, Link } from '@remix-run/react';
import type { Theme } from '#app/domain/theme.ts';
import { initials } from './initials.ts';
import { ThemeSwitch } from './theme-switch.tsx';

type Props = { readonly user: { readonly name: string; readonly email: string }; readonly theme: Theme };

/** Who is signed in, the theme, and the way out; opens without JavaScript. */
export function UserMenu({ user, theme }: Props) {
  return (
    <>
      <button
        type="button"
        popovertarget="user-menu"
        className="size-8 rounded-full bg-line text-12 font-semibold text-ink-2 hover:text-ink"
      >
        <span aria-hidden="true">{initials(user.name)}</span>
        <span className="sr-only">Account of {user.name}: theme, sign out</span>
      </button>
      <div id="user-menu" popover="auto" className="menu w-[260px] px-4 py-3">
        <p className="font-semibold break-words">{user.name}</p>
        <p className="text-13 break-words text-ink-2">{user.email}</p>
        <ul className="mt-3 grid gap-1 text-13">
          <li>
            <Link to="/settings" className="link">
              Settings
            </Link>
          </li>
          <li>
            <Link to="/settings/sessions" className="link">
              Your sessions
            </Link>
          </li>
        </ul>
        <div className="my-3 border-y border-line py-3">
          <ThemeSwitch theme={theme} />
        </div>
        <Form method="post" action="/sign-out">
          <button type="submit" className="link text-13">
            Sign out
          </button>
        </Form>
      </div>
    </>
  );
}
