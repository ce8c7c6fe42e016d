import { Check, CircleAlert } from 'lucide-react';
import type { Answer } from '#app/domain/answer.ts';
import { CopyLink } from './copy-link.tsx';

/** What the last act did, announced when it appears, with the links it made. */
export function AnswerLine({ answer }: { readonly answer: Answer | null }) {
  const Icon = answer?.isRefused ? CircleAlert : Check;
  return (
    <div role="status" className={answer === null ? undefined : 'mt-6'}>
      {answer && (
        <div className="border-l-[3px] border-ink bg-bg px-3 py-2">
          <p className="flex gap-2 font-semibold">
            <Icon aria-hidden="true" size={16} className="mt-[3px] shrink-0" />
            {answer.told}
          </p>
          {answer.links.length > 0 && (
            <>
              <p className="mt-1 text-13 text-ink-2">
                Copy what you need now: for safety a link is shown this once and cannot be read again.
              </p>
              <ul className="mt-3 grid gap-3">
                {answer.links.map(({ label, url }) => (
                  <li key={url}>
                    <CopyLink label={label} url={url} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
