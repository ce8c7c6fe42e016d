import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '#app/domain/attempt/draft.ts';
import { openDraft, reduceDraft } from './draft-reducer.ts';
import { createDraftSaver, type SaveAnswer, type SaveState } from './draft-saver.ts';

const FLAG = { type: 'flag', findingId: 'f1', file: 'code/a.ts', startLine: 1, endLine: 2 } as const;
const noting = (openQuestions: string): Draft => ({ ...EMPTY_DRAFT, openQuestions });

function bench(...answers: SaveAnswer[]) {
  let now = 0;
  let waiting: { at: number; wake: () => void } | null = null;
  const sent: { revision: number; text: string }[] = [];
  const states: SaveState[] = [];
  const theirs: string[] = [];
  const saver = createDraftSaver({
    synced: EMPTY_DRAFT,
    revision: 1,
    savedAt: null,
    send: async ({ revision, draft }) => {
      sent.push({ revision, text: draft.openQuestions });
      return answers.shift() ?? { status: 'saved', revision: revision + 1, savedAt: now };
    },
    wait: (delayMs, wake) => {
      waiting = { at: now + delayMs, wake };
      return () => (waiting = null);
    },
    now: () => now,
    isOnline: () => true,
    onState: (state) => states.push(state),
    onTheirs: (merge) => theirs.push(merge.theirs.openQuestions),
  });
  async function pass(ms: number) {
    now += ms;
    const due = waiting;
    if (due === null || due.at > now) return;
    waiting = null;
    due.wake();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
  return { saver, sent, states, theirs, pass };
}

describe('createDraftSaver', () => {
  it('waits for a pause, then saves the newest draft once', async () => {
    const { saver, sent, states, pass } = bench();
    saver.changed(noting('a'));
    await pass(300);
    saver.changed(noting('ab'));
    await pass(300);
    expect(sent).toEqual([]);
    await pass(400);
    expect(sent).toEqual([{ revision: 1, text: 'ab' }]);
    expect(states.at(-1)).toEqual({ status: 'saved', at: 1000 });
  });

  it('saves within two seconds even when typing never pauses', async () => {
    const { saver, sent, pass } = bench();
    for (let step = 0; step < 20; step += 1) {
      saver.changed(noting('x'.repeat(step + 1)));
      await pass(100);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  it('saves a finding that came or went at once, without waiting for a pause', async () => {
    const { saver, sent, pass } = bench();
    const [finding] = reduceDraft(openDraft(EMPTY_DRAFT), FLAG).draft.findings;
    saver.changed({ ...noting('flagged'), findings: finding ? [finding] : [] });
    await pass(0);
    saver.changed(noting('removed'));
    await pass(0);
    expect(sent.map(({ text }) => text)).toEqual(['flagged', 'removed']);
  });

  it('saves in order, each on the revision of the last answer', async () => {
    const { saver, sent, pass } = bench();
    saver.changed(noting('a'));
    await pass(700);
    saver.changed(noting('b'));
    await pass(700);
    expect(sent).toEqual([
      { revision: 1, text: 'a' },
      { revision: 2, text: 'b' },
    ]);
  });

  it('says that it is retrying and tries again until it is saved', async () => {
    const { saver, sent, states, pass } = bench({ status: 'unreachable' }, { status: 'unreachable' });
    saver.changed(noting('a'));
    await pass(700);
    expect(states.at(-1)).toEqual({ status: 'retrying' });
    saver.changed(noting('ab'));
    await pass(1_000);
    expect(states.at(-1)).toEqual({ status: 'retrying' });
    await pass(2_000);
    expect(sent.map(({ text }) => text)).toEqual(['a', 'ab', 'ab']);
    expect(states.at(-1)?.status).toBe('saved');
  });

  it("hands over another tab's draft and saves the merged one on its revision", async () => {
    const { saver, sent, theirs, pass } = bench({
      status: 'conflict',
      revision: 7,
      draft: noting('other'),
      savedAt: 5,
    });
    saver.changed(noting('mine'));
    await pass(700);
    expect(theirs).toEqual(['other']);
    saver.changed(noting('merged'));
    await pass(700);
    expect(sent.at(-1)).toEqual({ revision: 7, text: 'merged' });
  });

  it('stops for good when the attempt is closed', async () => {
    const { saver, sent, states, pass } = bench({ status: 'closed' });
    saver.changed(noting('a'));
    await pass(700);
    saver.changed(noting('b'));
    await pass(5_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ status: 'stopped', why: 'closed' });
  });

  it('tries a refused draft again only after a change', async () => {
    const { saver, sent, pass } = bench({ status: 'refused', message: 'too large' });
    const large = noting('large');
    saver.changed(large);
    await pass(700);
    saver.changed(large);
    await pass(20_000);
    expect(sent).toHaveLength(1);
    saver.changed(noting('small'));
    await pass(700);
    expect(sent).toHaveLength(2);
  });

  it('sends nothing when the draft is back where it was', async () => {
    const { saver, sent, states, pass } = bench();
    saver.changed(noting('a'));
    saver.changed(noting(''));
    await pass(5_000);
    expect(sent).toEqual([]);
    expect(states.at(-1)).toEqual({ status: 'saved', at: null });
  });

  it('sends at once what is unsaved when the page goes away', () => {
    const { saver, sent } = bench();
    saver.changed(noting('a'));
    void saver.flush('last');
    expect(sent).toEqual([{ revision: 1, text: 'a' }]);
  });
});
