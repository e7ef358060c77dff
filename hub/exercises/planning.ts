/**
 * Planning an exercise, and planning it anew before it starts: only what differs from what was planned
 * becomes an event, so that asking twice changes nothing.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import { canonicalJson } from '../../shared/exercise/chain.ts';
import type { NewEvent } from '../../shared/exercise/decide-in-play.ts';
import { type EventPayload, type ExercisePlan, payloadSchemas } from '../../shared/exercise/event.ts';
import type { ExerciseState } from '../../shared/exercise/exercise-state.ts';

export interface PlanRequest {
  readonly plan: ExercisePlan;
  readonly bundle: ScenarioBundle;
  /** Role id → name of the person; an empty name takes the role back. */
  readonly roles: Readonly<Record<string, string>>;
  /** Of the gemeente; absent: Paraat's own. */
  readonly agendas?: EventPayload<'ExercisePlanned'>['agendas'];
}

export function planEvents(
  state: ExerciseState,
  { plan, bundle, roles, agendas }: PlanRequest,
): readonly NewEvent[] {
  const { scenario, hash } = bundle;
  const planned: EventPayload<'ExercisePlanned'> = {
    ...plan,
    scenarioId: scenario.id,
    scenarioTitle: scenario.title,
    scenarioVersion: scenario.version,
    scenarioHash: hash,
    scenarioStartsAt: scenario.startsAt,
    initialGrip: scenario.initialGrip,
    ...(agendas && { agendas }),
  };
  const isSame = state.plan !== null && canonicalJson(state.plan) === canonicalJson(planned);
  const assignments = Object.entries(roles)
    .map(([roleId, personName]) => payloadSchemas.RoleAssigned.parse({ roleId, personName }))
    .filter(({ roleId, personName }) => (state.roles[roleId] ?? '') !== personName);
  return [
    ...(isSame ? [] : [{ type: 'ExercisePlanned', payload: planned } as const]),
    ...assignments.map((payload) => ({ type: 'RoleAssigned', payload }) as const),
  ];
}
