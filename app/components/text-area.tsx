import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors?: readonly string[] | undefined;
  readonly isCode?: boolean;
};

/** Several lines of input: label above, hint under it, what is wrong below. */
export function TextArea({ id, label, hint, errors, isCode = false, ...area }: Props) {
  const hasErrors = errors !== undefined && errors.length > 0;
  const about = clsx(hint && `${id}-hint`, hasErrors && `${id}-error`);
  return (
    <div>
      <label htmlFor={id} className="block text-13 font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-2">
          {hint}
        </p>
      )}
      <textarea
        {...area}
        id={id}
        spellCheck={!isCode}
        className={clsx('input mt-1', isCode && 'font-mono text-13')}
        aria-describedby={about === '' ? undefined : about}
        aria-invalid={hasErrors || undefined}
        aria-errormessage={hasErrors ? `${id}-error` : undefined}
      />
      {hasErrors && (
        <p id={`${id}-error`} className="mt-1 flex gap-2 text-13 font-semibold">
          <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}
