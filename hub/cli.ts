/**
 * Entry of the command line: `npm run paraat -- <command>`.
 */
import { runCli } from './cli/run-cli.ts';

process.on('uncaughtException', ({ message }) => {
  process.stderr.write(
    `Er ging iets mis in Paraat zelf: ${message}. Uw gegevens zijn veilig; start opnieuw.\n`,
  );
  process.exit(2);
});
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
