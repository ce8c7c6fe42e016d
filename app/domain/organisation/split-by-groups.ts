import type { GroupRule } from './organisation.ts';

type Held = Pick<GroupRule, 'role' | 'teamId'>;

/** Which roles somebody in these groups gets, and which of the governed ones they lose; a role that no rule names is left alone. */
export function splitByGroups(
  rules: readonly GroupRule[],
  groups: readonly string[],
): { readonly give: readonly Held[]; readonly take: readonly Held[] } {
  const inGroups = new Set(groups);
  const give = rules.filter(({ group }) => inGroups.has(group));
  const isGiven = (held: Held) =>
    give.some(({ role, teamId }) => role === held.role && teamId === held.teamId);
  return { give: distinct(give), take: distinct(rules.filter((rule) => !isGiven(rule))) };
}

function distinct(rules: readonly GroupRule[]): readonly Held[] {
  const byKey = new Map(rules.map(({ role, teamId }) => [`${role} ${teamId ?? ''}`, { role, teamId }]));
  return [...byKey.values()];
}
