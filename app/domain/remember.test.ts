import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

function counted(mostCharacters: number) {
  const asked: string[] = [];
  const shout = remember(
    (word: string) => {
      asked.push(word);
      return word.toUpperCase();
    },
    { mostCharacters },
  );
  return { shout, asked };
}

describe('remember', () => {
  it('asks once and answers the same again', () => {
    const { shout, asked } = counted(10);
    expect([shout('ab'), shout('ab'), shout('cd')]).toEqual(['AB', 'AB', 'CD']);
    expect(asked).toEqual(['ab', 'cd']);
  });

  it('forgets all once it would keep more characters than it may', () => {
    const { shout, asked } = counted(4);
    for (const word of ['ab', 'cd', 'ab', 'e', 'ab']) shout(word);
    expect(asked).toEqual(['ab', 'cd', 'e', 'ab']);
  });

  it('keeps nothing that is too long by itself', () => {
    const { shout, asked } = counted(3);
    for (const word of ['abcd', 'abcd', 'abc', 'abc']) shout(word);
    expect(asked).toEqual(['abcd', 'abcd', 'abc']);
  });

  it('tells arguments apart where their text runs together', () => {
    const join = remember((a: string, b: string) => `${a}|${b}`, { mostCharacters: 100 });
    expect([join('a', 'bc'), join('ab', 'c')]).toEqual(['a|bc', 'ab|c']);
  });
});
