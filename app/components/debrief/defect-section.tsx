import { Link } from '@remix-run/react';
import { EvidenceLadder } from '#app/components/evidence-ladder.tsx';
import { Markdown } from '#app/components/markdown.tsx';
import { defectAnchor } from '#app/domain/debrief/anchors.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { capital, inSentence, SEVERITY_WORDS } from '#app/domain/debrief/words.ts';
import { DisputePanel } from './dispute-panel.tsx';
import type { OwnDebrief } from './own-debrief.ts';
import type { PageData } from './page-data.server.ts';
import { PlaceLinks } from './place-links.tsx';
import { ProofChecks } from './proof-checks.tsx';
import { RunOutput } from './run-output.tsx';
import { Told } from './told.tsx';
import { useShowLink } from './use-show-link.ts';
import { YourFinding } from './your-finding.tsx';

type Props = {
  readonly story: PageData['defects'][number];
  readonly index: number;
  readonly findings: PageData['findings'];
  readonly files: PageData['files'];
  readonly isActive: boolean;
  /** Null where somebody else reads it. */
  readonly own: OwnDebrief | null;
  readonly onGoToCode: (range: LineRange) => void;
};

/** One planted defect: how far you took it, what it is, why the tests were happy and how to catch it. */
export function DefectSection({ story, index, findings, files, isActive, own, onGoToCode }: Props) {
  const anchor = defectAnchor(index);
  const linkTo = useShowLink();
  const yours = findings.filter(({ number }) => story.findings.includes(number));
  return (
    <section id={anchor} className="debrief-story" data-active={isActive} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`} className="text-16">
        {story.title}
      </h2>
      <p className="mt-1 text-13 text-ink-2">
        {metaWords(story)}, <PlaceLinks ranges={story.ranges} files={files} onGo={onGoToCode} />
        {story.sites.length > 0 && (
          <>
            ; <PlaceLinks ranges={story.sites} files={files} onGo={onGoToCode} />{' '}
            {story.sites.length === 1 ? 'counts' : 'count'} as well
          </>
        )}
        .{story.encounter && ` ${story.encounter.words}`}
      </p>
      <div className="mt-4">
        <EvidenceLadder level={story.level} />
      </div>
      <dl className="debrief-tale">
        <Told label="What happened">
          <Markdown html={story.explanation} />
        </Told>
        <Told label="Why tests passed">
          <Markdown html={story.why} />
        </Told>
        <Told label="How to catch it">
          <Markdown html={story.catch} />
        </Told>
        {yours.map((finding) => (
          <YourFinding key={finding.number} finding={finding} />
        ))}
        {story.steps.map(({ label, words }) => (
          <Told key={label} label={label}>
            {words}
          </Told>
        ))}
      </dl>
      {story.proofs.map((proof) => (
        <ProofChecks key={proof.number} proof={proof} anchor={anchor} />
      ))}
      <RunOutput title="What the hidden test said of this code" run={story.probe} />
      <RunOutput title="What the hidden test said of your fix" run={story.probeOnFix} />
      <p className="no-print mt-3 text-13">
        <Link to={{ search: linkTo('correct'), hash: anchor }} preventScrollReset replace className="link">
          Difference to the correct code
        </Link>
      </p>
      <DisputePanel own={own} anchor={anchor} />
    </section>
  );
}

function metaWords({ severity, kind }: Props['story']): string {
  return capital([SEVERITY_WORDS[severity], ...(kind === null ? [] : [inSentence(kind)])].join(', '));
}
