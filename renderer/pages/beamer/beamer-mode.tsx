/**
 * Which view the screen for the room has: of itself the decisions while a meeting is open and the messages otherwise, or
 * the one that was asked for by a key of this window. What the keys are shows for a moment when somebody touches them.
 */
import { useEffect, useState } from 'react';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { openMeeting } from '../../../shared/meeting/meetings.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { Kbd } from '../../components/kbd.tsx';
import { beamerTexts as texts } from './beamer-texts.ts';

export const BEAMER_MODES = ['auto', 'messages', 'decisions'] as const;
export type BeamerMode = (typeof BEAMER_MODES)[number];

export const showsDecisions = (mode: BeamerMode, { meetings }: Pick<ExerciseState, 'meetings'>): boolean =>
  mode === 'decisions' || (mode === 'auto' && openMeeting(meetings) !== null);

export function useBeamerMode(): BeamerMode {
  const [mode, setMode] = useState<BeamerMode>('auto');
  useHotkey({ key: '1' }, () => setMode('auto'));
  useHotkey({ key: '2' }, () => setMode('messages'));
  useHotkey({ key: '3' }, () => setMode('decisions'));
  return mode;
}

const SHOWN_MS = 4_000;

export function BeamerHint({ mode }: { readonly mode: BeamerMode }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), SHOWN_MS);
    };
    window.addEventListener('keydown', show);
    window.addEventListener('pointermove', show);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', show);
      window.removeEventListener('pointermove', show);
    };
  }, []);
  return (
    <ul className="beamer-hint" data-shown={isShown || undefined}>
      {BEAMER_MODES.map((each, index) => (
        <li key={each} data-current={each === mode || undefined}>
          <Kbd keys={String(index + 1)} /> {texts.modes[each]}
        </li>
      ))}
    </ul>
  );
}
