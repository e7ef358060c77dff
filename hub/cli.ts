/**
 * Entry of the command line: `npm run paraat -- <command>`.
 */
import { runCli } from './cli/run-cli.ts';
import { failureWords } from './log/failure-words.ts';

process.on('uncaughtException', (error) => {
  const words = failureWords(error) ?? error.message;
  process.stderr.write(
    `Er ging iets mis in Paraat zelf (${words}). Uw gegevens zijn veilig; start opnieuw.\n`,
  );
  process.exit(2);
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read has heard enough, as `head` does.
  if (error.code === 'EPIPE') return;
  const words = failureWords(error) ?? error.message;
  process.stderr.write(`De uitkomst kon niet worden geschreven (${words}). Kies een andere plaats.\n`);
  process.exit(2);
});
// There is nobody left to tell.
process.stderr.on('error', () => undefined);
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
