import { z } from 'zod';
import { draftSchema, type Draft } from '#app/domain/attempt/draft.ts';

// Without this zod probes for `eval`, which the content security policy refuses and reports.
z.config({ jitless: true });

/** What one page holds that the server may not: the draft, and the one known to be on the server that it grew from. */
export type Backup = { readonly key: string; readonly base: Draft; readonly draft: Draft };

const backupSchema = z.object({ base: draftSchema, draft: draftSchema });

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefixOf = (attemptId: string) => `countersign.draft.${attemptId}.`;

/** The key of one page's backup; each page has its own, so that two tabs without a network never overwrite each other. */
export function backupKey({ attemptId, pageId }: { attemptId: string; pageId: string }): string {
  return prefixOf(attemptId) + pageId;
}

/** Every readable backup of an attempt that some page left in this browser; unreadable ones are skipped. */
export function listBackups(store: Store, attemptId: string): Backup[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(prefixOf(attemptId)))
    .flatMap((key) => {
      const parsed = backupSchema.safeParse(parseJson(store.getItem(key)));
      return parsed.success ? [{ key, ...parsed.data }] : [];
    });
}

/** Keeps a backup; false when the browser has no room for it or refuses. */
export function writeBackup(store: Store, { key, base, draft }: Backup): boolean {
  try {
    store.setItem(key, JSON.stringify({ base, draft }));
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
