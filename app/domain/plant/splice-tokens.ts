const TOKEN = /[\w$]+|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[<>=!&|?+*/%-]+|[^\w\s]/g;

type Token = { readonly text: string; readonly start: number; readonly end: number };

/**
 * The replacement with the layout of the original: only the tokens that differ are taken from it. A generator lays code
 * out in its own way, and a reader would see at a glance which line it wrote.
 */
export function spliceTokens(original: string, replacement: string): string {
  const before = tokensOf(original);
  const after = tokensOf(replacement);
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first]?.text === after[first]?.text) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last)?.text === after.at(-1 - last)?.text) last += 1;
  const old = stretch(before, { first, last, text: original });
  const fresh = stretch(after, { first, last, text: replacement });
  const middle = replacement.slice(fresh.start, fresh.end).replaceAll('""', "''");
  const head = original.slice(0, old.start);
  const tail = original.slice(old.end);
  if (middle !== '') return head + middle + tail;
  return (/(?:^|\s)$/.test(head) ? head + tail.trimStart() : head + tail).replace(
    /([[({])\s+([\])}])/,
    '$1$2',
  );
}

/** From the first token that differs to the last one; where there is none, the place between their neighbours. */
function stretch(
  tokens: readonly Token[],
  { first, last, text }: { first: number; last: number; text: string },
): { start: number; end: number } {
  const start = tokens[first]?.start ?? text.length;
  const end = tokens[tokens.length - last - 1]?.end ?? 0;
  return first < tokens.length - last ? { start, end } : { start, end: start };
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    start: index,
    end: index + token.length,
  }));
}
