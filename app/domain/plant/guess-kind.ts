import type { Mutant } from './mutant.ts';

type Context = Pick<Mutant, 'mutator' | 'original' | 'clean' | 'planted'> & {
  /** The file's clean lines before the change, the nearest last. */
  readonly before: readonly string[];
};

const MONEY = /cents|price|amount|total|percent|tax|discount|round|floor|ceil|points/i;
const TIME = /date|day|month|year|\bat\b|time|clock|expires|until|deadline|utc/i;
const UNIT = /_ms\b|ms\b|second|minute|hour|1_?000\b|60_?000\b|kb\b|mb\b|percent/i;
const OWNER = /owner|userId|tenant|accountId|customerId|role|permission|allowed|canEdit|forbidden/i;
const SECRET = /signature|token|secret|digest|hmac|hash|session|password|verify/i;
const STATE = /status|state|phase|stage/i;
const LIMIT = /limit|max|most|quota|length/i;
const LOG = /\b(?:log|logger|console)\b|audit|metric|counter|warn\(/i;
const CLEANUP =
  /clearTimeout|clearInterval|removeEventListener|unsubscribe|close\(|release\(|abort\(|dispose/i;
const RETRY = /retr|attempt|backoff|tries/i;
const TEXT = /toLowerCase|toUpperCase|trim|normalize|localeCompare|replace\(/;

/**
 * The taxonomy kind that a person would most likely give to a change: what was changed says the family, the words around
 * it say the member. A guess to start from, not a verdict.
 */
export function guessKind(context: Context): string {
  const lines = [...context.clean, ...context.planted].join('\n');
  const inCatch = context.before.slice(-2).some((line) => /\bcatch\b/.test(line));
  switch (context.mutator) {
    case 'Await':
      return 'conc.missing-await';
    case 'Copy':
      return 'data.aliasing';
    case 'Rounding':
      return MONEY.test(lines) ? 'value.money-rounding' : 'value.lossy-conversion';
    case 'Call':
    case 'CallExpression':
      return droppedCall(lines);
    case 'BlockStatement':
      return /\bcatch\b/.test(lines) || inCatch ? 'error.swallowed' : removedStep(context, lines);
    case 'ConditionalExpression':
    case 'LogicalOperator':
    case 'BooleanLiteral':
      return changedCondition(context, lines, inCatch);
    case 'EqualityOperator':
      return changedComparison(context, lines);
    case 'ArithmeticOperator':
    case 'AssignmentOperator':
    case 'UpdateOperator':
      return changedSum(lines);
    case 'UnaryOperator':
      return 'value.wrong-comparison';
    case 'OptionalChaining':
      return 'input.absent-or-empty';
    case 'MethodExpression':
      return changedMethod(context, lines);
    case 'Regex':
      return SECRET.test(lines) ? 'security.location-check' : 'input.unchecked-shape';
    case 'ArrayDeclaration':
      return 'data.dropped-records';
    case 'ObjectLiteral':
      return LOG.test(lines) || /Error\(/.test(lines) ? 'observe.lost-context' : 'api.contract-drift';
    case 'StringLiteral':
      return LOG.test(lines) || /Error\(/.test(lines) ? 'observe.lost-context' : 'intent.wrong-rule';
    default:
      return 'intent.wrong-rule';
  }
}

function droppedCall(lines: string): string {
  if (LOG.test(lines)) return /audit/i.test(lines) ? 'observe.no-audit-trail' : 'observe.no-signal';
  if (CLEANUP.test(lines)) return 'scale.resource-leak';
  if (/require|check|validate|assert|verify/i.test(lines)) return 'input.unchecked-shape';
  return 'intent.unfinished-or-extra';
}

function removedStep({ clean, planted }: Context, lines: string): string {
  const isGuard = /\bthrow\b|\breturn\b/.test(clean.join('\n')) && planted.length < clean.length;
  return isGuard ? guardOf(lines) : droppedCall(lines);
}

function changedCondition(context: Context, lines: string, inCatch: boolean): string {
  if (/\?\?/.test(context.original)) return 'api.bad-default';
  if (inCatch) return 'error.overbroad-catch';
  const isGuard = /\bthrow\b|\breturn\b/.test(lines);
  return isGuard ? guardOf(lines) : RETRY.test(lines) ? 'remote.retry-storm' : 'intent.wrong-rule';
}

function guardOf(lines: string): string {
  if (OWNER.test(lines)) return 'security.missing-ownership';
  if (SECRET.test(lines)) return 'security.token-and-crypto';
  if (STATE.test(lines)) return 'intent.illegal-transition';
  if (RETRY.test(lines)) return 'remote.retry-storm';
  if (/length === 0|=== undefined|=== null|\?\./.test(lines)) return 'input.absent-or-empty';
  if (LIMIT.test(lines)) return 'input.no-limits';
  return /\bthrow\b/.test(lines) ? 'input.unchecked-shape' : 'intent.wrong-rule';
}

function changedComparison({ original }: Context, lines: string): string {
  const isOrder = /[<>]/.test(original);
  if (isOrder) return 'value.boundary';
  return STATE.test(lines) ? 'intent.illegal-transition' : 'value.wrong-comparison';
}

function changedSum(lines: string): string {
  if (UNIT.test(lines)) return 'value.unit-mismatch';
  if (MONEY.test(lines)) return 'value.money-rounding';
  return TIME.test(lines) ? 'value.calendar-time' : 'intent.wrong-rule';
}

function changedMethod({ original }: Context, lines: string): string {
  if (TEXT.test(original)) return 'input.text-normalisation';
  if (/\b(?:filter|slice|concat|flatMap)\b/.test(original)) return 'data.dropped-records';
  if (/\b(?:min|max|floor|ceil|round)\b/i.test(original))
    return MONEY.test(lines) ? 'value.money-rounding' : 'value.boundary';
  return 'api.misused-semantics';
}
