/**
 * The static checker: what a scenario says wrong, before anyone plays it. Names that point nowhere come first;
 * then what happens in no course (`possibility.ts`) and where a course gets stuck (`walk.ts`), what is there and
 * not used, and what a text may not hold. What cannot be known is not said: a sound scenario has no findings.
 */
import { MAX_COURSES } from './chart-walk.ts';
import { partFindings } from './check-parts.ts';
import { textFindings } from './check-texts.ts';
import { deadParts } from './dead-parts.ts';
import { describeGuard } from './describe.ts';
import { type ScenarioModel, scenarioModel } from './model.ts';
import { type Possibilities, possibilitiesOf, transitionKey } from './possibility.ts';
import { referenceFindings } from './references.ts';
import { transitionsInRing } from './ring.ts';
import type { Scenario } from './schema.ts';
import { walkCourses } from './walk.ts';

export interface Finding {
  /** Place in the file, such as `injects.kwelwater.to`. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  /**
   * The same in whole sentences for who works on a screen and knows no ids and no fields of the file; the name
   * of the part goes before it. Absent where `message: hint.` says it as well.
   */
  readonly plain?: string;
  /** Something to look at; the scenario can be played as it is. */
  readonly isWarning?: true;
}

export function checkScenario(scenario: Scenario): readonly Finding[] {
  const references = referenceFindings(scenario);
  if (references.length > 0) return references;
  return [...courseFindings(scenario), ...partFindings(scenario), ...textFindings(scenario)];
}

function courseFindings(scenario: Scenario): readonly Finding[] {
  try {
    return walkFindings(scenario);
  } catch (error) {
    if (!isRing(error)) throw error;
    return [ringFinding(scenario)];
  }
}

const isRing = (error: unknown): boolean => error instanceof Error && /infinite loop/i.test(error.message);

function turns(scenario: Scenario): boolean {
  try {
    walkCourses(scenario);
    return false;
  } catch (error) {
    if (isRing(error)) return true;
    throw error;
  }
}

function ringFinding(scenario: Scenario): Finding {
  const ring = transitionsInRing(scenario, turns);
  const [first] = ring;
  const titles = new Map(scenarioModel(scenario).phases.map(({ id, title }) => [id, title]));
  const steps = ring.map(({ phase, to }) => `van '${phase.title}' naar '${titles.get(to) ?? to}'`).join(', ');
  const which = steps === '' ? '' : ` (${steps})`;
  return {
    path: first ? `phases.${first.phase.id}.transitions[${first.index}]` : 'phases',
    message: `er is een kring van overgangen die zonder tijd of besluit blijft ronddraaien${which}`,
    hint: 'geef één overgang in de kring een after, of een voorwaarde die daarna niet meer geldt',
    plain: first
      ? `draait rond in een kring zonder dat er tijd verstrijkt: ${steps}. Geef één van deze overgangen een tijd, of een voorwaarde die daarna niet meer geldt.`
      : 'overgangen draaien in een kring zonder dat er tijd verstrijkt. Geef één overgang in de kring een tijd, of een voorwaarde die daarna niet meer geldt.',
  };
}

function walkFindings(scenario: Scenario): readonly Finding[] {
  const model = scenarioModel(scenario);
  const walk = walkCourses(scenario);
  const possible = possibilitiesOf(model);
  const unreachable = model.phases.filter(({ id }) => !possible.entered.has(id));
  const neverReleased = model.scenario.injects.filter(({ id }) => !possible.released.has(id));
  return [
    ...(model.phases.some((phase) => phase.data.final)
      ? []
      : [
          {
            path: 'phases',
            message: 'geen enkele fase is het einde van het scenario',
            hint: 'zet final: true bij de laatste fase',
            plain:
              'geen enkele fase is het einde. Zet bij de laatste fase aan: Dit is het einde van het scenario.',
          },
        ]),
    ...unreachable.map((phase) => ({
      path: `phases.${phase.id}`,
      message: `fase '${phase.title}' wordt in geen enkel verloop bereikt`,
      hint: 'maak een overgang naar deze fase, of controleer de voorwaarden en tijden van de overgangen',
      plain:
        'wordt in geen enkel verloop bereikt. Maak een overgang naar deze fase, of controleer de voorwaarden en tijden van de overgangen.',
    })),
    ...[...walk.stuckIn].sort().map((id) => ({
      path: `phases.${id}`,
      message: `fase '${model.phaseById.get(id)?.title ?? id}' loopt dood: na ${model.scenario.durationMinutes} minuten is het einde niet bereikt`,
      hint: 'geef deze fase een overgang die altijd doorgaat, bijvoorbeeld met at',
      plain: `loopt dood: na ${model.scenario.durationMinutes} minuten is het einde niet bereikt. Geef deze fase een overgang die altijd doorgaat, bijvoorbeeld op een vast tijdstip.`,
    })),
    ...neverTaken(model, possible).map(({ phase, index, to }) => ({
      path: `phases.${phase.id}.transitions[${index}]`,
      message: `de overgang van '${phase.title}' naar '${model.phaseById.get(to)?.title ?? to}' wordt in geen enkel verloop genomen`,
      hint: 'de voorwaarde is nooit waar, of een overgang die eerder staat gaat altijd voor',
      plain:
        'wordt in geen enkel verloop genomen. De voorwaarde is nooit waar, of een overgang die eerder staat, gaat altijd voor.',
    })),
    ...(model.scenario.clocks ?? [])
      .filter(({ id }) => !possible.begun.has(id))
      .map(({ id, title }) => ({
        path: `clocks.${id}.starts`,
        message: `de termijn '${title}' begint in geen enkel verloop`,
        hint: 'kies een inject, fase of besluit dat voorkomt',
        plain: 'begint in geen enkel verloop. Kies een inject, een fase of een besluit dat voorkomt.',
      })),
    ...model.scenario.gates
      .filter(({ id }) => !possible.opened.has(id))
      .map(({ id, title }) => ({
        path: `gates.${id}.opens`,
        message: `beslispunt '${title}' opent in geen enkel verloop`,
        hint: 'kies een moment binnen de oefentijd, of een inject of fase die voorkomt en lang genoeg duurt',
        plain:
          'opent in geen enkel verloop. Kies een moment binnen de oefentijd, of een inject of een fase die voorkomt en lang genoeg duurt.',
      })),
    ...neverReleased.map((inject) => ({
      path: `injects.${inject.id}`,
      message: `inject ${inject.number} '${inject.title}' wordt in geen enkel verloop ingebracht`,
      hint: 'controleer het moment, de fase en de voorwaarde van deze inject',
      plain:
        'wordt in geen enkel verloop ingebracht. Controleer het moment, de fase en de voorwaarde van deze inject.',
    })),
    ...deadParts(model, possible).map(({ path, part }) => ({
      path,
      message: `een deel van de voorwaarde is nooit waar: ${describeGuard(model, part)}`,
      hint: 'haal dat deel weg, of controleer de waarden en de fasen erin',
      plain: `heeft een voorwaarde waarvan een deel nooit waar is: ${describeGuard(model, part)}. Haal dat deel weg, of controleer de waarden en de fasen erin.`,
      isWarning: true as const,
    })),
    ...(walk.isComplete
      ? []
      : [
          {
            path: 'gates',
            message: `het scenario kent meer dan ${MAX_COURSES} verlopen; niet alles is gecontroleerd`,
            hint: 'beperk het aantal beslispunten dat tegelijk open staat',
            isWarning: true as const,
          },
        ]),
  ];
}

function neverTaken(model: ScenarioModel, { entered, taken }: Possibilities) {
  return model.phases.flatMap((phase) =>
    phase.transitions.flatMap(({ to }, index) =>
      // Said once, where the phase is said to be out of reach.
      taken.has(transitionKey(phase.id, index)) || !entered.has(phase.id) || !entered.has(to)
        ? []
        : [{ phase, index, to }],
    ),
  );
}
