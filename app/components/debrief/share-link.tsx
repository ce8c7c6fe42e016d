import { useState } from 'react';
import { Button } from '#app/components/button.tsx';

/** A link that was just made. Only its hash is kept, so it is shown this once. */
export function ShareLink({ url }: { readonly url: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div role="status" className="mt-4 border-l-[3px] border-accent bg-surface px-3 py-2">
      <label htmlFor="share-url" className="font-semibold">
        Your link
      </label>
      <p className="text-13 text-ink-2">Copy it now: it is shown this once.</p>
      <div className="mt-1 flex gap-2">
        <input id="share-url" className="input font-mono" readOnly value={url} onFocus={selectAll} />
        <Button onClick={() => void copy()}>{isCopied ? 'Copied' : 'Copy'}</Button>
      </div>
    </div>
  );
}

function selectAll(event: { readonly currentTarget: HTMLInputElement }): void {
  event.currentTarget.select();
}
