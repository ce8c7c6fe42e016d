import { CircleAlert } from 'lucide-react';

/** What is wrong with a form as a whole, announced when it appears; nothing when all is well. */
export function FormErrors({
  id,
  errors,
}: {
  readonly id: string;
  readonly errors: readonly string[] | undefined;
}) {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <p id={id} role="alert" className="flex gap-2 border-l-[3px] border-ink bg-bg px-3 py-2 font-semibold">
      <CircleAlert aria-hidden="true" size={16} className="mt-[3px] shrink-0" />
      {errors.join(' ')}
    </p>
  );
}
