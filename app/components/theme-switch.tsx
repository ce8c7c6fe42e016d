import { Form, useLocation } from '@remix-run/react';
import clsx from 'clsx';
import { THEMES, type Theme } from '#app/domain/theme.ts';

const NAMES = { system: 'System', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>;

/** Three buttons of one form; the answer comes back to the page that it was sent from. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/theme" preventScrollReset replace>
      <input type="hidden" name="to" value={pathname + search} />
      <fieldset>
        <legend className="text-13 text-ink-2">Theme</legend>
        <div className="mt-2 flex divide-x divide-line-strong overflow-hidden rounded border border-line-strong">
          {THEMES.map((choice) => (
            <button
              key={choice}
              name="theme"
              value={choice}
              aria-pressed={choice === theme}
              className={clsx(
                'min-h-8 flex-1 text-13 focus-visible:-outline-offset-2',
                choice === theme
                  ? 'bg-accent-soft font-semibold text-accent-text'
                  : 'text-ink-2 hover:text-ink',
              )}
            >
              {NAMES[choice]}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
