/**
 * Which window may make which call of the bridge: deny by default. The screen for the room may do
 * nothing but fill itself; a player may also save the lists of his team.
 */
import type { WindowParticipant } from '../shared/shell/bridge.ts';
import type { BridgeCall } from '../shared/shell/bridge-requests.ts';

const SCREEN: readonly BridgeCall[] = ['toggleFullscreen', 'preferences.get', 'about'];
const FILES: readonly BridgeCall[] = ['saveFile', 'showItemInFolder'];
const INSTALLATION: readonly BridgeCall[] = ['preferences.set', 'chooseFolder', 'saveRecoveryKey'];

const PLAYER: readonly BridgeCall[] = [...SCREEN, ...FILES];
const LOBBY: readonly BridgeCall[] = [...SCREEN, ...FILES, ...INSTALLATION, 'openExercise', 'openBeamer'];
const LEADER: readonly BridgeCall[] = [
  ...SCREEN,
  ...FILES,
  ...INSTALLATION,
  'openStart',
  'openBeamer',
  'openTeamRole',
];

/** @param exerciseId the exercise a call is about, when it is about one */
export function mayCall(participant: WindowParticipant, call: BridgeCall, exerciseId?: string): boolean {
  if (participant.kind === 'lobby') return LOBBY.includes(call);
  if (participant.role === 'player') return PLAYER.includes(call);
  if (participant.role !== 'leader') return SCREEN.includes(call);
  return LEADER.includes(call) && (exerciseId === undefined || exerciseId === participant.exerciseId);
}
