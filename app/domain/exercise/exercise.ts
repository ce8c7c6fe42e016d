import type { Incident } from './incident.ts';
import type { Manifest } from './manifest.ts';
import type { SourceFiles } from './source-files.ts';

/**
 * A whole exercise folder in memory, answers included. `code` is annotated with markers; paths in `code`, `base`,
 * `support`, `tests` start with that folder's name; `alternates` are whole overlays at `code/…` paths.
 */
export type Exercise = {
  readonly manifest: Manifest;
  readonly brief: string;
  readonly code: SourceFiles;
  readonly base: SourceFiles;
  readonly support: SourceFiles;
  readonly tests: SourceFiles;
  /** Probe text by defect id, with the path that messages name. */
  readonly probes: Readonly<Record<string, { readonly path: string; readonly text: string }>>;
  readonly alternates: Readonly<Record<string, SourceFiles>>;
  readonly incidents: Readonly<Record<string, Incident>>;
  /** Recorded outputs by path, for languages that the sandbox does not run. */
  readonly recorded: SourceFiles;
  /** `sha256-…` over every file of the folder. */
  readonly contentHash: string;
};
