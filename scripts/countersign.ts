import '#app/require-node.ts';
import { runCommandLine } from './countersign/command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
