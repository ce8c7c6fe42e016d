import { defineCommand } from 'citty';
import { AREA_NAMES, AREAS, type Area } from '#app/domain/exercise/area.ts';
import type { Band, Profile } from '#app/domain/skill/describe-profile.ts';
import { parseEvents } from '#app/domain/skill/parse-events.ts';
import { profileEvents } from '#app/domain/skill/profile-events.ts';
import { CannotRun } from './cannot-run.ts';
import { readGiven } from './paths.ts';
import { print } from './print.ts';

export const skill = defineCommand({
  meta: { name: 'skill', description: 'Replay graded events and print the profile of every learner in them' },
  args: {
    events: { type: 'positional', required: true, description: 'File with one graded event per line' },
    at: { type: 'string', description: 'As of this time (ISO 8601); later events are ignored' },
    baseline: { type: 'string', description: 'Growth since this time (ISO 8601)' },
    focus: { type: 'string', description: `Area that was agreed on: ${AREAS.join(', ')}` },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const parsed = parseEvents(await readGiven(args.events));
    if (parsed.status === 'malformed') {
      throw new CannotRun(parsed.message, { file: args.events, line: parsed.line });
    }
    const learners = profileEvents(parsed.events, {
      ...(args.at === undefined ? {} : { at: requireTime(args.at, '--at') }),
      ...(args.baseline === undefined ? {} : { baseline: requireTime(args.baseline, '--baseline') }),
      ...(args.focus === undefined ? {} : { focus: requireArea(args.focus) }),
    });
    print({ learners }, { asJson: args.json === true, lines: () => learners.flatMap(describe) });
    return 0;
  },
});

function requireTime(text: string, option: string): string {
  if (Number.isNaN(Date.parse(text))) {
    throw new CannotRun(`${option} is no time: "${text}". Write it like 2026-11-02T09:00:00Z.`);
  }
  return text;
}

function requireArea(text: string): Area {
  const area = AREAS.find((known) => known === text);
  if (area === undefined) throw new CannotRun(`There is no area "${text}". There are: ${AREAS.join(', ')}.`);
  return area;
}

function describe({ learnerId, attempts, overall, areas, growth }: Profile): string[] {
  return [
    `${learnerId}: ${attempts} counted attempts`,
    `  ${'Overall'.padEnd(24)} ${describeBand(overall)}`,
    ...AREAS.map((area) => `  ${AREA_NAMES[area].padEnd(24)} ${describeBand(areas[area])}`),
    ...(growth === null ? [] : [`  Since ${growth.since}: ${growth.overall.label}`]),
    '',
  ];
}

function describeBand({ low, high, rate, shown }: Band): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(5);
  const band = `catches ${percent(rate)} of medium defects (${percent(low)} to ${percent(high)})`;
  return shown ? band : `${band}, too little evidence to show`;
}
