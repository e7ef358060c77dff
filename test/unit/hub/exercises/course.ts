/** What an exercise in a test went through, in a line for each event. */
import { brief, type HubWorld } from '../hub-world.ts';

export const course = (hub: HubWorld) => hub.events().map(brief);
export const clock = (hub: HubWorld) => hub.runtime().fold().live.state.clock;
export const seconds = (count: number) => count * 1_000;

export const PLANNED = ['0 ExercisePlanned', '0 RoleAssigned'];
export const STARTED = [...PLANNED, '0 ExerciseStarted', '0 InjectReleased start due'];
