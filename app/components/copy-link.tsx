import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';

/** A link to hand on: it can be selected by hand, or copied with one press. */
export function CopyLink({ label, url }: { readonly label: string; readonly url: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('Copy');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setSaid('Copied');
    } catch {
      setSaid('Press Ctrl+C');
    }
  };
  return (
    <div>
      <label htmlFor={id} className="block text-13 text-ink-2">
        {label}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
          className="input min-w-0 font-mono text-12"
        />
        <Button onClick={copy} className="min-w-[96px]">
          <span aria-live="polite">{said}</span>
        </Button>
      </div>
    </div>
  );
}
