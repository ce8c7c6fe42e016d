/** A stretch of lines as a line diff gives it. Lines keep their line break. */
export type LineChange = { readonly in: 'both' | 'clean' | 'planted'; readonly lines: readonly string[] };

/**
 * A stretch of a file in both versions: the same lines, or a change that is planted as one. `hunk` numbers the changes
 * of all files from 0.
 */
export type Piece =
  | { readonly type: 'same'; readonly lines: readonly string[] }
  | {
      readonly type: 'change';
      readonly hunk: number;
      readonly clean: readonly string[];
      readonly planted: readonly string[];
    };

/** The pieces of each file by path. */
export type Pieces = Readonly<Record<string, readonly Piece[]>>;

/** All changes with their file and the line of the clean version where each begins, by number. */
export function listHunks(pieces: Pieces): readonly (Extract<Piece, { type: 'change' }> & {
  readonly file: string;
  readonly line: number;
})[] {
  return Object.entries(pieces)
    .flatMap(([file, list]) => {
      let line = 1;
      return list.flatMap((piece) => {
        const start = line;
        line += piece.type === 'same' ? piece.lines.length : piece.clean.length;
        return piece.type === 'same' ? [] : [{ ...piece, file, line: start }];
      });
    })
    .toSorted((a, b) => a.hunk - b.hunk);
}

/** The files with the given hunks planted, all others clean. */
export function plantHunks(pieces: Pieces, planted: ReadonlySet<number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pieces).map(([file, list]) => [
      file,
      list
        .flatMap((piece) => {
          if (piece.type === 'same') return piece.lines;
          return planted.has(piece.hunk) ? piece.planted : piece.clean;
        })
        .join(''),
    ]),
  );
}
