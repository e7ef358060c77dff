import { describe, expect, it } from 'vitest';
import { mayCall } from '../../../electron/bridge-rights.ts';
import type { PARTICIPANT_ROLES } from '../../../shared/exercise/event.ts';
import { type BridgeCall, bridgeRequestSchemas } from '../../../shared/shell/bridge-requests.ts';

const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const calls = Object.keys(bridgeRequestSchemas) as BridgeCall[];
const as = (role: (typeof PARTICIPANT_ROLES)[number]) =>
  ({ kind: 'participant', exerciseId: A, role, teamRole: null }) as const;

describe('what a window may ask of the shell', () => {
  it('[SEC6] follows one table', () => {
    const allowed = (who: Parameters<typeof mayCall>[0]) => calls.filter((call) => mayCall(who, call)).sort();
    const screen = ['about', 'preferences.get', 'toggleFullscreen'];
    const desk = [
      'chooseFolder',
      'openBeamer',
      'preferences.set',
      'saveFile',
      'saveRecoveryKey',
      'showItemInFolder',
    ];
    expect(allowed({ kind: 'lobby' })).toEqual([...screen, ...desk, 'openExercise'].sort());
    expect(allowed(as('leader'))).toEqual([...screen, ...desk, 'openStart', 'openTeamRole'].sort());
    expect(allowed(as('player'))).toEqual([...screen, 'saveFile', 'showItemInFolder'].sort());
    for (const role of ['staff', 'observer', 'beamer', 'reader'] as const) {
      expect(allowed(as(role))).toEqual(screen);
    }
  });

  it('[SEC6] is about its own exercise only', () => {
    expect(mayCall(as('leader'), 'openBeamer', A)).toBe(true);
    expect(mayCall(as('leader'), 'openBeamer', B)).toBe(false);
    expect(mayCall({ kind: 'lobby' }, 'openBeamer', B)).toBe(true);
  });
});
