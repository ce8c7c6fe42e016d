import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import { backupKey, listBackups, writeBackup } from './draft-backup.ts';

function memoryStore(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

const draft = { ...EMPTY_DRAFT, openQuestions: 'which zone?' };

describe('draft backups', () => {
  it('are found again for their attempt, one for each page', () => {
    const store = memoryStore();
    for (const pageId of ['p1', 'p2']) {
      writeBackup(store, { key: backupKey({ attemptId: 'a1', pageId }), base: EMPTY_DRAFT, draft });
    }
    writeBackup(store, { key: backupKey({ attemptId: 'a2', pageId: 'p1' }), base: EMPTY_DRAFT, draft });
    expect(listBackups(store, 'a1').map((backup) => backup.draft.openQuestions)).toEqual([
      'which zone?',
      'which zone?',
    ]);
  });

  it('are skipped when they cannot be read', () => {
    const store = memoryStore();
    store.setItem(backupKey({ attemptId: 'a1', pageId: 'p1' }), '{"draft":');
    store.setItem(backupKey({ attemptId: 'a1', pageId: 'p2' }), '{"draft":{"findings":7}}');
    expect(listBackups(store, 'a1')).toEqual([]);
  });

  it('say so when the browser has no room', () => {
    const full = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(writeBackup(full, { key: 'k', base: EMPTY_DRAFT, draft })).toBe(false);
  });
});
