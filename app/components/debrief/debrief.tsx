import { useEffect, useMemo, useRef } from 'react';
import { SkipLink } from '#app/components/skip-link.tsx';
import { listWords } from '#app/domain/debrief/words.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { NextStep as Next } from '#app/domain/debrief/next-step.ts';
import { AttentionSection } from './attention-section.tsx';
import { CodePane } from './code-pane.tsx';
import { CleanStory } from './clean-story.tsx';
import { ClosedDisputes } from './closed-disputes.tsx';
import { ConfidenceSection } from './confidence-section.tsx';
import { DefectSection } from './defect-section.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { FixSection } from './fix-section.tsx';
import { NextStep } from './next-step.tsx';
import { OtherRemarks } from './other-remarks.tsx';
import { OutcomeIndex } from './outcome-index.tsx';
import type { OwnDebrief } from './own-debrief.ts';
import type { PageData } from './page-data.server.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { indexStories, markFindings } from './stories.ts';
import { SharePanel } from './share-panel.tsx';
import { SumSection } from './sum-section.tsx';
import { TestMatrixSection } from './test-matrix-section.tsx';
import { TopBar } from './top-bar.tsx';
import { useActiveStory } from './use-active-story.ts';
import { VerdictSection } from './verdict-section.tsx';
import './debrief.css';
import './debrief-code.css';
import './debrief-parts.css';
import './debrief-narrow.css';
import './debrief-print.css';

type Props = {
  readonly attempt: { readonly title: string; readonly mode: 'counted' | 'practice' };
  /** Hints taken in a practice. */
  readonly hints: number;
  readonly signed: string;
  readonly debrief: PageData;
  readonly next: Next | null;
  /** The exercise to try again; null where there is none, or somebody else reads. */
  readonly againId: string | null;
  /** Whose debrief it is, where somebody else reads it. */
  readonly reader?: { readonly learnerName: string };
  /** Null where somebody else reads it. */
  readonly own: OwnDebrief | null;
};

/** Located, explained, proven, fixed. */
const WHOLE_LADDER = 4;

/** A graded review, told: the code with both kinds of marks, beside the stories that go with it. */
export function Debrief({ attempt, hints, signed, debrief, next, againId, own, reader }: Props) {
  const { headline, files, show } = debrief;
  const stories = useMemo(() => indexStories(debrief), [debrief]);
  const findings = useMemo(() => markFindings(debrief), [debrief]);
  const active = useActiveStory(useMemo(() => stories.map(({ anchor }) => anchor), [stories]));
  const paneRef = useRef<HTMLElement>(null);
  const goToCode = (range: LineRange) => {
    if (paneRef.current) scrollToRange(paneRef.current, range, files);
  };
  // The code goes along with the story being read, and finds its place again when the code is exchanged.
  useEffect(() => {
    const place = stories.find(({ anchor }) => anchor === active)?.places[0];
    if (place && paneRef.current) scrollToRange(paneRef.current, place, files);
  }, [active, show, stories, files]);
  return (
    <div className="debrief">
      <SkipLink />
      <TopBar {...attempt} hints={hints} signed={signed} />
      <main id="main" tabIndex={-1} className="debrief-main">
        <header className="debrief-lead">
          {reader && (
            <p className="mb-4 text-13 text-ink-2">
              This is {reader.learnerName}’s debrief: “you” in it is {reader.learnerName}.
            </p>
          )}
          <h1 className="text-20">{headline.lead}</h1>
          <p className="mt-2 text-14 text-ink-2">{headline.follow}</p>
          <OutcomeIndex stories={stories} fileCount={files.length} />
          <OnOffer steps={debrief.stepsOffered} />
        </header>
        <div className="debrief-reading">
          <CodePane {...debrief} stories={stories} findings={findings} active={active} paneRef={paneRef} />
          <div className="debrief-stories">
            {debrief.isClean && <CleanStory verdict={debrief.verdict} />}
            {debrief.defects.map((story, index) => (
              <DefectSection
                key={story.id}
                story={story}
                index={index}
                findings={debrief.findings}
                files={files}
                isActive={stories[index]?.anchor === active}
                own={own}
                onGoToCode={goToCode}
              />
            ))}
            <FalseAlarms {...debrief} active={active} own={own} onGoToCode={goToCode} />
          </div>
        </div>
        <div className="debrief-rest">
          <OtherRemarks findings={debrief.findings} decoys={debrief.decoysLeftAlone} files={files} />
          <TestMatrixSection matrix={debrief.matrix} />
          <FixSection fix={debrief.fix} />
          <VerdictSection verdict={debrief.verdict} />
          {debrief.confidence && <ConfidenceSection confidence={debrief.confidence} />}
          {debrief.sum && <SumSection sum={debrief.sum} mode={attempt.mode} />}
          <AttentionSection attention={debrief.attention} />
          {own && <ClosedDisputes disputes={own.disputes} />}
          {own && <SharePanel own={own} />}
          <NextStep next={next} againId={againId} />
        </div>
      </main>
    </div>
  );
}

/** Says how far up the ladder this exercise goes, where it does not go to the top. */
function OnOffer({ steps }: { readonly steps: PageData['stepsOffered'] }) {
  if (steps.length === WHOLE_LADDER) return null;
  return <p className="mt-3 text-13 text-ink-2">On offer in this exercise: {listWords(steps)}.</p>;
}
