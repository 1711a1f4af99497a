/**
 * `claimlint rules lint` from the sources, without a build:
 *
 *     npx tsx scripts/check-rules.ts [paths]
 */
import { main } from '../src/cli/main.js';

const { env, stdin, stdout, stderr } = process;
const io = { cwd: process.cwd(), env, stdin, stdout, stderr };
process.exitCode = await main(['rules', 'lint', ...process.argv.slice(2)], io);
