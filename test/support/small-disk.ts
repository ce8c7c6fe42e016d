import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A disk of a few megabytes that can be filled; only root may make one. */
export type SmallDisk = {
  readonly path: string;
  readonly isOffered: boolean;
  /** Fills it to the last byte. */
  fill(): void;
  free(): void;
};

const SIZE = '4m';
const PIECE_BYTES = 4_096;

/** A small disk for the tests of one file. */
export function useSmallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'countersign-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path];
  const isOffered = spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
  const filler = join(path, 'filler');
  afterAll(() => {
    if (isOffered) spawnSync('umount', [path]);
    rmdirSync(path);
  });
  return {
    path,
    isOffered,
    fill() {
      for (;;) {
        try {
          writeFileSync(filler, Buffer.alloc(PIECE_BYTES), { flag: 'a' });
        } catch {
          return;
        }
      }
    },
    free: () => rmSync(filler),
  };
}
