type Props = {
  /** Whether code of this language runs here. */
  readonly isRun: boolean;
  /** Whether the code before the change is there to compare with. */
  readonly hasBase: boolean;
};

/** What there is to work with, before anybody starts. */
export function WhatYouDo({ isRun, hasBase }: Props) {
  return (
    <section>
      <h2 className="font-semibold">What you can do</h2>
      <ul className="mt-1 grid list-disc gap-1 pl-4 text-13 text-ink-2">
        <li>
          {hasBase
            ? 'Read the change as a pull request, line by line against the code before.'
            : 'Read every file that the assistant wrote, and the tests that came with it.'}
        </li>
        <li>Flag the lines you doubt, and say how sure you are.</li>
        {isRun ? (
          <li>Run the tests, write tests of your own, and try out a fix.</li>
        ) : (
          <li>This language is reviewed by reading: nothing is run.</li>
        )}
        <li>Stop at any time: your draft is kept, and you go on where you were.</li>
      </ul>
    </section>
  );
}
