import { Link } from '@remix-run/react';
import clsx from 'clsx';
import { SHOWS, type Show } from './show.ts';
import { useShowLink } from './use-show-link.ts';

type Props = { readonly show: Show; readonly offered: readonly Show[] };

/** Which of the three versions of the code is shown: as reviewed, correct, or with the learner's fix. */
export function ViewSwitch({ show, offered }: Props) {
  const linkTo = useShowLink();
  if (offered.length < 2) return null;
  return (
    <nav aria-label="Version of the code" className="debrief-switch no-print">
      {offered.map((version) => (
        <Link
          key={version}
          to={linkTo(version)}
          preventScrollReset
          replace
          aria-current={version === show ? 'true' : undefined}
          className={clsx('debrief-switch-part', version === show && 'is-current')}
        >
          {SHOWS[version].name}
        </Link>
      ))}
    </nav>
  );
}
