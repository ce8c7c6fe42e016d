/** The id of a line of the code as shown: `f1-12` is line 12 of the first file. */
export function rowId(fileIndex: number, line: number): string {
  return `f${fileIndex + 1}-${line}`;
}
