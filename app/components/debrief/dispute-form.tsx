import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import type { DisputeItem } from '#app/domain/debrief/dispute-item.ts';
import type { RunStory } from '#app/domain/debrief/run-story.ts';
import { inSentence } from '#app/domain/debrief/words.ts';
import type { DebriefAnswer } from './own-debrief.ts';
import { Failures } from './run-output.tsx';

type Props = {
  readonly item: Pick<DisputeItem, 'anchor' | 'claim' | 'proof'>;
  /** Whether a test can come with it. */
  readonly isRun: boolean;
  /** What the server said to this form; null before it was sent. */
  readonly answer: DebriefAnswer | null;
};

/** "This is wrong", with words and if possible a test that fails on the correct code. */
export function DisputeForm({ item, isRun, answer }: Props) {
  const { anchor, claim, proof } = item;
  const navigation = useNavigation();
  const isSending = navigation.formData?.get('item') === anchor;
  const errors = answer?.type === 'errors' ? answer.errors.error : null;
  const given = answer?.type === 'errors' ? answer.errors.initialValue : null;
  const id = `${anchor}-dispute`;
  return (
    <details className="debrief-details no-print" open={answer !== null || undefined}>
      <summary className="link">Dispute: {inSentence(claim)}</summary>
      <Form method="post" preventScrollReset className="grid max-w-[68ch] gap-4">
        <input type="hidden" name="item" value={anchor} />
        <FormErrors id={`${id}-errors`} errors={errors?.[''] ?? undefined} />
        <TextArea
          id={`${id}-comment`}
          name="comment"
          label="Why it is wrong"
          rows={3}
          maxLength={4_000}
          required
          defaultValue={textOf(given?.comment)}
          errors={errors?.comment ?? undefined}
        />
        {isRun && (
          <TextArea
            id={`${id}-test`}
            name="test"
            label="A test that shows it"
            hint="It runs on the correct code now. If it fails there, that is your evidence. You may leave it empty."
            rows={8}
            isCode
            defaultValue={textOf(given?.test) ?? proof}
            errors={errors?.test ?? undefined}
          />
        )}
        {answer?.type === 'test-shows-nothing' && <ShowsNothing run={answer.run} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="intent" value="file-dispute" aria-disabled={isSending}>
            {isSending ? 'Running your test' : 'File the dispute'}
          </Button>
          {answer?.type === 'test-shows-nothing' && (
            <Button type="submit" kind="quiet" name="intent" value="file-dispute-anyway">
              File it with your words alone
            </Button>
          )}
        </div>
        <p className="text-ink-2">
          A mentor decides. If you are right, your review is graded again, and so is everybody else’s.
        </p>
      </Form>
    </details>
  );
}

function ShowsNothing({ run }: { readonly run: RunStory }) {
  return (
    <div role="alert" className="border-l-[3px] border-ink bg-bg px-3 py-2">
      <p className="font-semibold">{WORDS[run.status]} So it is no evidence, and nothing is filed yet.</p>
      <p className="mt-1">Change the test, or file the dispute with your words alone: a mentor reads both.</p>
      {run.status !== 'passed' && <Failures run={run} />}
    </div>
  );
}

const WORDS = {
  passed: 'Your test passes on the correct code.',
  failed: 'Your test fails without using the code under review.',
  'no-test-ran': 'No test in it ran.',
  'timed-out': 'Your test ran out of time on the correct code.',
  'out-of-memory': 'Your test ran out of memory on the correct code.',
  invalid: 'Your test could not be run.',
  skipped: 'Your test was not run.',
  crashed: 'Your test was not run.',
} as const satisfies Record<RunStory['status'], string>;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
