import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type About = {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-errormessage': string | undefined;
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  /** The control itself, given what ties it to the hint and the error. */
  readonly children: (about: About) => ReactNode;
};

/** What stands around a control: label above, hint under it, what is wrong below. */
export function FieldFrame({ id, label, hint, errors, children }: Props) {
  const hasErrors = errors !== undefined && errors.length > 0;
  const about = clsx(hint && `${id}-hint`, hasErrors && `${id}-error`);
  return (
    <div>
      <label htmlFor={id} className="block font-semibold text-13">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-2">
          {hint}
        </p>
      )}
      {children({
        'aria-describedby': about === '' ? undefined : about,
        'aria-invalid': hasErrors || undefined,
        'aria-errormessage': hasErrors ? `${id}-error` : undefined,
      })}
      {hasErrors && (
        <p id={`${id}-error`} className="mt-1 flex gap-2 text-13 font-semibold">
          <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}
