/**
 * `scenario check`: reads a scenario and reports what is wrong with it, with the line in its file.
 */
import { checkScenario } from '../../shared/scenario/check.ts';
import { type CliCommand, parseArguments, unusable } from './command.ts';
import { findScenario } from './find-scenario.ts';

const options = { json: { type: 'boolean' } } as const;

export const scenarioCheckCommand: CliCommand = {
  name: 'scenario check',
  usage: '<id|bestand>',
  summary: 'Controleert een scenario: verwijzingen, bereikbare fasen, injects die nooit komen.',
  options: [],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const asJson = values.json ?? false;
    const [name, ...more] = positionals;
    if (!name || more.length > 0) {
      return unusable(output, asJson, 'Noem één scenario: npm run paraat -- scenario check <id|bestand>');
    }
    const found = findScenario(name);
    if (!found.ok) return unusable(output, asJson, found.error);
    const { scenario, mediaFindings, source, lineOf } = found.value;
    const findings = [...checkScenario(scenario), ...mediaFindings].map(({ path, message, hint }) => ({
      line: lineOf(path.split('.')),
      path,
      message,
      hint,
    }));
    if (asJson) {
      const outcome = findings.length === 0 ? 'good' : 'findings';
      output.stdout(`${JSON.stringify({ outcome, scenario: scenario.id, findings })}\n`);
    } else if (findings.length === 0) {
      output.stdout(`Scenario '${scenario.id}' is in orde.\n`);
    } else {
      for (const { line, path, message, hint } of findings) {
        const place = line === null ? source : `${source}, regel ${line}`;
        output.stdout(`${place}: ${path}: ${message}. Advies: ${hint}.\n`);
      }
    }
    return findings.length === 0 ? 0 : 1;
  },
};
