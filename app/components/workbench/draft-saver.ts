import type { Draft } from '#app/domain/attempt/draft.ts';

/** What the server says to one save, or why it could not be asked. */
export type SaveAnswer =
  | { readonly status: 'saved'; readonly revision: number; readonly savedAt: number }
  | {
      readonly status: 'conflict';
      readonly revision: number;
      readonly draft: Draft;
      readonly savedAt: number | null;
    }
  | { readonly status: 'closed' }
  | { readonly status: 'missing' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'unreachable' };

export type SaveState =
  | { readonly status: 'saved'; readonly at: number | null }
  | { readonly status: 'saving' }
  | { readonly status: 'retrying' }
  | { readonly status: 'offline' }
  | {
      readonly status: 'stopped';
      readonly why: 'closed' | 'missing' | 'signed-out' | 'refused';
      readonly message: string;
    };

export type Send = (save: { revision: number; draft: Draft; isLast: boolean }) => Promise<SaveAnswer>;

type Options = {
  readonly synced: Draft;
  readonly revision: number;
  readonly savedAt: number | null;
  readonly send: Send;
  /** Calls back after a while; returns how to call it off. */
  readonly wait: (delayMs: number, then: () => void) => () => void;
  readonly now: () => number;
  readonly isOnline: () => boolean;
  readonly onState: (state: SaveState) => void;
  /** Another tab saved first: its draft and the one that both grew from. The merged draft comes back through `changed`. */
  readonly onTheirs: (merge: { base: Draft; theirs: Draft }) => void;
};

export type DraftSaver = {
  /** Takes note of the newest draft and saves it soon. */
  readonly changed: (draft: Draft) => void;
  /** Saves at once what is not saved, for example before the page is hidden; resolves when nothing more is under way. */
  readonly flush: (how: 'now' | 'last') => Promise<void>;
  /** The draft that the server is known to hold. */
  readonly synced: () => Draft;
  readonly stop: () => void;
};

/** Wait for a pause in typing, but never keep a change from the server for longer than `MOST_MS`. */
const PAUSE_MS = 700;
const MOST_MS = 1_800;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Saves drafts one after the other, each on the revision that the last answer named, and tells its state in between. It keeps
 * trying while the server cannot be reached and stops for good when the attempt is closed or gone.
 */
export function createDraftSaver(options: Options): DraftSaver {
  let synced = options.synced;
  let latest = options.synced;
  let revision = options.revision;
  let savedAt = options.savedAt;
  let firstChangeAt: number | null = null;
  let failures = 0;
  let callOff = () => {};
  let underWay: Promise<void> | null = null;
  let isStopped = false;
  /** A draft that the server will not take: only a change makes it worth another try. */
  let refused: Draft | null = null;
  /** Between another tab's draft and the merged one, nothing of ours may overwrite theirs. */
  let isMerging = false;

  function changed(draft: Draft) {
    latest = draft;
    isMerging = false;
    if (isStopped || underWay !== null || draft === refused) return;
    if (isClean()) {
      firstChangeAt = null;
      callOff();
      options.onState({ status: 'saved', at: savedAt });
      return;
    }
    firstChangeAt ??= options.now();
    if (failures > 0) return;
    const leftMs = firstChangeAt + MOST_MS - options.now();
    options.onState({ status: 'saving' });
    schedule(hasOtherFindings() ? 0 : Math.max(0, Math.min(PAUSE_MS, leftMs)));
  }

  function schedule(delayMs: number) {
    callOff();
    callOff = options.wait(delayMs, () => void flush('now'));
  }

  function flush(how: 'now' | 'last'): Promise<void> {
    callOff();
    if (isStopped) return Promise.resolve();
    // A page that is going away cannot wait for the answer before: the same revision again is at worst a conflict on reload.
    if (how === 'last' && !isClean()) return save('last');
    underWay ??= save('now').finally(() => {
      underWay = null;
      if (failures === 0 && !isMerging) changed(latest);
    });
    return underWay;
  }

  async function save(how: 'now' | 'last'): Promise<void> {
    if (isClean()) return;
    const draft = latest;
    firstChangeAt = null;
    if (failures === 0) options.onState({ status: 'saving' });
    settle(await options.send({ revision, draft, isLast: how === 'last' }), draft);
  }

  function settle(answer: SaveAnswer, sent: Draft) {
    switch (answer.status) {
      case 'saved':
        failures = 0;
        synced = sent;
        revision = answer.revision;
        savedAt = answer.savedAt;
        if (isClean()) options.onState({ status: 'saved', at: savedAt });
        return;
      case 'conflict': {
        failures = 0;
        isMerging = true;
        const base = synced;
        synced = answer.draft;
        revision = answer.revision;
        savedAt = answer.savedAt;
        options.onTheirs({ base, theirs: answer.draft });
        return;
      }
      case 'unreachable':
        options.onState({ status: options.isOnline() ? 'retrying' : 'offline' });
        schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
        failures += 1;
        return;
      case 'signed-out':
        options.onState({ status: 'stopped', why: 'signed-out', message: '' });
        schedule(RETRY_MS.at(-1) ?? PAUSE_MS);
        failures += 1;
        return;
      case 'refused':
        refused = sent;
        options.onState({ status: 'stopped', why: 'refused', message: answer.message });
        return;
      case 'closed':
      case 'missing':
        isStopped = true;
        options.onState({ status: 'stopped', why: answer.status, message: '' });
        return;
      default:
        answer satisfies never;
    }
  }

  /** A finding that came or went is no typing that goes on: it is worth a save of its own. */
  function hasOtherFindings() {
    return latest.findings.length !== synced.findings.length;
  }

  function isClean() {
    return latest === synced || JSON.stringify(latest) === JSON.stringify(synced);
  }

  function stop() {
    isStopped = true;
    callOff();
  }

  return { changed, flush, synced: () => synced, stop };
}
