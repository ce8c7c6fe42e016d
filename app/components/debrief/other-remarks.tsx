import { inSentence } from '#app/domain/debrief/words.ts';
import { Markdown } from '#app/components/markdown.tsx';
import type { PageData } from './page-data.server.ts';
import { PlaceLinks } from './place-links.tsx';
import { NEUTRAL_ANCHOR } from './stories.ts';

type Props = {
  readonly findings: PageData['findings'];
  readonly decoys: PageData['decoysLeftAlone'];
  readonly files: PageData['files'];
};

/** What was rightly left alone, and the remarks that neither count nor cost. */
export function OtherRemarks({ findings, decoys, files }: Props) {
  const neutral = findings.filter(({ neutralWords }) => neutralWords !== null);
  return (
    <>
      {decoys.length > 0 && (
        <section className="debrief-section">
          <h2 className="text-16">Looks wrong, is right, and you left it alone</h2>
          {decoys.map(({ title, ranges, explanation, onScreen }) => (
            <details key={title} className="debrief-details">
              <summary>{title}</summary>
              <p className="mt-2 text-13 text-ink-2">
                At <PlaceLinks ranges={ranges} files={files} />.{onScreen !== null && ` ${onScreen}`}
              </p>
              <Markdown html={explanation} className="mt-1" />
            </details>
          ))}
        </section>
      )}
      {neutral.length > 0 && (
        <section id={NEUTRAL_ANCHOR} className="debrief-section">
          <h2 className="text-16">Neither counted nor cost</h2>
          <ul className="mt-3 grid gap-3">
            {neutral.map(({ number, kind, range, neutralWords, comment }) => (
              <li key={number}>
                <p>
                  Finding {number}, {inSentence(kind)}, <PlaceLinks ranges={[range]} files={files} />.{' '}
                  {neutralWords}
                </p>
                {comment !== '' && <p className="debrief-comment">{comment}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
