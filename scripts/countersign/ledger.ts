import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { verifyLedger, type VerifiedLedger } from '#app/commands/verify-ledger.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { CannotRun } from './cannot-run.ts';
import { dataDir, ROOT } from './paths.ts';
import { print } from './print.ts';

const REASONS = {
  changed: 'its facts do not fit its hash: it was changed after it was signed',
  'missing-before': 'the entry before it is missing',
  reordered: 'it does not follow from the entry before it',
  'other-submission': 'the review kept with the attempt is not the one that was signed',
} as const;

export const ledger = defineCommand({
  meta: { name: 'ledger', description: 'Prove that no signed verdict was changed, removed or reordered' },
  args: {
    action: { type: 'positional', description: 'verify' },
    noted: { type: 'string', description: 'The hash that an earlier check ended with' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    if (args.action !== 'verify')
      throw new CannotRun(`"ledger ${args.action}" is unknown. Write: ledger verify`);
    const file = join(dataDir(), 'countersign.sqlite');
    if (!existsSync(file)) throw new CannotRun('There is no database here. Set DATA_DIR.', { file });
    const db = openDatabase(file, { migrationsFolder: join(ROOT, 'db/migrations') });
    const verified = await verifyLedger({ db }, { noted: args.noted }).finally(() => db.close());
    const report = { ok: verified.status === 'whole', ...verified };
    print(report, { asJson: args.json === true, lines: () => [describe(verified)] });
    return report.ok ? 0 : 1;
  },
});

function describe(verified: VerifiedLedger): string {
  const { entries } = verified;
  switch (verified.status) {
    case 'whole':
      return `The ledger holds: ${entries} signed verdicts, ending with ${verified.end.hash}`;
    case 'broken':
      return `The ledger is broken at entry ${verified.at.sequence} (${verified.at.id}): ${REASONS[verified.at.reason]}. ${entries} entries before it hold.`;
    case 'incomplete':
      return `The ${entries} entries of the ledger hold, but ${verified.unsigned} submitted attempts have none: the last entries were removed.`;
    case 'written-anew':
      return `The ${entries} entries of the ledger hold, but the noted hash is not among them: the ledger was written anew.`;
    default:
      return verified satisfies never;
  }
}
