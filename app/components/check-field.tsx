import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

/** One yes or no, with its words beside it. */
export function CheckField({ id, label, hint, ...input }: Props) {
  return (
    <div className="flex gap-3">
      <input
        {...input}
        id={id}
        type="checkbox"
        className="radio mt-[3px]"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id} className="font-semibold text-13">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-13 text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
