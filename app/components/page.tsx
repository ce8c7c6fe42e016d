import { useRouteLoaderData } from '@remix-run/react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { SiteBar } from './site-bar.tsx';
import type { SiteFacts } from './site-facts.ts';
import { SkipLink } from './skip-link.tsx';

type Props = {
  readonly children: ReactNode;
  /** `narrow` for forms and single texts, `normal` for lists. */
  readonly width?: 'normal' | 'narrow';
};

/** A page with the site's navigation; the workbench and the debrief have bars of their own instead. */
export function Page({ children, width = 'normal' }: Props) {
  const facts = useRouteLoaderData<SiteFacts>('root');
  return (
    <>
      <SkipLink />
      <SiteBar user={facts?.user ?? null} theme={facts?.theme ?? 'system'} />
      <main
        id="main"
        tabIndex={-1}
        className={clsx(
          'mx-auto px-4 pt-6 pb-16 wide:px-6 wide:pt-10',
          width === 'narrow' ? 'max-w-[480px]' : 'max-w-[1248px]',
        )}
      >
        {children}
      </main>
    </>
  );
}
