/**
 * The live lists beside the entry: the situatiebeeld, decisions, actions, terms and duties, dilemmas, and the messages
 * that came in. What was written here stands in them at once, also while the hub is out of reach.
 */
import { memo, useMemo, useState } from 'react';
import type { ActionStatus } from '../../../shared/meeting/action-events.ts';
import type { Action } from '../../../shared/meeting/action-list.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { receivedMessages } from '../../../shared/meeting/received-messages.ts';
import type { PictureEntry } from '../../../shared/meeting/situation-picture.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { ListExport } from '../../components/list-export.tsx';
import { Panel } from '../../components/panel.tsx';
import { ActionList } from '../../components/team-lists/action-list.tsx';
import { DecisionList } from '../../components/team-lists/decision-list.tsx';
import { DilemmaList } from '../../components/team-lists/dilemma-list.tsx';
import { waitingIds } from '../../components/team-lists/list-delivery.ts';
import type { ListAction } from '../../components/team-lists/list-parts.tsx';
import { listTexts } from '../../components/team-lists/list-texts.ts';
import { ObligationList } from '../../components/team-lists/obligation-list.tsx';
import { PictureBoard } from '../../components/team-lists/picture-board.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { noteTexts } from './notulist-texts.ts';
import type { Said } from './said.ts';

const texts = noteTexts.lists;

/** What the page does for a row; absent while nothing can be recorded. */
export interface ListDeeds {
  readonly write: (written: Written, said: Said) => void;
  readonly correct: (entry: PictureEntry) => void;
  readonly withdraw: (decision: Decision) => void;
  readonly revise: (decision: Decision) => void;
}
interface ListProps {
  readonly deeds: ListDeeds | undefined;
}

function useListContext() {
  const { onDevice, events, state } = useExercise();
  const formatTime = exerciseMinutes(state);
  const numberOf = (id: string) => onDevice.decisionList.find((each) => each.id === id)?.number ?? null;
  const messageAt = useMemo(() => {
    const subjects = new Map(
      receivedMessages(events, { released: state.released }).map((m) => [m.seq, m.subject]),
    );
    return (seq: number) => subjects.get(seq) ?? null;
  }, [events, state.released]);
  return { formatTime, numberOf, messageAt };
}

export function Picture({ deeds }: ListProps) {
  const { state, onDevice } = useExercise();
  const { formatTime, messageAt } = useListContext();
  const waiting = useMemo(
    () => waitingIds(state.picture, onDevice.picture),
    [state.picture, onDevice.picture],
  );
  const actionsFor = (entry: PictureEntry): readonly ListAction[] => {
    if (!deeds) return [];
    const { id, text, ...rest } = entry;
    const { theme, factStatus, source, injectSeq } = rest;
    const verify: ListAction = {
      id: 'verify',
      label: texts.verifyLabel(text),
      words: texts.verify,
      shortcut: 'V',
      variant: 'ghost',
      run: () => {
        const picture = { theme, factStatus, isVerified: true, source, injectSeq };
        deeds.write({ type: 'EntryCorrected', payload: { entryId: id, text, picture } }, texts.verified);
      },
    };
    const correct: ListAction = {
      id: 'correct',
      label: texts.correctLabel(text),
      words: texts.correct,
      shortcut: 'C',
      variant: 'ghost',
      run: () => deeds.correct(entry),
    };
    return entry.isVerified || factStatus === 'question' ? [correct] : [verify, correct];
  };
  return (
    <PictureBoard
      entries={onDevice.picture}
      judgement={onDevice.judgement}
      waiting={waiting}
      formatTime={formatTime}
      messageAt={messageAt}
      actionsFor={actionsFor}
    />
  );
}

export function Decisions({ deeds }: ListProps) {
  const { state, onDevice } = useExercise();
  const { formatTime, messageAt } = useListContext();
  const [openId, setOpenId] = useState<string | null>(null);
  const waiting = useMemo(
    () => waitingIds(state.decisionList, onDevice.decisionList),
    [state.decisionList, onDevice.decisionList],
  );
  const actionsFor = (decision: Decision): readonly ListAction[] => {
    const { number, subject, status, id } = decision;
    if (!deeds) return [];
    const withdraw: ListAction = {
      id: 'withdraw',
      label: texts.withdrawLabel(number, subject),
      words: texts.withdraw,
      shortcut: 'I',
      // The hub withdraws what it has.
      isDisabled: waiting.has(id),
      run: () => deeds.withdraw(decision),
    };
    const revise: ListAction = {
      id: 'revise',
      label: texts.reviseLabel(number, subject),
      words: texts.revise,
      shortcut: 'H',
      isDisabled: waiting.has(id),
      run: () => deeds.revise(decision),
    };
    if (status === 'proposed') return [withdraw];
    return status === 'confirmed' ? [revise] : [];
  };
  return (
    <DecisionList
      end={<ListExport list="decisions" />}
      decisions={onDevice.decisionList}
      actions={onDevice.actions}
      waiting={waiting}
      formatTime={formatTime}
      openId={openId}
      onOpen={setOpenId}
      messageAt={messageAt}
      actionsFor={actionsFor}
    />
  );
}

export function Actions({ deeds }: ListProps) {
  const { session } = useReplica();
  const { state, onDevice } = useExercise();
  const { nowMs } = useMoment();
  const { formatTime, numberOf } = useListContext();
  const waiting = useMemo(
    () => waitingIds(state.actions, onDevice.actions),
    [state.actions, onDevice.actions],
  );
  const setStatus = ({ id, text }: Action, status: ActionStatus) =>
    deeds?.write(
      { type: 'ActionStatusChanged', payload: { actionId: id, text, status, note: '' } },
      { id, words: (number) => texts.statusSet(number, status) },
    );
  return (
    <ActionList
      end={<ListExport list="actions" />}
      actions={onDevice.actions}
      teamRole={session.teamRole}
      nowMs={nowMs}
      waiting={waiting}
      formatTime={formatTime}
      numberOf={numberOf}
      onStatus={deeds && setStatus}
      isCorrectable
    />
  );
}

export function Obligations({ deeds }: ListProps) {
  const { state, onDevice } = useExercise();
  const { nowMs } = useMoment();
  const { formatTime, numberOf } = useListContext();
  const waiting = useMemo(
    () => waitingIds(state.obligations, onDevice.obligations),
    [state.obligations, onDevice.obligations],
  );
  return (
    <ObligationList
      obligations={onDevice.obligations}
      nowMs={nowMs}
      waiting={waiting}
      formatTime={formatTime}
      numberOf={numberOf}
      onMet={
        deeds &&
        (({ id, label }) =>
          deeds.write(
            { type: 'ObligationMet', payload: { obligationId: id, label, note: '' } },
            texts.met(label),
          ))
      }
    />
  );
}

export function Dilemmas({ onAdvise }: { readonly onAdvise: ((dilemmaId: string) => void) | undefined }) {
  const { state, onDevice } = useExercise();
  const { dilemmas } = onDevice.judgement;
  const known = state.judgement.dilemmas;
  const waiting = useMemo(() => waitingIds(known, dilemmas), [known, dilemmas]);
  return (
    <DilemmaList
      dilemmas={dilemmas}
      waiting={waiting}
      formatTime={exerciseMinutes(state)}
      actionsFor={({ id, title }) =>
        onAdvise
          ? [
              {
                id: 'advise',
                label: texts.adviseLabel(title),
                words: noteTexts.kinds.advice,
                run: () => onAdvise(id),
              },
            ]
          : []
      }
    />
  );
}

export const Messages = memo(function Messages() {
  const { state, events } = useExercise();
  const messages = useMemo(
    () => receivedMessages(events, { released: state.released }),
    [events, state.released],
  );
  const time = exerciseMinutes(state);
  return (
    <Panel
      title={texts.messages}
      count={messages.length === 0 ? undefined : listTexts.counted(String(messages.length))}
    >
      {messages.length === 0 && <p className="empty">{texts.noMessages}</p>}
      <ul className="rows">
        {messages.map(({ seq, atMs, from, to, subject }) => (
          <li key={seq}>
            <b className="user-text" dir="auto">
              {subject}
            </b>
            <span className="num tone-quiet">{time(atMs)}</span>
            <span className="row-detail">{texts.messageTo(from, to.map(roleName).join(', '))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
});
