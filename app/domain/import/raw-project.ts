/** A file in both versions. `name` is what messages call a side: the path that the author gave. */
export type ChangedFile = {
  readonly path: string;
  /** Its path before a rename, which its planted imports are relative to. */
  readonly plantedPath?: string;
  readonly clean: { readonly name: string; readonly text: string };
  readonly planted: { readonly name: string; readonly text: string };
};

export type GivenTest = {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** `probes`: the author says that its tests are probes. */
  readonly role: 'tests' | 'probes';
};

/** What an importer found, before anything is converted. Paths are those of the project, with `/` between. */
export type RawProject = {
  readonly id: string;
  readonly changed: readonly ChangedFile[];
  readonly tests: readonly GivenTest[];
  /** The path in `changed` that `./subject` means. */
  readonly entry: string;
  /** The name that the entry is shown under, without folder and extension. */
  readonly entryName: string;
  /** The text of any other file of the project, as it is beside the clean version; null when there is none. */
  readonly read: (path: string) => Promise<string | null>;
  /** The path of a module that an import means, where the usual rules are not enough; null leaves it to them. */
  readonly resolve: (importer: string, specifier: string) => string | null;
};
