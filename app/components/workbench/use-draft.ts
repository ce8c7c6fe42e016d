import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '#app/domain/attempt/draft.ts';
import { backupKey, listBackups, writeBackup } from './draft-backup.ts';
import type { DraftAction } from './draft-action.ts';
import { openDraft, reduceDraft, type DraftState } from './draft-reducer.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver.ts';
import { newId } from './new-id.ts';
import { sendDraftOf } from './send-draft.ts';
import type { WorkbenchData } from './workbench-data.ts';

type Start = Pick<WorkbenchData, 'attemptId' | 'draft' | 'revision' | 'savedAt'>;

export type OpenDraft = {
  readonly state: DraftState;
  readonly act: (action: DraftAction) => void;
  /** The draft with what was typed a moment ago, before it has been drawn: what a run must see. */
  readonly draftNow: () => Draft;
  readonly saveState: SaveState;
  /** Resolves when the server holds the newest draft, or has been asked and cannot. */
  readonly saveNow: () => Promise<void>;
};

/** The learner's draft: acts change it at once, the browser keeps it at once, the server gets it soon after. */
export function useDraft({ attemptId, draft, revision, savedAt }: Start): OpenDraft {
  const [state, setState] = useState(() => openDraft(draft));
  const newest = useRef(state);
  const act = useCallback((action: DraftAction) => {
    newest.current = reduceDraft(newest.current, action);
    setState(newest.current);
  }, []);
  const [saveState, setSaveState] = useState<SaveState>({ status: 'saved', at: savedAt });
  const saver = useRef<DraftSaver | null>(null);
  const ownKey = useRef('');
  const isKept = useRef(true);
  const opened = useRef({ draft, revision, savedAt });

  // Created once in the browser; what other pages left behind is merged before anything is saved.
  useEffect(() => {
    ownKey.current = backupKey({ attemptId, pageId: newId() });
    const left = listBackups(localStorage, attemptId);
    const created = createDraftSaver({
      ...opened.current,
      synced: opened.current.draft,
      send: sendDraftOf(attemptId),
      wait: (delayMs, then) => {
        const timer = setTimeout(then, delayMs);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
      isOnline: () => navigator.onLine,
      onState: (next) => {
        setSaveState(next);
        if (next.status !== 'saved') return;
        for (const key of [ownKey.current, ...left.map((backup) => backup.key)]) localStorage.removeItem(key);
      },
      onTheirs: (merge) => act({ type: 'merge', ...merge }),
    });
    saver.current = created;
    for (const backup of left) act({ type: 'merge', base: backup.base, theirs: backup.draft });
    return () => created.stop();
  }, [attemptId, act]);

  // Each new draft goes to the browser's own store first, then to the saver.
  useEffect(() => {
    const current = saver.current;
    if (current === null) return;
    if (state.draft !== current.synced()) {
      isKept.current = writeBackup(localStorage, {
        key: ownKey.current,
        base: current.synced(),
        draft: state.draft,
      });
    }
    current.changed(state.draft);
  }, [state.draft]);

  // A hidden page may never come back, a returning network is worth an immediate try.
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void saver.current?.flush('now');
    };
    const onPageHide = () => void saver.current?.flush('last');
    const onOnline = () => void saver.current?.flush('now');
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isKept.current && saver.current?.synced() !== state.draft) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', onPageHide);
    window.addEventListener('online', onOnline);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [state.draft]);

  const draftNow = () => newest.current.draft;
  return { state, act, draftNow, saveState, saveNow: async () => saver.current?.flush('now') };
}
