type Entry = {
  readonly id: string;
  readonly kind: string;
  readonly qualifier: 'missing' | 'incorrect' | 'extraneous';
  /** A remark for the author, written above the entry. */
  readonly remark: string;
};

/**
 * The text of exercise.yaml with one more entry under `defects`, its words left empty; everything else stays as it is,
 * comments included. Null when `defects` is written in a way that cannot be added to line by line.
 */
export function addDefectEntry(yaml: string, entry: Entry): string | null {
  const lines = yaml.replace(/\n*$/, '\n').match(/[^\n]*\n/g) ?? [];
  const at = lines.findIndex((line) => /^defects\s*:/.test(line));
  if (at < 0) return [...lines, 'defects:\n', ...entryLines(entry, '  ')].join('');
  const isEmpty = /^defects\s*:\s*(?:\{\s*\})?\s*(?:#.*)?\n$/.test(lines[at] ?? '');
  if (!isEmpty) return null;
  const below = lines.slice(at + 1);
  const next = below.findIndex((line) => /^[^\s#]/.test(line));
  const end = at + 1 + (next < 0 ? below.length : next);
  const block = lines.slice(at + 1, end);
  const last = block.findLastIndex((line) => /^[ ]+\S/.test(line));
  const indent = /^[ ]+/.exec(block.find((line) => /^[ ]+[^\s#]/.test(line)) ?? '')?.[0] ?? '  ';
  return [
    ...lines.slice(0, at),
    'defects:\n',
    ...block.slice(0, last + 1),
    ...entryLines(entry, indent),
    ...block.slice(last + 1),
    ...lines.slice(end),
  ].join('');
}

function entryLines({ id, kind, qualifier, remark }: Entry, indent: string): string[] {
  const inner = indent + indent;
  return [
    `${indent}# ${remark.replace(/\s+/g, ' ')}\n`,
    `${indent}${id}:\n`,
    `${inner}kinds: [${kind}]\n`,
    `${inner}severity: major\n`,
    `${inner}difficulty: 3\n`,
    `${inner}qualifier: ${qualifier}\n`,
    `${inner}title: ''\n`,
    `${inner}why: ''\n`,
    `${inner}catch: ''\n`,
    `${inner}explanation: ''\n`,
  ];
}
