/**
 * Entry of the hub as a utility process of the desktop shell: connects the shell's port to a hub on the data
 * folder that the shell names.
 */
import { realPorts } from './exercises/ports.ts';
import { createHub } from './hub.ts';
import { installation } from './installation.ts';
import { openDataFolder } from './log/data-folder.ts';
import { renderReportInWorker } from './report/report-thread.ts';
import { readLibrary } from './scenario/library.ts';
import { scenarioWorkInThread } from './scenario/scenario-thread.ts';
import { type OpenHub, servePorts } from './server/port-server.ts';

type ShellPort = Parameters<typeof servePorts>[0];
const { parentPort } = process as unknown as { readonly parentPort?: ShellPort };
if (!parentPort) throw new Error('Start the hub on its own with hub/cli.ts; this entry needs the shell');

const openHub: OpenHub = ({ dataFolder, keyHex, keyStore, version }) => {
  const opened = openDataFolder({
    folder: dataFolder,
    keys: { given: { key: keyHex, store: keyStore }, environment: null },
    program: 'Paraat',
  });
  if (!opened.ok) return opened;
  const hub = createHub({
    dataFolder: opened.value,
    library: readLibrary(installation.scenarios),
    ports: realPorts,
    version,
    renderReport: (input) => renderReportInWorker({ ...input, fontFolder: installation.fonts }),
    scenarioWork: scenarioWorkInThread(),
  });
  return { ok: true, value: hub };
};

servePorts(parentPort, openHub, (code) => process.exit(code));
