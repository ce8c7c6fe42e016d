import { defineCommand } from 'citty';
import { print } from './print.ts';
import { withSandbox } from './with-sandbox.ts';

export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Say which walls of the sandbox hold on this machine' },
  args: { json: { type: 'boolean', description: 'Print one JSON document' } },
  async run({ args }) {
    const walls = await withSandbox(async (sandbox) => sandbox.walls);
    const report = { ok: walls.every(({ inForce }) => inForce), node: process.versions.node, walls };
    print(report, {
      asJson: args.json === true,
      lines: () => [
        `Node ${report.node}`,
        ...walls.flatMap((wall) => [
          `${wall.inForce ? 'holds  ' : 'MISSING'} ${wall.name}: ${wall.detail}`,
          ...(wall.inForce ? [] : [`        ${wall.advice}`]),
        ]),
      ],
    });
  },
});
