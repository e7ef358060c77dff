/** What fields of the table offer to choose from: messages that came in, roles, and moments ahead. */
import { useMemo } from 'react';
import { REGION_CHAIR } from '../../shared/meeting/legal-grounds.ts';
import { receivedMessages } from '../../shared/meeting/received-messages.ts';
import { roleName } from '../../shared/people/roles.ts';
import { exerciseMinutes } from '../exercise-time.ts';
import { useExercise, useReplica } from '../replica/replica-context.tsx';
import { type MomentReading, momentReading } from '../typed-moment.ts';
import type { MessageChoice } from './decision-fields.tsx';
import { meetingRoles } from './meeting/meeting-roles.ts';

export function useMessages(): readonly MessageChoice[] {
  const { state, events } = useExercise();
  const { startedWallMs, released } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only what messages and their times follow from
  return useMemo(() => {
    const time = exerciseMinutes(state);
    return receivedMessages(events, state).map(({ seq, atMs, from, subject }) => ({
      seq,
      label: `${time(atMs)} ${from}: ${subject}`,
    }));
  }, [events, released, startedWallMs]);
}

/** Names, those at the table first. */
export function useRoleNames(): readonly string[] {
  const { roles } = useExercise().state;
  return useMemo(() => [...meetingRoles(roles).map(roleName), REGION_CHAIR], [roles]);
}

/** @param aheadHours as for `typedMoment` */
export function useMomentReading(aheadHours?: number): MomentReading {
  const { moment } = useReplica();
  const { state } = useExercise();
  return momentReading(state, () => moment.get().nowMs, aheadHours);
}
