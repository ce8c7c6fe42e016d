import { describe, expect, it } from 'vitest';
import { countWords, figure, inSentence, lineWords, listWords, numberWord, percentWords } from './words.ts';

describe('words', () => {
  it('keeps a percentage on one line', () => {
    expect(percentWords(0.95)).toBe('95\u202f%');
  });

  it('writes small counts as words and large ones as digits', () => {
    expect([0, 1, 9, 10].map((count) => countWords(count, 'defect'))).toEqual([
      'no defects',
      'one defect',
      'nine defects',
      '10 defects',
    ]);
    expect(numberWord(0)).toBe('none');
  });

  it('joins a list with one last word', () => {
    expect([listWords([]), listWords(['a']), listWords(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a, b or c',
    ]);
  });

  it('names one line or a range of lines', () => {
    expect([lineWords({ start: 25, end: 25 }), lineWords({ start: 9, end: 19 })]).toEqual([
      'line 25',
      'lines 9–19',
    ]);
  });

  it('keeps an abbreviation large inside a sentence', () => {
    expect([inSentence('Lost update'), inSentence('SQL injection')]).toEqual([
      'lost update',
      'SQL injection',
    ]);
  });

  it('writes a negative figure with a real minus sign', () => {
    expect(figure(-0.45)).toBe('−0.450');
  });
});
