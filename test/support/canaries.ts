/** Everything that a person received in one state of an attempt, with what of it may tell them something. */
export type Received = {
  readonly state: string;
  /** Canaries of what is on show: the planted and the clean lines of this variant, the note of this attempt. */
  readonly allowed: ReadonlySet<string>;
  readonly pieces: readonly { readonly from: string; readonly text: string }[];
};

const CANARY = /zqcanary-[a-z]+-[a-z]+/gi;

/** Every canary in what was received that may not be there, with where it stood. */
export function findCanaries({ allowed, pieces }: Received): readonly string[] {
  const found = pieces.flatMap(({ from, text }) =>
    [...readings(text).matchAll(CANARY)]
      .map(([word]) => word.toLowerCase())
      .filter((word) => !allowed.has(word))
      .map((word) => `${word} in ${from}`),
  );
  return [...new Set(found)];
}

/** What a learner may read in the code and in the reply of an attempt. */
export function allowedIn({
  planted,
  noteStyle,
}: {
  planted: readonly string[];
  noteStyle: string;
}): ReadonlySet<string> {
  const lines = ['race', 'limit'].map((defect) =>
    planted.includes(`zqcanary-${defect}-id`) ? `zqcanary-${defect}-planted` : `zqcanary-${defect}-clean`,
  );
  return new Set([...lines, `zqcanary-note-${noteStyle}`]);
}

/** The text, and the text again with what was escaped in an address, in HTML or in JSON, or sent as Base64. */
function readings(text: string): string {
  const plain = text
    .replaceAll(/%2d/gi, '-')
    .replaceAll(/&#(?:45|x2d);/gi, '-')
    .replaceAll(/\\u002d/gi, '-');
  const encoded = [...text.matchAll(/[\w+/-]{24,}={0,2}/g)]
    .map(([run]) => Buffer.from(run, 'base64').toString('latin1'))
    .join('\n');
  return `${plain}\n${encoded}`;
}
