import { ActButton } from '#app/components/act-button.tsx';
import { buttonClass } from '#app/components/button-class.ts';
import { Section } from '#app/components/section.tsx';
import { Link } from '@remix-run/react';

type Props = {
  readonly personId: string;
  readonly name: string;
  readonly sessions: number;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
};

/** How a person signs in, and what is kept about them. */
export function AccessSection({ personId, name, sessions, hasPassword, hasSecondFactor }: Props) {
  const places = sessions === 1 ? 'one browser' : `${sessions} browsers`;
  return (
    <Section
      title="Access"
      note={`${hasPassword ? `Signs in with a password${hasSecondFactor ? ' and a second factor' : ''}` : 'Has no password yet'}; signed in on ${sessions === 0 ? 'no browser' : places}.`}
    >
      <div className="mt-4 flex flex-wrap gap-3">
        <ActButton intent="make-password-link">Make a link for a new password</ActButton>
        {hasSecondFactor && <ActButton intent="reset-second-factor">Remove the second factor</ActButton>}
        <ActButton intent="end-sessions">Sign out everywhere</ActButton>
        <a href={`/admin/people/${personId}/export`} download className={buttonClass('secondary', 'small')}>
          Download everything about {name}
        </a>
        <Link to={`/admin/audit?person=${personId}`} className={buttonClass('quiet', 'small')}>
          Audit log of this person
        </Link>
      </div>
    </Section>
  );
}
