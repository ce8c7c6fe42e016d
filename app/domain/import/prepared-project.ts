/** One test file, converted: its tests are not yet told apart. */
export type PreparedTest = {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  readonly role: 'tests' | 'probes';
  readonly text: string;
};

/** A project whose files have the form and the places of an exercise, before hunks and tests are told apart. */
export type PreparedProject = {
  readonly id: string;
  readonly language: 'typescript' | 'javascript';
  readonly entry: string;
  readonly code: readonly { readonly path: string; readonly clean: string; readonly planted: string }[];
  readonly support: Readonly<Record<string, string>>;
  readonly tests: readonly PreparedTest[];
  readonly warnings: readonly string[];
};
