/** The keys of a player's window and the palette that lists them. No key acts behind a dialog. */
import { useEffect, useState } from 'react';
import { ACTION_STATUS_LABELS } from '../../../shared/meeting/action-events.ts';
import { NOTULIST } from '../../../shared/people/roles.ts';
import { type Command, CommandPalette } from '../../components/command-palette.tsx';
import { isDialogOpen, useHotkey } from '../../components/hotkey.ts';
import { useOfferedCommands } from '../../components/offered-commands.ts';
import { nextStatus, ownFirst } from '../../components/team-lists/own-actions.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { noteTexts } from '../notulist/notulist-texts.ts';
import { goTo, useRoute } from '../route.ts';
import { MEMBER_KINDS, type MemberKind, useTeamControl } from './team-control.tsx';
import { teamTexts as texts } from './team-texts.ts';
import { useInbox } from './use-inbox.ts';

export function TeamKeys() {
  const shell = useShell();
  const isNotulist = useReplica().session.teamRole === NOTULIST;
  const { isRunning, askEntry } = useTeamControl();
  // The logbook and the screen of the notulist have lines of their own with the same keys.
  const isOnTeam = !/^(logboek|notulist)/.test(useRoute());
  const { readOpen } = useInbox();
  const confirmFirst = useConfirmFirst();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useHotkey({ key: '1' }, () => goTo('team'));
  useHotkey({ key: '2' }, () => goTo('logboek'));
  useHotkey({ key: '3', isDisabled: !isNotulist }, () => goTo('notulist'));
  const mayType = isRunning && isOnTeam;
  useHotkey({ key: 'n', isDisabled: !mayType }, () => askEntry({ kind: null }));
  useKindKeys(mayType, (kind) => askEntry({ kind }));
  useHotkey({ key: 'g', isDisabled: !mayType }, readOpen);
  useHotkey({ key: 'b', isDisabled: confirmFirst === null }, () => confirmFirst?.());
  useEffect(
    () =>
      shell.onMenu((command) => {
        if (isDialogOpen()) return;
        if (command === 'command-palette') setPaletteOpen(true);
        if (command === 'go-logboek') goTo('logboek');
      }),
    [shell],
  );
  return <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} items={useCommands()} />;
}

function useKindKeys(isOn: boolean, onKind: (kind: MemberKind) => void): void {
  const [first, second, third] = MEMBER_KINDS;
  useHotkey({ key: 'Digit1', alt: true, whileTyping: true, isDisabled: !isOn }, () => onKind(first));
  useHotkey({ key: 'Digit2', alt: true, whileTyping: true, isDisabled: !isOn }, () => onKind(second));
  useHotkey({ key: 'Digit3', alt: true, whileTyping: true, isDisabled: !isOn }, () => onKind(third));
}

/** Opens the proposal that is open in the list, else the oldest; null for those who do not confirm. */
function useConfirmFirst(): (() => void) | null {
  const { state } = useExercise();
  const { mayConfirm, dialogs, decisionId } = useTeamControl();
  const proposed = state.decisionList.filter(({ status }) => status === 'proposed');
  const first = proposed.find(({ id }) => id === decisionId) ?? proposed[0];
  if (!mayConfirm || !first) return null;
  return () => dialogs.show({ type: 'confirmProposal', decisionId: first.id });
}

/** What stands on the screen of the team, asked for from any screen. */
const onTeam = (run: () => void) => () => {
  goTo('team');
  run();
};

function useCommands(): readonly Command[] {
  const { session } = useReplica();
  const isOnNotulist = useRoute().startsWith('notulist');
  const ofScreen = useOfferedCommands();
  const { state, onDevice } = useExercise();
  const { isRunning, mayConfirm, dialogs, who, writeNow, meeting, askEntry } = useTeamControl();
  const { readOpen } = useInbox();
  const { palette } = texts;
  const typeLine = (kind: MemberKind | null) => onTeam(() => askEntry({ kind }))();
  const always: readonly Command[] = [
    { id: 'team', label: palette.goTeam, shortcut: '1', run: () => goTo('team') },
    { id: 'logboek', label: palette.goLogboek, shortcut: '2', run: () => goTo('logboek') },
    ...(session.teamRole === NOTULIST
      ? [{ id: 'notulist', label: noteTexts.go, shortcut: '3', run: () => goTo('notulist') }]
      : []),
  ];
  if (isOnNotulist) return [...ofScreen, ...always];
  if (!isRunning) return always;
  const proposals: readonly Command[] = mayConfirm
    ? state.decisionList
        .filter(({ status }) => status === 'proposed')
        .map(({ id, number, subject }, index) => ({
          id: `confirm-${id}`,
          label: palette.confirm(number, subject),
          shortcut: index === 0 ? 'B' : undefined,
          run: () => dialogs.show({ type: 'confirmProposal', decisionId: id }),
        }))
    : [];
  const withdrawals: readonly Command[] = mayConfirm
    ? state.decisionList
        .filter(({ status }) => status === 'proposed' || status === 'confirmed')
        .map(({ id, number, subject }) => ({
          id: `withdraw-${id}`,
          label: palette.withdraw(number, subject),
          run: () => dialogs.show({ type: 'withdrawDecision', decisionId: id }),
        }))
    : [];
  const steps = ownFirst(onDevice.actions, who.teamRole).flatMap(
    ({ id, number, text, status }): Command[] => {
      const next = nextStatus(status);
      if (next === null) return [];
      const payload = { actionId: id, text, status: next, note: '' };
      return [
        {
          id: `action-${id}`,
          label: palette.action(number, ACTION_STATUS_LABELS[next], text),
          run: () => writeNow({ type: 'ActionStatusChanged', payload }),
        },
      ];
    },
  );
  const dilemmas = onDevice.judgement.dilemmas.map(({ id, title }) => ({
    id: `advice-${id}`,
    label: palette.advice(title),
    run: () => dialogs.show({ type: 'advice', dilemmaId: id }),
  }));
  const terms = onDevice.obligations
    .filter(({ metMs }) => metMs === null)
    .map(({ id, label }) => ({
      id: `term-${id}`,
      label: palette.met(label),
      run: () => writeNow({ type: 'ObligationMet', payload: { obligationId: id, label, note: '' } }),
    }));
  return [
    { id: 'read', label: palette.read, shortcut: 'G', run: readOpen },
    { id: 'entry', label: palette.entry, shortcut: 'N', run: () => typeLine(null) },
    { id: 'new-action', label: palette.newAction, shortcut: 'Alt 3', run: () => typeLine('action') },
    ...proposals,
    ...(meeting.mayRun
      ? [{ id: 'meeting', label: palette.meeting, shortcut: 'F2', run: onTeam(meeting.goOn) }]
      : []),
    ...(state.meetings.length > 0
      ? [
          {
            id: 'recap',
            label: palette.recap,
            shortcut: 'F4',
            run: onTeam(() => meeting.dialogs.show('recap')),
          },
        ]
      : []),
    ...always,
    ...dilemmas,
    ...steps,
    ...terms,
    ...withdrawals,
  ];
}
