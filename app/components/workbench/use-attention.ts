import { useCallback, useEffect, useRef } from 'react';
import { EMPTY_ATTENTION, type Attention } from '#app/domain/attempt/attention.ts';
import { createAttentionLog, type AttentionLog } from './attention-log.ts';
import { postJson } from './post-json.ts';
import type { Rows } from './visible-rows.ts';

const TICK_MS = 1_000;
const REPORT_MS = 15_000;

type Look = () => Rows | null;
type Given = { readonly attemptId: string; readonly path: string };

export type AttentionTrace = {
  /** Whatever shows the code tells here which lines are on screen; returns how to stop. */
  readonly lookWith: (look: Look) => () => void;
  /** Reports at once what has not been reported. */
  readonly report: () => Promise<void>;
  /** What was on screen since the page was opened. */
  readonly seenHere: () => Attention;
};

/**
 * Notes which lines are on screen while somebody is at the page and reports them now and then.
 */
export function useAttention({ attemptId, path }: Given): AttentionTrace {
  const newestPath = useRef(path);
  newestPath.current = path;
  const log = useRef<AttentionLog | null>(null);
  const look = useRef<Look | null>(null);
  const lookWith = useCallback((next: Look) => {
    look.current = next;
    return () => {
      if (look.current === next) look.current = null;
    };
  }, []);

  // Runs for the life of the page; nothing is drawn from it.
  useEffect(() => {
    const created = createAttentionLog(Date.now());
    log.current = created;
    let reportedAt = Date.now();
    const tick = () => {
      const rows = document.visibilityState === 'visible' ? look.current?.() : null;
      if (rows) created.see({ path: newestPath.current, ...rows }, { now: Date.now(), ms: TICK_MS });
      if (Date.now() - reportedAt < REPORT_MS) return;
      reportedAt = Date.now();
      void report(created, { attemptId, isLast: false });
    };
    const onAct = () => created.act(Date.now());
    const onPageHide = () => void report(created, { attemptId, isLast: true });
    const timer = setInterval(tick, TICK_MS);
    const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'];
    for (const act of acts) document.addEventListener(act, onAct, { capture: true, passive: true });
    window.addEventListener('pagehide', onPageHide);
    return () => {
      clearInterval(timer);
      for (const act of acts) document.removeEventListener(act, onAct, { capture: true });
      window.removeEventListener('pagehide', onPageHide);
    };
  }, [attemptId]);

  return {
    lookWith,
    report: async () => {
      if (log.current !== null) await report(log.current, { attemptId, isLast: false });
    },
    seenHere: () => log.current?.total() ?? EMPTY_ATTENTION,
  };
}

async function report(log: AttentionLog, { attemptId, isLast }: { attemptId: string; isLast: boolean }) {
  const seen = log.take();
  if (seen === null) return;
  const posted = await postJson(`/attempts/${attemptId}/attention`, { seen }, { keepalive: isLast });
  if (posted.status === 'unreachable' || posted.status === 'signed-out') log.putBack(seen);
}
