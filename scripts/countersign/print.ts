/** Prints one JSON document for programs, or the lines for people. */
export function print(
  document: unknown,
  { asJson, lines }: { asJson: boolean; lines: () => readonly string[] },
): void {
  process.stdout.write(asJson ? `${JSON.stringify(document)}\n` : `${lines().join('\n')}\n`);
}
