/** Words that name a mistake or its repair; in a comment or a name that only one side has, they point at the answer. */
const POINTING = new Set(
  'bug bugs buggy fix fixed fixes fixme wrong wrongly broken breaks correct correctly corrected incorrect incorrectly mistake oops planted plant mutant mutated injected intentional intentionally deliberate deliberately hack hacky faulty flawed defect vulnerable vulnerability insecure unsafe regression forgot forgotten missing xxx typo'.split(
    ' ',
  ),
);
/** Words that need no difference between the sides to give something away. */
const TELLING = new Set(
  'bug buggy fixme planted mutant mutated faulty sabotaged vulnerable insecure unsafe defect intentionally deliberately'.split(
    ' ',
  ),
);
const PHRASES = /off[- ]by[- ]one|should (?:be|have been|use)|used to be|was previously|race condition/i;

export type Spoiler = { readonly file: string; readonly line: number; readonly message: string };

type Side = { readonly file: string; readonly text: string };

/** Comments and names of either side that give the answer away, by line; nothing is changed. */
export function findSpoilers(clean: Side, planted: Side): readonly Spoiler[] {
  return [...spoilersOf(clean, planted), ...spoilersOf(planted, clean)];
}

function spoilersOf(side: Side, other: Side): readonly Spoiler[] {
  const known = new Set(other.text.split('\n').map((line) => line.trim()));
  let isInBlock = false;
  return side.text.split('\n').flatMap((lineText, index) => {
    const { comment, code, isOpen } = splitComment(lineText, isInBlock);
    isInBlock = isOpen;
    const isOwn = !known.has(lineText.trim());
    const words = isOwn ? POINTING : TELLING;
    const place = { file: side.file, line: index + 1 };
    const inComment =
      wordsOf(comment).find((word) => words.has(word)) ?? (isOwn ? PHRASES.exec(comment)?.[0] : undefined);
    const inName = wordsOf(code).find((word) => TELLING.has(word) || (isOwn && NAMES.has(word)));
    return [
      ...(inComment === undefined
        ? []
        : [{ ...place, message: `the comment says "${inComment}": it gives the answer away. Reword it.` }]),
      ...(inName === undefined
        ? []
        : [{ ...place, message: `the name or text "${inName}" gives the answer away. Rename it.` }]),
    ];
  });
}

/** In names, "missing" or "correct" are ordinary words. */
const NAMES = new Set(['bug', 'fixed', 'wrong', 'broken', 'incorrect', 'mistake', 'hack', 'flawed']);

function splitComment(line: string, isInBlock: boolean): { comment: string; code: string; isOpen: boolean } {
  if (isInBlock) {
    const end = line.indexOf('*/');
    return end < 0
      ? { comment: line, code: '', isOpen: true }
      : { comment: line.slice(0, end), code: line.slice(end + 2), isOpen: false };
  }
  const start = /(?<![:'"`\w])\/\/|\/\*/.exec(line);
  if (start === null) return { comment: '', code: line, isOpen: false };
  const comment = line.slice(start.index + 2);
  return {
    comment,
    code: line.slice(0, start.index),
    isOpen: start[0] === '/*' && !comment.includes('*/'),
  };
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
