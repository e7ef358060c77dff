/**
 * `hub`: runs a hub for browsers on this computer until it is told to stop. One line of JSON on stdout says
 * where it is, so that a program can start it.
 */
import { realPorts } from '../exercises/ports.ts';
import { createHub } from '../hub.ts';
import { installation, installedVersion } from '../installation.ts';
import { renderReportInWorker } from '../report/report-thread.ts';
import { readLibrary } from '../scenario/library.ts';
import { scenarioWorkInThread } from '../scenario/scenario-thread.ts';
import { DEFAULT_PORT, startWebServer, type WebServerProblem } from '../server/web-server.ts';
import { openBrowser } from './browser.ts';
import { type CliCommand, type CliOutput, parseArguments, unusable } from './command.ts';
import { fillWithDemo } from './demo.ts';
import { openUserFolder } from './user-folder.ts';

const options = {
  port: { type: 'string' },
  data: { type: 'string' },
  open: { type: 'boolean' },
  demo: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export const hubCommand: CliCommand = {
  name: 'hub',
  usage: '[--port N] [--data MAP] [--open] [--demo]',
  summary: 'Start Paraat zonder venster, voor de browser op deze computer. Stop met Ctrl+C.',
  options: [
    ['--port N', `poort op 127.0.0.1 (standaard ${DEFAULT_PORT})`],
    ['--data MAP', 'gegevensmap (standaard die van het programma)'],
    ['--open', 'opent de browser, als die er is'],
    ['--demo', 'vult een lege gegevensmap met twee voorbeeldoefeningen'],
  ],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const fail = (message: string) => unusable(output, values.json ?? false, message);
    if (positionals.length > 0) return fail(`Onbekend argument '${positionals[0]}'.`);
    const typed = values.port ?? String(DEFAULT_PORT);
    const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(port <= 65_535)) {
      return fail(`'${values.port}' is geen poort. Kies een getal van 0 tot en met 65535.`);
    }

    const dataFolder = openUserFolder(values.data);
    if (!dataFolder.ok) return fail(dataFolder.error);
    const { folder, dataKey } = dataFolder.value;
    const library = readLibrary(installation.scenarios);
    if (values.demo) {
      const problem = await fillWithDemo(dataFolder.value, library, Date.now());
      if (problem) {
        dataFolder.value.close();
        return fail(problem);
      }
    }
    const hub = createHub({
      dataFolder: dataFolder.value,
      library,
      ports: realPorts,
      version: installedVersion,
      renderReport: (input) => renderReportInWorker({ ...input, fontFolder: installation.fonts }),
      scenarioWork: scenarioWorkInThread(),
    });
    // Whoever reads the address may end the hub at once.
    const stopped = stopSignal();
    const server = await startWebServer(hub, installation.renderer, port);
    if (!server.ok) {
      hub.close();
      return fail(webServerProblemText(server.error));
    }
    const { url, close } = server.value;
    output.stdout(`${JSON.stringify({ url, dataFolder: folder })}\n`);
    if (dataKey.isNew) output.stderr(`${newKeyNotice(folder)}\n`);
    if (values.open) showAddress(url, output);
    await stopped;
    await close();
    hub.close();
    return 0;
  },
};

function showAddress(url: string, { stderr }: CliOutput): void {
  stderr(`Paraat draait. Open dit adres in de browser op deze computer: ${url}\n`);
  openBrowser(url);
}

const newKeyNotice = (folder: string) =>
  `De gegevens in ${folder} zijn versleuteld. De sleutel staat in het bestand 'sleutel' in die map, leesbaar voor u alleen. Bewaar er een kopie van op een andere plaats: zonder sleutel zijn de gegevens niet te lezen.`;

function webServerProblemText(problem: WebServerProblem): string {
  return problem.type === 'PortInUse'
    ? `Poort ${problem.port} is al in gebruik. Uw gegevens zijn veilig. Sluit het andere programma (misschien draait Paraat al), of kies een andere poort met --port.`
    : `Paraat kan niet luisteren op poort ${problem.port} (${problem.detail}). Uw gegevens zijn veilig. Kies een andere poort met --port.`;
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
