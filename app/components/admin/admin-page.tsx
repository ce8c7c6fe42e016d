import type { ComponentProps, ReactNode } from 'react';
import { Page } from '../page.tsx';
import { PageHeader } from '../page-header.tsx';
import { SubNav } from '../sub-nav.tsx';

type Props = ComponentProps<typeof PageHeader> & { readonly children: ReactNode };

const PLACES = [
  { to: '/admin/people', name: 'People' },
  { to: '/admin/teams', name: 'Teams' },
  { to: '/admin/invites', name: 'Invites' },
  { to: '/admin/audit', name: 'Audit log' },
  { to: '/admin/jobs', name: 'Jobs' },
  { to: '/admin/settings', name: 'Settings' },
] as const;

/** A page of the admin's rooms, with the way to the others. */
export function AdminPage({ children, ...header }: Props) {
  return (
    <Page>
      <SubNav label="Admin" places={PLACES} />
      <PageHeader {...header} />
      {children}
    </Page>
  );
}
