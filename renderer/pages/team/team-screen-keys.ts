/**
 * The keys of the screen Beleidsteam, and what it adds to the palette: everything that this seat can do there, each with
 * its key. No key acts behind a dialog.
 */
import { ACTION_STATUS_LABELS } from '../../../shared/meeting/action-events.ts';
import type { Command } from '../../components/command-palette.tsx';
import { useHotkey } from '../../components/hotkey.ts';
import type { MeetingControl } from '../../components/meeting/meeting-panel.tsx';
import { useOfferCommands } from '../../components/offered-commands.ts';
import { nextStatus, ownFirst } from '../../components/team-lists/own-actions.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { MEMBER_KINDS, type MemberKind, useTeamControl } from './team-control.tsx';
import { teamTexts as texts } from './team-texts.ts';
import { useInbox } from './use-inbox.ts';

export function useTeamKeys(meeting: MeetingControl): void {
  const { isRunning, askEntry } = useTeamControl();
  const { readOpen } = useInbox();
  const confirmFirst = useConfirmFirst();
  useHotkey({ key: 'n', isDisabled: !isRunning }, () => askEntry({ kind: null }));
  useKindKeys(isRunning, (kind) => askEntry({ kind }));
  useHotkey({ key: 'g', isDisabled: !isRunning }, readOpen);
  useHotkey({ key: 'b', isDisabled: confirmFirst === null }, () => confirmFirst?.());
  useOfferCommands(useCommands(meeting));
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

function useCommands(meeting: MeetingControl): readonly Command[] {
  const { state, onDevice } = useExercise();
  const { isRunning, mayConfirm, dialogs, who, writeNow, askEntry } = useTeamControl();
  const { readOpen } = useInbox();
  const { palette } = texts;
  const recap: readonly Command[] =
    state.meetings.length > 0
      ? [{ id: 'recap', label: palette.recap, shortcut: 'F4', run: () => meeting.dialogs.show('recap') }]
      : [];
  if (!isRunning) return recap;
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
        .map(({ id, number, subject, status }) => ({
          id: `withdraw-${id}`,
          label: palette.withdraw(number, subject),
          run: () => dialogs.show({ type: 'withdrawDecision', decisionId: id, asked: status }),
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
    { id: 'entry', label: palette.entry, shortcut: 'N', run: () => askEntry({ kind: null }) },
    {
      id: 'new-action',
      label: palette.newAction,
      shortcut: 'Alt 3',
      run: () => askEntry({ kind: 'action' }),
    },
    ...proposals,
    ...(meeting.mayRun ? [{ id: 'meeting', label: palette.meeting, shortcut: 'F2', run: meeting.goOn }] : []),
    ...recap,
    ...dilemmas,
    ...steps,
    ...terms,
    ...withdrawals,
  ];
}
