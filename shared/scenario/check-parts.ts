/**
 * What a scenario has and does not use, or needs and does not have: objectives without an inject, roles that
 * nobody addresses, cards and media that no inject brings, parts that a complete scenario must tell, a gate that
 * opens apart from the message that asks it. Needs no walk; what depends on the course is in `check.ts`.
 */
import { roleName } from '../people/roles.ts';
import type { Finding } from './check.ts';
import type { Scenario } from './schema.ts';

export function partFindings(scenario: Scenario): readonly Finding[] {
  return [...unusedFindings(scenario), ...missingFindings(scenario), ...apartFindings(scenario)];
}

function unusedFindings(scenario: Scenario): readonly Finding[] {
  const { injects, gates } = scenario;
  const served = new Set(injects.flatMap((inject) => inject.objectives));
  const addressed = new Set([...injects.flatMap((inject) => inject.to), ...gates.map((gate) => gate.owner)]);
  const brought = new Set(injects.flatMap((inject) => inject.media ?? []));
  const played = new Set(injects.flatMap((inject) => inject.responseCard ?? []));
  return [
    ...scenario.objectives
      .filter(({ id }) => !served.has(id))
      .map(({ id, title }) => ({
        path: `objectives.${id}`,
        message: `geen enkele inject dient oefendoel '${title}'`,
        hint: 'zet het doel bij een inject, of haal het weg',
        plain: 'hoort bij geen enkele inject. Kies dit oefendoel bij een inject, of verwijder het.',
      })),
    ...scenario.roles
      .filter((role) => !addressed.has(role))
      .map((role) => ({
        path: 'roles',
        message: `rol '${role}' krijgt geen inject en geen beslispunt`,
        hint: 'geef de rol iets te doen, of haal haar uit de lijst',
        plain: `de rol ${roleName(role)} krijgt geen inject en geen beslispunt. Geef deze rol iets te doen, of haal de rol weg.`,
      })),
    ...(scenario.media ?? [])
      .filter(({ id }) => !brought.has(id))
      .map(({ id, title }) => ({
        path: `media.${id}`,
        message: `bericht '${title}' hoort bij geen enkele inject`,
        hint: 'zet het bij de inject waarmee het komt, of haal het weg',
        plain: 'hoort bij geen enkele inject. Kies dit bij de inject waarmee het komt, of verwijder het.',
      })),
    ...(scenario.responseCards ?? [])
      .filter(({ id }) => !played.has(id))
      .map(({ id, player }) => ({
        path: `responseCards.${id}`,
        message: `de kaart van ${player} hoort bij geen enkele inject`,
        hint: 'zet de kaart bij de inject van deze persoon, of haal haar weg',
        plain:
          'hoort bij geen enkele inject. Kies deze kaart bij de inject van deze persoon, of verwijder haar.',
      })),
  ];
}

const PARTS = {
  impact: ['de gevolgen voor personen, dieren, goederen en economie ontbreken', 'vul de gevolgen in'],
  locations: ['er is geen locatie genoemd', 'noem ten minste één locatie'],
  playerInstruction: ['de spelersinstructie ontbreekt', 'schrijf één bladzijde die niets verklapt'],
} as const;

function missingFindings(scenario: Scenario): readonly Finding[] {
  return Object.entries(PARTS).flatMap(([key, [message, hint]]) => {
    const part = scenario[key as keyof typeof PARTS];
    return part === undefined || (Array.isArray(part) && part.length === 0)
      ? [{ path: key, message, hint }]
      : [];
  });
}

/** Gates that open by time or phase though an inject asks them: a message that moves does not take the gate along. */
function apartFindings({ gates, injects }: Scenario): readonly Finding[] {
  return gates.flatMap(({ id, title, opens }): readonly Finding[] => {
    const asking = injects.find(({ type, gate }) => type === 'beslispunt' && gate === id);
    if ('inject' in opens || !asking) return [];
    return [
      {
        path: `gates.${id}.opens`,
        message: `beslispunt '${title}' opent los van inject ${asking.number} '${asking.title}', die de vraag stelt`,
        hint: `zet opens: { inject: ${asking.id} }, dan gaat het beslispunt mee als de inject later of eerder komt`,
        plain: `opent los van inject ${asking.number} ‘${asking.title}’, die de vraag stelt. Laat het beslispunt openen bij die inject; dan gaat het mee als de inject later of eerder komt.`,
        isWarning: true,
      },
    ];
  });
}
