import { capital, inSentence, lineWords, percentWords } from '#app/domain/debrief/words.ts';
import type { PageData } from './page-data.server.ts';
import { Told } from './told.tsx';

/** What the learner said, as they said it. */
export function YourFinding({ finding }: { readonly finding: PageData['findings'][number] }) {
  const { number, range, kind, confidence, comment, result } = finding;
  return (
    <Told label={`Your finding ${number}`}>
      <p className="text-ink-2">
        {capital(lineWords(range))}: {inSentence(kind)}
        {confidence !== null && `, ${percentWords(confidence)} sure`}
        {result === 'duplicate' && '. Another finding of yours counts as the hit here'}.
      </p>
      {comment !== '' && <p className="debrief-comment">{comment}</p>}
    </Told>
  );
}
