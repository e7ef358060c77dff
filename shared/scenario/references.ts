/**
 * Names in a scenario that point nowhere, names that are used twice, and values of another kind than their variable
 * has. Runs before anything else: the engine trusts every reference, and what is asked of a value of the wrong kind
 * never holds.
 */
import { isRoleId, roleName } from '../people/roles.ts';
import type { Finding } from './check.ts';
import { guardParts } from './guard.ts';
import { type PhaseNode, type ScenarioModel, scenarioModel } from './model.ts';
import type { Guard, InjectData, Scenario, TransitionData } from './schema.ts';

type Kind =
  | 'fase'
  | 'beslispunt'
  | 'inject'
  | 'variabele'
  | 'oefendoel'
  | 'termijn'
  | 'bericht'
  | 'kaart'
  | 'rol'
  | 'keuze';

const NEUTER: ReadonlySet<Kind> = new Set<Kind>(['beslispunt', 'oefendoel', 'bericht']);

/** `gaat naar een fase die er niet (meer) is. Kies een andere fase.` */
const gone = (does: string, kind: Kind): string =>
  NEUTER.has(kind)
    ? `${does} een ${kind} dat er niet (meer) is. Kies een ander ${kind}.`
    : `${does} een ${kind} die er niet (meer) is. Kies een andere ${kind}.`;

const kindOf = (value: unknown) => (typeof value === 'boolean' ? 'ja/nee-gegeven' : 'getal');
const CHOOSE = { 'ja/nee-gegeven': 'kies ja of nee', getal: 'vul een getal in' } as const;
const valueText = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value).replace('.', ',');

const CONDITION = 'de voorwaarde noemt';
const CHANGES = 'verandert';
const WAITS = 'wacht op';
const STARTS = 'begint met';
const SERVES = 'hoort bij';
const MET = 'wordt gehaald met';
const OPENS = 'opent bij';

export function referenceFindings(scenario: Scenario): readonly Finding[] {
  const model = scenarioModel(scenario);
  const findings: Finding[] = [];
  const known: Readonly<Record<Exclude<Kind, 'rol' | 'keuze'>, ReadonlySet<string>>> = {
    fase: new Set(model.phases.map((phase) => phase.id)),
    beslispunt: new Set(scenario.gates.map((gate) => gate.id)),
    inject: new Set(scenario.injects.map((inject) => inject.id)),
    variabele: new Set(Object.keys(scenario.variables)),
    oefendoel: new Set(scenario.objectives.map((objective) => objective.id)),
    termijn: new Set(model.clockById.keys()),
    bericht: new Set((scenario.media ?? []).map((medium) => medium.id)),
    kaart: new Set((scenario.responseCards ?? []).map((card) => card.id)),
  };
  /** @param does what the part does with it, as a sentence begins */
  const expect = (
    path: string,
    kind: keyof typeof known,
    id: string | undefined,
    does: string,
    choices: readonly string[] = [...known[kind]],
  ) => {
    if (id === undefined || known[kind].has(id)) return;
    findings.push({
      path,
      message: `${kind} '${id}' bestaat niet in dit scenario`,
      hint: choices.length > 0 ? `kies uit: ${choices.join(', ')}` : `voeg eerst een ${kind} toe`,
      plain: gone(does, kind),
    });
  };
  /** @param does with the word before the value: `zet … op` */
  const expectKind = (path: string, id: string, value: unknown, [does, word]: readonly [string, string]) => {
    const variable = Object.hasOwn(scenario.variables, id) ? scenario.variables[id] : undefined;
    const kind = kindOf(variable?.initial);
    if (!variable || kindOf(value) === kind) return;
    const fault = `${does} een ${kind} ${word} ${valueText(value)}`;
    const choose = CHOOSE[kind];
    findings.push({
      path,
      message: `${fault} (variabele '${id}')`,
      hint: choose,
      plain: `${fault}: ‘${variable.label}’. ${choose.charAt(0).toUpperCase()}${choose.slice(1)}.`,
    });
  };
  const expectGuard = (path: string, guard: Guard | undefined) => {
    for (const part of guardParts(guard)) {
      if ('in' in part) expect(path, 'fase', part.in, CONDITION);
      if ('variable' in part) {
        expect(path, 'variabele', part.variable, CONDITION);
        expectKind(path, part.variable, part.value, ['vergelijkt', 'met']);
      }
      if ('missed' in part) expect(path, 'beslispunt', part.missed, CONDITION);
      if ('released' in part) expect(path, 'inject', part.released, CONDITION);
      if ('clock' in part) expect(path, 'termijn', part.clock, CONDITION);
      if ('decided' in part) expectDecision(path, part.decided, part.option, CONDITION);
    }
  };
  const expectDecision = (path: string, gateId: string, optionId: string | undefined, does: string) => {
    expect(path, 'beslispunt', gateId, does);
    const gate = model.gateById.get(gateId);
    const options = gate?.options.map((option) => option.id);
    if (optionId === undefined || !options || options.includes(optionId)) return;
    findings.push({
      path,
      message: `keuze '${optionId}' hoort niet bij beslispunt '${gateId}'`,
      hint: `kies uit: ${options.join(', ')}`,
      plain: `${does} een keuze die beslispunt ‘${gate?.title}’ niet (meer) heeft. Kies een andere keuze.`,
    });
  };
  const expectValues = (path: string, set: Readonly<Record<string, unknown>> | undefined) => {
    for (const [id, value] of Object.entries(set ?? {})) {
      expect(path, 'variabele', id, CHANGES);
      expectKind(path, id, value, ['zet', 'op']);
    }
  };
  const expectRole = (path: string, id: string, does: string) => {
    if (!isRoleId(id)) {
      findings.push({
        path,
        message: `rol '${id}' is geen bekende rol`,
        hint: 'gebruik een rol-id uit de rollentabel',
        plain: `${does} een rol die Paraat niet kent. Kies een andere rol.`,
      });
    } else if (!scenario.roles.includes(id)) {
      findings.push({
        path,
        message: `rol '${id}' staat niet bij de rollen van dit scenario`,
        hint: 'zet de rol in de lijst roles, of kies een andere rol',
        plain: `${does} ${roleName(id)}, maar die rol doet niet mee. Kies een andere rol, of laat deze meedoen bij Scenario, onder Rollen.`,
      });
    }
  };
  const expectRelease = (path: string, { release }: InjectData) => {
    if ('phase' in release) expect(path, 'fase', release.phase, WAITS);
    if ('missed' in release) expect(path, 'beslispunt', release.missed, WAITS);
    if ('decided' in release) expectDecision(path, release.decided, release.option, WAITS);
  };
  const expectTarget = (path: string, from: PhaseNode, { to, history }: TransitionData) => {
    const target = model.phaseById.get(to);
    if (!target) return;
    if (target.regionId !== from.regionId) {
      findings.push({
        path,
        message: `fase '${target.title}' hoort bij een andere kaart`,
        hint: 'een overgang blijft binnen haar eigen kaart; laat de andere kaart met een voorwaarde volgen',
        plain: `gaat naar ‘${target.title}’, een fase van een andere kaart. Kies een fase van dezelfde kaart.`,
      });
    }
    if (history && target.isLeaf) {
      findings.push({
        path,
        message: `fase '${target.title}' heeft geen fasen om naar terug te keren`,
        hint: 'laat history weg, of ga naar een fase met eigen fasen',
        plain: `keert terug naar waar ‘${target.title}’ was, maar die fase heeft zelf geen fasen. Kies: en begin daar bij het begin.`,
      });
    }
  };
  const chartOf = ({ regionId }: PhaseNode) =>
    model.phases.filter((phase) => phase.regionId === regionId).map(({ id }) => id);
  const expectPhase = (phase: PhaseNode) => {
    const path = `phases.${phase.id}`;
    if (!phase.isLeaf) {
      const children = model.phases.filter((candidate) => candidate.parentId === phase.id);
      if (!children.some((child) => child.id === phase.data.initial)) {
        findings.push({
          path: `${path}.initial`,
          message: 'de beginfase ontbreekt of hoort niet bij deze fase',
          hint: `kies uit: ${children.map((child) => child.id).join(', ')}`,
          plain:
            'begint met een fase die er niet (meer) is. Kies bij een fase hierbinnen: Hier laten beginnen.',
        });
      }
    }
    phase.transitions.forEach((transition, index) => {
      const at = `${path}.transitions[${index}]`;
      expect(`${at}.to`, 'fase', transition.to, 'gaat naar', chartOf(phase));
      expectTarget(`${at}.to`, phase, transition);
      expectGuard(`${at}.when`, transition.when);
      expectValues(`${at}.set`, transition.set);
    });
  };

  if (!Object.hasOwn(scenario.phases.states, scenario.phases.initial)) {
    expect('phases.initial', 'fase', scenario.phases.initial, STARTS);
  }
  for (const [id, region] of Object.entries(scenario.regions ?? {})) {
    if (!Object.hasOwn(region.states, region.initial))
      expect(`regions.${id}.initial`, 'fase', region.initial, STARTS);
  }
  for (const phase of model.phases) expectPhase(phase);
  for (const [id, { initial, curve }] of Object.entries(scenario.variables)) {
    if (!curve || kindOf(initial) === 'getal') continue;
    findings.push({
      path: `variables.${id}.curve`,
      message: `variabele '${id}' is een ja/nee-gegeven en heeft toch een verloop in de tijd`,
      hint: 'haal het verloop weg, of geef een getal als beginwaarde',
      plain:
        'is een ja/nee-gegeven en heeft toch een verloop in de tijd. Haal het verloop weg, of maak er een getal van.',
    });
  }
  for (const { id, starts, metBy } of scenario.clocks ?? []) {
    const path = `clocks.${id}`;
    if ('inject' in starts) expect(`${path}.starts`, 'inject', starts.inject, STARTS);
    if ('phase' in starts) expect(`${path}.starts`, 'fase', starts.phase, STARTS);
    if ('decided' in starts) expectDecision(`${path}.starts`, starts.decided, starts.option, STARTS);
    if (metBy && 'decided' in metBy) expectDecision(`${path}.metBy`, metBy.decided, metBy.option, MET);
  }
  for (const role of scenario.roles) if (!isRoleId(role)) expectRole('roles', role, 'het scenario noemt');
  for (const gate of scenario.gates) {
    const path = `gates.${gate.id}`;
    expectRole(`${path}.owner`, gate.owner, 'is van');
    if ('phase' in gate.opens) expect(`${path}.opens`, 'fase', gate.opens.phase, OPENS);
    if ('inject' in gate.opens) expect(`${path}.opens`, 'inject', gate.opens.inject, OPENS);
    for (const option of gate.options) expectValues(`${path}.options.${option.id}.set`, option.set);
    expectValues(`${path}.silence.set`, gate.silence.set);
  }
  for (const inject of scenario.injects) {
    const path = `injects.${inject.id}`;
    expectRelease(`${path}.release`, inject);
    expectGuard(`${path}.when`, inject.when);
    expect(`${path}.gate`, 'beslispunt', inject.gate, SERVES);
    expect(`${path}.responseCard`, 'kaart', inject.responseCard, SERVES);
    for (const medium of inject.media ?? []) expect(`${path}.media`, 'bericht', medium, 'brengt');
    expectValues(`${path}.set`, inject.set);
    for (const role of inject.to) expectRole(`${path}.to`, role, 'gaat naar');
    for (const objective of inject.objectives) expect(`${path}.objectives`, 'oefendoel', objective, SERVES);
  }
  return [...findings, ...duplicateFindings(model)];
}

function duplicateFindings({ scenario, phases }: ScenarioModel): Finding[] {
  const lists: readonly (readonly [path: string, ids: readonly (string | number)[]])[] = [
    ['phases', phases.map((phase) => phase.id)],
    ['gates', scenario.gates.map((gate) => gate.id)],
    ['clocks', (scenario.clocks ?? []).map((clock) => clock.id)],
    ['media', (scenario.media ?? []).map((medium) => medium.id)],
    ['responseCards', (scenario.responseCards ?? []).map((card) => card.id)],
    ['objectives', scenario.objectives.map((objective) => objective.id)],
    ['injects', scenario.injects.map((inject) => inject.id)],
    ['injects', scenario.injects.map((inject) => inject.number)],
  ];
  return lists.flatMap(([path, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
      path: `${path}.${id}`,
      message: `'${id}' komt meer dan één keer voor`,
      hint: 'geef elk onderdeel een eigen id en elke inject een eigen nummer',
      plain:
        typeof id === 'number'
          ? `meer dan één inject heeft nummer ${id}. Dupliceer er één en verwijder het origineel: de kopie krijgt een eigen nummer.`
          : 'staat er meer dan één keer. Verwijder dit onderdeel en voeg het opnieuw toe.',
    })),
  );
}
