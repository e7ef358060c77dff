/**
 * A scenario as the command line names it: the id of one in the library, or the path of a file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScenarioBundle, ScenarioMedia } from '../../shared/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Finding } from '../../shared/scenario/check.ts';
import { type Scenario, scenarioSchema } from '../../shared/scenario/schema.ts';
import { installation } from '../installation.ts';
import { type ExerciseScript, exerciseScriptSchema } from '../scenario/exercise-script.ts';
import { readLibrary } from '../scenario/library.ts';
import { mediaFindings, readMedia } from '../scenario/media.ts';
import { readYamlFile, yamlProblemText } from '../scenario/yaml-file.ts';

export interface FoundScenario {
  readonly scenario: Scenario;
  /** Ready made when it comes from the library. */
  readonly bundle: ScenarioBundle | null;
  /** From the folder `media` beside a file. */
  readonly media: ScenarioMedia;
  /** What is wrong with the pictures. */
  readonly mediaFindings: readonly Finding[];
  /** As it is named in messages. */
  readonly source: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

const looksLikeFile = (name: string) => /[/\\.]/.test(name) || existsSync(name);

export function findScenario(name: string): Result<FoundScenario, string> {
  if (looksLikeFile(name)) {
    const read = readYamlFile(name, scenarioSchema);
    if (!read.ok) return err(yamlProblemText(read.error));
    const { value: scenario, lineOf } = read.value;
    const { media, findings } = readMedia(join(dirname(name), 'media'));
    return ok({
      scenario,
      bundle: null,
      media,
      mediaFindings: [...findings, ...mediaFindings(scenario, media)],
      source: name,
      lineOf,
    });
  }
  const library = readLibrary(installation.scenarios);
  const bundle = library.find(name);
  if (bundle) {
    const { scenario, media = {} } = bundle;
    return ok({
      scenario,
      bundle,
      media,
      mediaFindings: mediaFindings(scenario, media),
      source: name,
      lineOf: () => null,
    });
  }
  const known = library.ids().join(', ');
  return err(`Scenario '${name}' bestaat niet. Kies uit: ${known}; of geef de naam van een bestand.`);
}

export function findScript(name: string | null, scenarioId: string): Result<ExerciseScript, string> {
  const builtIn = join(installation.scenarios, 'voorbeeld', `${scenarioId}.json`);
  if (name === null) {
    if (existsSync(builtIn)) return ok(exerciseScriptSchema.parse(JSON.parse(readFileSync(builtIn, 'utf8'))));
    return err(`Bij scenario '${scenarioId}' hoort geen voorbeeld. Geef een draaiboek mee met --script.`);
  }
  if (name === '') return err('Noem een bestand achter --script.');
  const read = readYamlFile(name, exerciseScriptSchema);
  if (!read.ok) return err(yamlProblemText(read.error));
  const script = read.value.value;
  if (script.scenario === scenarioId) return ok(script);
  return err(
    `${name}, regel ${read.value.lineOf(['scenario']) ?? 1}: dit draaiboek hoort bij scenario '${script.scenario}', niet bij '${scenarioId}'.`,
  );
}
