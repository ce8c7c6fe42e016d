import { expect, it } from 'vitest';
import { guessKind } from './guess-kind.ts';

const guess = (mutator: string, clean: string, planted: string, before: readonly string[] = []) =>
  guessKind({ mutator, original: clean, clean: [clean], planted: planted === '' ? [] : [planted], before });

it.each([
  [
    'a moved limit',
    guess('EqualityOperator', 'if (days < 0) return;', 'if (days <= 0) return;'),
    'value.boundary',
  ],
  ['an await that is gone', guess('Await', 'await save(x);', 'save(x);'), 'conc.missing-await'],
  ['a copy that is gone', guess('Copy', 'return [...list];', 'return list;'), 'data.aliasing'],
  ['a log line that is gone', guess('Call', 'log.warn("x");', ''), 'observe.no-signal'],
  ['a timer left running', guess('Call', 'clearTimeout(timer);', ''), 'scale.resource-leak'],
  [
    'a guard about the owner',
    guess('ConditionalExpression', 'if (doc.ownerId !== userId) throw new E();', ''),
    'security.missing-ownership',
  ],
  [
    'a guard about the state',
    guess('ConditionalExpression', "if (order.status !== 'paid') return;", ''),
    'intent.illegal-transition',
  ],
  [
    'an emptied catch',
    guess('BlockStatement', '  report(error);', '', ['} catch (error) {']),
    'error.swallowed',
  ],
  [
    'milliseconds',
    guess('ArithmeticOperator', 'return s * 1_000;', 'return s / 1_000;'),
    'value.unit-mismatch',
  ],
  [
    'cents rounded another way',
    guess('Rounding', 'const cents = Math.floor(x);', 'const cents = Math.round(x);'),
    'value.money-rounding',
  ],
  ['text not trimmed', guess('MethodExpression', 'name.trim()', 'name'), 'input.text-normalisation'],
])('calls %s by its kind', (_what, kind, expected) => {
  expect(kind).toBe(expected);
});
