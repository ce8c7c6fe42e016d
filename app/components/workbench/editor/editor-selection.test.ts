import { describe, expect, it } from 'vitest';
import { linesOfSelection } from './editor-selection.ts';

const between = (startLine: number, startColumn: number, line: number, column: number) =>
  linesOfSelection('code/a.ts', {
    selectionStartLineNumber: startLine,
    selectionStartColumn: startColumn,
    positionLineNumber: line,
    positionColumn: column,
  });

describe('linesOfSelection', () => {
  it('takes the lines that hold selected text', () => {
    expect(between(9, 3, 11, 5)).toEqual({ file: 'code/a.ts', anchor: 9, head: 11 });
  });

  it('leaves out a line before whose first letter the selection ends', () => {
    expect(between(9, 1, 12, 1)).toMatchObject({ anchor: 9, head: 11 });
    expect(between(12, 1, 9, 1)).toMatchObject({ anchor: 11, head: 9 });
  });

  it('takes the cursor line alone when nothing is selected', () => {
    expect(between(4, 1, 4, 1)).toMatchObject({ anchor: 4, head: 4 });
  });
});
