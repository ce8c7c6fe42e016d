import type { Pieces, Piece } from './hunk.ts';

type Block =
  | { readonly lines: readonly string[] }
  | { readonly id: string; readonly clean: readonly string[]; readonly planted: readonly string[] };

/**
 * The files with a marker block for each change, named after the defect that its hunk belongs to. Changes of one defect
 * with nothing but brackets and blank lines between them share a block.
 */
export function annotate(pieces: Pieces, idOf: (hunk: number) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pieces).map(([file, list]) => [file, joinBlocks(list, idOf).map(blockText).join('')]),
  );
}

function joinBlocks(pieces: readonly Piece[], idOf: (hunk: number) => string): readonly Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.type === 'same') {
      blocks.push({ lines: piece.lines });
      continue;
    }
    const id = idOf(piece.hunk);
    const { clean, planted } = piece;
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (last !== undefined && 'id' in last && last.id === id) {
      blocks.splice(-1, 1, joined(last, { id, clean, planted }));
    } else if (isTrivial(last) && before !== undefined && 'id' in before && before.id === id) {
      blocks.splice(
        -2,
        2,
        joined(joined(before, { id, clean: last.lines, planted: last.lines }), { id, clean, planted }),
      );
    } else blocks.push({ id, clean, planted });
  }
  return blocks;
}

type PlantBlock = Extract<Block, { id: string }>;

function joined(a: PlantBlock, b: PlantBlock): PlantBlock {
  return { id: a.id, clean: [...a.clean, ...b.clean], planted: [...a.planted, ...b.planted] };
}

function isTrivial(block: Block | undefined): block is { readonly lines: readonly string[] } {
  return block !== undefined && 'lines' in block && block.lines.every((line) => !/[\w$]/.test(line));
}

function blockText(block: Block): string {
  if ('lines' in block) return block.lines.join('');
  const { id, clean, planted } = block;
  const indent = indentOf([...planted, ...clean]);
  const marker = (word: string) => `${indent}// @${word}\n`;
  return [
    marker(`plant ${id}`),
    ...planted,
    ...(clean.length > 0 ? [marker('clean'), ...clean] : []),
    marker('end'),
  ].join('');
}

function indentOf(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return /^[ \t]*/.exec(first)?.[0] ?? '';
}
