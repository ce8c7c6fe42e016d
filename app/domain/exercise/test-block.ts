/** A test or a suite of tests in a test file, by where it stands in the text. */
export type TestBlock = {
  readonly kind: 'test' | 'suite';
  readonly name: string;
  readonly path: string;
  /** Offsets into the text: the block with the comments above it. */
  readonly start: number;
  readonly end: number;
};

/** A test file with one of its tests left and all that this test needs: imports, helpers, hooks and the suites around it. */
export function keepOneTest(text: string, blocks: readonly TestBlock[], kept: TestBlock): string {
  const isAround = (block: TestBlock) => block.start <= kept.start && kept.end <= block.end;
  const gone = blocks
    .filter((block) => block.path === kept.path && !isAround(block))
    .toSorted((a, b) => a.start - b.start);
  let left = '';
  let at = 0;
  for (const { start, end } of gone) {
    if (start < at) continue;
    left += text.slice(at, start);
    at = end;
  }
  return `${(left + text.slice(at)).replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
