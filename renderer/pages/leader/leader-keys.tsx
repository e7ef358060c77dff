/**
 * The leader's keys and the palette that lists them. F8 arrives in the capture phase, with a dialog open
 * and while typing: it stops the play at once and asks nothing. No other key or menu item acts behind a
 * dialog.
 */
import { useEffect, useState } from 'react';
import { SPEEDS } from '../../../shared/exercise/event.ts';
import { roleName } from '../../../shared/people/roles.ts';
import type { MenuCommand } from '../../../shared/shell/bridge.ts';
import { type Command, CommandPalette } from '../../components/command-palette.tsx';
import { isDialogOpen, useHotkey } from '../../components/hotkey.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { usePreferences, useSetPreferences, useShell } from '../../shell/shell-context.tsx';
import { forecastFrom, useScenarioOver } from '../regie/forecast.ts';
import { openGates } from '../regie/gate-views.ts';
import { injectQueue, nextInject } from '../regie/inject-queue.ts';
import { playedRoles } from '../regie/played-roles.ts';
import { goTo } from '../route.ts';
import { focusEntry, focusSitrap } from './focus-entry.ts';
import { runStateOf } from './leader-bar.tsx';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts as texts } from './leader-texts.ts';
import { useOpenBeamer } from './open-beamer.ts';
import { useOpenTeamWindow } from './open-team-window.ts';
import { useSetRightCommands } from './set-right-commands.ts';

interface LeaderKeysProps {
  readonly onShowInject: (injectId: string) => void;
}

export function LeaderKeys({ onShowInject }: LeaderKeysProps) {
  const shell = useShell();
  const { state } = useExercise();
  const { send, openDialog } = useLeaderControl();
  const { releaseNext, toggleClock } = useQuickControls();
  const openBeamer = useOpenBeamer();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const isRunning = state.status === 'running';
  const isSteerable = isRunning && state.play.state === 'on';

  const stopPlay = () => {
    setPaletteOpen(false);
    if (isSteerable) send('stopPlay', {});
  };
  useEffect(() => {
    if (!isSteerable) setPaletteOpen(false);
  }, [isSteerable]);
  useHotkey({ key: 'F8', whileTyping: true, whileDialog: true }, stopPlay);
  useHotkey({ key: 'F9', whileTyping: true }, openBeamer);
  useHotkey({ key: 'p', ctrl: true, whileTyping: true, isDisabled: !isSteerable }, toggleClock);
  useHotkey({ key: 'i', ctrl: true, whileTyping: true, isDisabled: !isSteerable }, releaseNext);
  useHotkey({ key: 'g', ctrl: true, whileTyping: true, isDisabled: !isSteerable }, () =>
    openDialog({ type: 'grip', direction: 'up' }),
  );
  useHotkey({ key: '1' }, () => goTo('regie'));
  useHotkey({ key: '2' }, () => goTo('logboek'));
  useHotkey({ key: '3' }, () => goTo('verslag'));
  useHotkey({ key: '4' }, () => goTo('overleg'));

  useEffect(
    () =>
      shell.onMenu((command) => {
        if (isDialogOpen()) return;
        MENU[command]({ openPalette: () => setPaletteOpen(true), openStart: shell.openStart });
      }),
    [shell],
  );

  return (
    <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} items={useCommands(onShowInject)} />
  );
}

interface MenuActions {
  readonly openPalette: () => void;
  readonly openStart: () => void;
}

const MENU: Readonly<Record<MenuCommand, (actions: MenuActions) => void>> = {
  'command-palette': (actions) => actions.openPalette(),
  'go-regie': () => goTo('regie'),
  'go-logboek': () => goTo('logboek'),
  'go-verslag': () => goTo('verslag'),
  'go-instellingen': () => goTo('instellingen'),
  // These two belong to the start window.
  'verify-log': (actions) => actions.openStart(),
  'new-exercise': (actions) => actions.openStart(),
};

function useQuickControls() {
  const { view, moment, engine } = useReplica();
  const { send, openDialog } = useLeaderControl();
  const withNext = (act: (injectId: string) => void) => () => {
    const { state, events } = view.get();
    const { run } = moment.get();
    if (!engine || !run) return;
    const { model } = engine;
    const forecast = forecastFrom(engine, run);
    const formatTime = exerciseMinutes(state);
    const queue = injectQueue({ model, context: run.context, forecast, state, events, formatTime });
    const next = nextInject(queue);
    if (next) act(next.id);
  };
  return {
    toggleClock: () => send(view.get().state.clock.running ? 'pauseClock' : 'resumeClock', {}),
    releaseNext: withNext((injectId) => send('releaseInject', { injectId })),
    postponeNext: withNext((injectId) => openDialog({ type: 'postpone', injectId })),
  };
}

function useCommands(onShowInject: (injectId: string) => void): readonly Command[] {
  const { engine, session } = useReplica();
  const { state } = useExercise();
  const { run } = useMoment();
  const { send, openDialog } = useLeaderControl();
  const { releaseNext, postponeNext, toggleClock } = useQuickControls();
  const { theme } = usePreferences();
  const setPreferences = useSetPreferences();
  const shell = useShell();
  const openBeamer = useOpenBeamer();
  const runState = runStateOf(state);
  const isSteerable = runState === 'running' || runState === 'paused';
  const isRunning = runState !== 'planned' && runState !== 'ended';
  const isOver = useScenarioOver();
  const setRight = useSetRightCommands(isSteerable);
  const openWindow = useOpenTeamWindow();
  const commands: (Command | false)[] = [
    runState === 'planned' &&
      state.plan !== null &&
      !session.isReadOnly && { id: 'start', label: texts.start, run: () => send('startExercise', {}) },
    isRunning && { id: 'entry', label: texts.palette.newEntry, shortcut: 'N', run: focusEntry },
    isSteerable && {
      id: 'next',
      label: texts.palette.nextInject,
      shortcut: 'Ctrl I',
      run: releaseNext,
    },
    isSteerable && { id: 'postpone-next', label: texts.palette.postponeNext, run: postponeNext },
    isSteerable && {
      id: 'clock',
      label: runState === 'running' ? texts.palette.pause : texts.palette.resume,
      shortcut: 'Ctrl P',
      run: toggleClock,
    },
    isSteerable && {
      id: 'grip',
      label: texts.scaleUp,
      keywords: 'GRIP afschalen',
      shortcut: 'Ctrl G',
      run: () => openDialog({ type: 'grip', direction: 'up' }),
    },
    isSteerable &&
      state.grip > 0 && {
        id: 'grip-down',
        label: texts.scaleDown,
        keywords: 'GRIP',
        run: () => openDialog({ type: 'grip', direction: 'down' }),
      },
    isSteerable && !isOver && { id: 'jump', label: texts.jump, run: () => openDialog({ type: 'jump' }) },
    (isSteerable || runState === 'ended') && {
      id: 'fork',
      label: texts.fork,
      keywords: 'nieuwe oefening tweede kans opnieuw',
      run: () => openDialog({ type: 'fork' }),
    },
    isSteerable && {
      id: 'improvise',
      label: texts.palette.improvise,
      run: () => openDialog({ type: 'improvise' }),
    },
    isSteerable && {
      id: 'stop',
      label: texts.emergencyStop,
      keywords: 'NO PLAY stoppen',
      shortcut: 'F8',
      run: () => send('stopPlay', {}),
    },
    runState === 'stopped' && {
      id: 'resume-play',
      label: texts.palette.resumePlay,
      run: () => openDialog({ type: 'stop', choice: 'resume' }),
    },
    state.play.state === 'noPlay' && {
      id: 'real',
      label: texts.realIncident,
      run: () => openDialog({ type: 'stop', choice: 'realIncident' }),
    },
    state.play.state === 'realIncident' &&
      state.status === 'running' && {
        id: 'incident-text',
        label: texts.incidentText,
        keywords: 'echte calamiteit tekst GEEN OEFENING',
        run: () => openDialog({ type: 'incidentText' }),
      },
    { id: 'regie', label: texts.palette.goRegie, shortcut: '1', run: () => goTo('regie') },
    { id: 'logboek', label: texts.palette.goLogboek, shortcut: '2', run: () => goTo('logboek') },
    { id: 'verslag', label: texts.palette.goVerslag, shortcut: '3', run: () => goTo('verslag') },
    {
      id: 'overleg',
      label: texts.palette.goOverleg,
      keywords: 'besluitenlijst actielijst sitrap vergadering opslaan',
      shortcut: '4',
      run: () => goTo('overleg'),
    },
    isRunning && { id: 'sitrap', label: texts.palette.sitrap, run: focusSitrap },
    { id: 'settings', label: texts.palette.goInstellingen, run: () => goTo('instellingen') },
    { id: 'beamer', label: texts.beamer, shortcut: 'F9', run: openBeamer },
    {
      id: 'theme',
      label: texts.palette.theme,
      run: () => void setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' }),
    },
    { id: 'home', label: texts.palette.start, run: shell.openStart },
    isRunning && { id: 'end', label: texts.end, run: () => openDialog({ type: 'end' }) },
  ];
  const speeds: Command[] = isSteerable
    ? SPEEDS.map((speed) => ({
        id: `speed-${speed}`,
        label: texts.palette.speed(speed),
        run: () => send('setSpeed', { speed }),
      }))
    : [];
  const gates: Command[] =
    engine && run && isSteerable
      ? openGates(engine.model, run.context).map(({ gate }) => ({
          id: `gate-${gate.id}`,
          label: texts.palette.gate(gate.title),
          run: () => openDialog({ type: 'decision', gateId: gate.id }),
        }))
      : [];
  const injects: Command[] =
    engine && state.play.state !== 'realIncident'
      ? engine.model.scenario.injects.map((inject) => ({
          id: `inject-${inject.id}`,
          label: texts.palette.inject(`${inject.number}. ${inject.title}`),
          run: () => {
            goTo('regie');
            onShowInject(inject.id);
          },
        }))
      : [];
  const windows: Command[] = playedRoles(session.bundle?.scenario.roles ?? [], state).map((id) => ({
    id: `window-${id}`,
    label: texts.palette.openWindow(roleName(id)),
    keywords: 'speler beleidsteam scherm',
    run: () => openWindow(id),
  }));
  return [
    ...commands.filter((command) => command !== false),
    ...gates,
    ...setRight,
    ...windows,
    ...speeds,
    ...injects,
  ];
}
