import { describe, expect, it } from 'vitest';
import { interruptedAt, redeclaredName, syntaxProblem } from './engine-error.ts';

describe('what the engine says', () => {
  it('becomes a message with file and line', () => {
    expect(
      syntaxProblem(new SyntaxError("Unexpected token ';' [file:///tests/x.test.ts:2:10]"), 'other.ts'),
    ).toEqual({ message: "Unexpected token ';'", file: 'tests/x.test.ts', line: 2 });
  });

  it('keeps the given file when the engine names none', () => {
    expect(syntaxProblem(new SyntaxError('odd'), 'code/a.ts')).toEqual({
      message: 'odd',
      file: 'code/a.ts',
      line: null,
    });
  });

  it('tells where code was interrupted, but nothing of the host', () => {
    const error = new Error('Script execution timed out.');
    error.stack =
      'Error: …\n    at spin (file:///code/a.ts:7:3)\n    at (<isolated-vm boundary>)\n    at file:///srv/worker.js:1:1';
    expect(interruptedAt(error)).toEqual({ file: 'code/a.ts', line: 7 });
    error.stack = 'Error: …\n    at (<isolated-vm boundary>)\n    at file:///srv/worker.js:1:1';
    expect(interruptedAt(error)).toEqual({ file: null, line: null });
  });

  it('names an identifier that is declared twice', () => {
    expect(
      redeclaredName(new SyntaxError("Identifier 'it' has already been declared [file:///x.ts:1:1]")),
    ).toBe('it');
    expect(redeclaredName(new SyntaxError('Unexpected token'))).toBeNull();
  });
});
