/**
 * `exercise run`: plays a whole scripted exercise as fast as it computes and writes its log and its report.
 * The same scenario and script give the same bytes; its names are those of the fictional gemeente.
 */
import type { ScenarioMedia } from '../../shared/contract.ts';
import { counted } from '../../shared/dutch-words.ts';
import { refusalText } from '../../shared/exercise/refusal-text.ts';
import { scenarioTime } from '../../shared/exercise/time-format.ts';
import { referenceFindings } from '../../shared/scenario/references.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { playScript } from '../exercises/script-player.ts';
import { namedIds } from '../exercises/simulated-world.ts';
import { installation } from '../installation.ts';
import { logFileText } from '../log/log-file.ts';
import type { RenderInput } from '../report/report-pdf.ts';
import { filledBundle } from '../scenario/fill-bundle.ts';
import { type CliCommand, parseArguments, unusable } from './command.ts';
import { findScenario, findScript } from './find-scenario.ts';
import { dutchWallMs } from './local-time.ts';
import { writeFiles } from './write-files.ts';

// Loaded when they are needed: the other commands start in a fraction of the time.
const makeBundle = async (scenario: Scenario, media: ScenarioMedia) =>
  (await import('../scenario/bundle.ts')).makeBundle(scenario, media);
const renderReport = async (input: RenderInput) =>
  (await import('../report/report-pdf.ts')).renderReport(input);

const options = {
  scenario: { type: 'string' },
  script: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const exerciseRunCommand: CliCommand = {
  name: 'exercise run',
  usage: '--scenario <id|bestand> [--script BESTAND] --out MAP',
  summary: 'Speelt een hele oefening af volgens een draaiboek; schrijft log.json en evaluatieverslag.pdf.',
  options: [
    ['--scenario ID', 'scenario uit de bibliotheek, of een bestand'],
    ['--script BESTAND', 'draaiboek in YAML (standaard het voorbeeld bij het scenario)'],
    ['--out MAP', 'map voor log.json en evaluatieverslag.pdf'],
  ],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const fail = (message: string) => unusable(output, values.json ?? false, message);
    if (positionals.length > 0) return fail(`Onbekend argument '${positionals[0]}'.`);
    if (!values.scenario) return fail('Noem een scenario, bijvoorbeeld --scenario hoog-water.');
    if (!values.out) return fail('Noem de map voor de uitkomst met --out.');

    const found = findScenario(values.scenario);
    if (!found.ok) return fail(found.error);
    const { scenario } = found.value;
    const [finding] = referenceFindings(scenario);
    if (finding) {
      const { path, message } = finding;
      return fail(`Dit scenario is nog niet te spelen. ${path}: ${message}. Gebruik eerst: scenario check`);
    }
    const script = findScript(values.script ?? null, scenario.id);
    if (!script.ok) return fail(script.error);

    const made = found.value.bundle ?? (await makeBundle(scenario, found.value.media));
    const bundle = filledBundle(made, {});
    const { plan } = script.value;
    const played = await playScript({
      script: script.value,
      bundle,
      startWallMs: dutchWallMs(plan.date, plan.startTime),
      newId: namedIds(`${bundle.hash}:${plan.name}`),
    });
    if (!played.ok) {
      const { step, at, refusal } = played.error;
      const reason = refusalText(refusal, (ms) => scenarioTime(scenario.startsAt, ms));
      return fail(
        `Het draaiboek past niet bij het scenario: stap ${step} op minuut ${at} is geweigerd. ${reason}`,
      );
    }
    const { exerciseId, log } = played.value;
    const { events } = log.readChain(exerciseId);
    const head = log.heads().get(exerciseId);
    if (!head) throw new Error('A played exercise has no log');
    const written = writeFiles(values.out, [
      {
        name: 'log.json',
        content: logFileText({ exerciseId, name: plan.name, head, scenario: bundle, events }),
      },
      {
        name: 'evaluatieverslag.pdf',
        content: await renderReport({ events, scenario: bundle.scenario, fontFolder: installation.fonts }),
      },
    ]);
    if (!written.ok) return fail(written.error);
    if (values.json) {
      const result = { outcome: 'good', files: written.value, events: events.length, headHash: head.hash };
      output.stdout(`${JSON.stringify(result)}\n`);
    } else {
      output.stdout(
        `${counted(events.length, 'gebeurtenis', 'gebeurtenissen')} gespeeld.\n${written.value.join('\n')}\n`,
      );
    }
    return 0;
  },
};
