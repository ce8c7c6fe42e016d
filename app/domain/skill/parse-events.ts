import { attemptSchema, judgementSchema, type SkillEvent } from './skill-event.ts';

export type ParsedEvents =
  | { readonly status: 'read'; readonly events: readonly SkillEvent[] }
  | { readonly status: 'malformed'; readonly line: number; readonly message: string };

/** Reads one event per line; empty lines are skipped. Stops at the first line that is none, and says why. */
export function parseEvents(text: string): ParsedEvents {
  const events: SkillEvent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const given = parseJson(line);
    const schema = isJudgementLike(given) ? judgementSchema : attemptSchema;
    const parsed = schema.safeParse(given);
    if (parsed.success) events.push(parsed.data);
    else return { status: 'malformed', line: index + 1, message: describe(parsed.error.issues) };
  }
  return { status: 'read', events };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isJudgementLike(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'type' in given && given.type === 'judgement';
}

function describe(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const [first] = issues;
  if (first === undefined || first.path.length === 0) {
    return 'This is no graded event: one JSON object per line is expected.';
  }
  return `${first.path.map(String).join('.')}: ${first.message}`;
}
