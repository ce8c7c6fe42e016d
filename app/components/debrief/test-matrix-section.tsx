import { CodeLines } from '#app/components/code-lines.tsx';
import { inSentence, listWords } from '#app/domain/debrief/words.ts';
import { defectAnchor } from '#app/domain/debrief/anchors.ts';
import type { RunStory } from '#app/domain/debrief/run-story.ts';
import type { PageData } from './page-data.server.ts';
import { Failures } from './run-output.tsx';

type Matrix = NonNullable<PageData['matrix']>;
type Test = Matrix['tests'][number];

/** Which test caught which defect: every test on the correct code, on the code reviewed, and on each defect alone. */
export function TestMatrixSection({ matrix }: { readonly matrix: PageData['matrix'] }) {
  if (matrix === null) return null;
  const { defects, tests } = matrix;
  return (
    <section className="debrief-section">
      <h2 className="text-16">Which test caught what</h2>
      <p className="mt-2 text-13 text-ink-2">
        A test catches a defect when it passes on the correct code and fails with that defect alone.
      </p>
      <div className="relative overflow-x-auto" role="region" aria-label="Your tests by defect" tabIndex={0}>
        <table className="debrief-table debrief-matrix">
          <caption className="sr-only">What each of your tests did on each version of the code</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Your test
              </th>
              <th scope="col" rowSpan={2}>
                Correct code
              </th>
              <th scope="col" rowSpan={2}>
                Reviewed
              </th>
              {defects.length > 0 && (
                <th scope="colgroup" colSpan={defects.length}>
                  With only defect
                </th>
              )}
            </tr>
            <tr>
              {defects.map(({ id, title }, index) => (
                <th key={id} scope="col">
                  <a href={`#${defectAnchor(index)}`} className="link" title={title}>
                    {index + 1}
                    <span className="sr-only">: {title}</span>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.findings.join()}>
                <th scope="row">{shortNameOf(test)}</th>
                <Cell run={test.correct} />
                <Cell run={test.shown} />
                {test.alone.map(({ isCaught, run }, index) => (
                  <Cell key={defects[index]?.id} run={run} isCaught={isCaught} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {defects.length > 0 && (
        <ol className="debrief-legend" aria-label="The defects of the columns">
          {defects.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ol>
      )}
      {tests.map((test) => (
        <TestDetails key={test.findings.join()} test={test} defects={defects} />
      ))}
    </section>
  );
}

function Cell({ run, isCaught = false }: { readonly run: RunStory | null; readonly isCaught?: boolean }) {
  return <td data-caught={isCaught || undefined}>{isCaught ? 'Catches' : (run?.words ?? '–')}</td>;
}

function TestDetails({ test, defects }: { readonly test: Test; readonly defects: Matrix['defects'] }) {
  const { words, message, lines, correct, shown, alone } = test;
  const told = [
    { where: 'on the correct code', run: correct },
    { where: 'on the code you reviewed', run: shown },
    ...alone.map(({ run }, index) => ({ where: `with only “${defects[index]?.title ?? ''}”`, run })),
  ].filter(({ run }) => (run?.failures.length ?? 0) > 0);
  return (
    <details className="debrief-details">
      <summary>
        {nameOf(test)}: <span className="text-ink-2">{words}</span>
      </summary>
      {message !== null && <p className="debrief-output">{message}</p>}
      {told.map(({ where, run }) => (
        <div key={where}>
          <p className="text-13 text-ink-2">Fails {where}:</p>
          {run && <Failures run={run} />}
        </div>
      ))}
      {lines !== null && (
        <CodeLines lines={lines} label={nameOf(test)} idPrefix={`test-${test.findings.join('-')}`} />
      )}
    </details>
  );
}

function shortNameOf({ findings }: Test): string {
  return `${findings.length === 1 ? 'Finding' : 'Findings'} ${listWords(findings.map(String))}`;
}

function nameOf(test: Test): string {
  return `Test of ${inSentence(shortNameOf(test))}`;
}
