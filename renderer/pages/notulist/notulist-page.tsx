/**
 * The screen of the notulist: entry first, the meeting beside it, and what the team knows, decided and has to do as
 * lists that follow. Everything goes by key; what is typed outlives the window.
 */
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { mayCommand, mayWrite } from '../../../shared/exercise/access.ts';
import type { Command } from '../../components/command-palette.tsx';
import { useCommanding } from '../../components/commanding.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { useKeptDialog } from '../../components/kept-dialog.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { KeptScope } from '../../components/kept-state.tsx';
import {
  type MeetingControl,
  MeetingPanel,
  useMeetingControl,
} from '../../components/meeting/meeting-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useOfferCommands } from '../../components/offered-commands.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import type { Written } from '../../replica/exercise-replica.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { FORM_KEYS, FORM_KINDS, LINE_KINDS } from './entry-kinds.ts';
import { EntryPanel, noForm, type OpenForm } from './entry-panel.tsx';
import type { LineHandle } from './line-form.tsx';
import { onListKey, usePanelKeys } from './list-keys.ts';
import {
  Actions,
  Decisions,
  Dilemmas,
  type ListDeeds,
  Messages,
  Obligations,
  Picture,
} from './note-lists.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import type { Said } from './said.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import './notulist.css';

type NoteDialog = { readonly type: 'withdraw'; readonly decisionId: string } | { readonly type: 'keys' };

interface NotulistPageProps {
  /** Those of the window. */
  readonly notices: ReactNode;
}

export function NotulistPage({ notices }: NotulistPageProps) {
  const replica = useReplica();
  const { session, drafts } = replica;
  const { state, onDevice } = useExercise();
  const { draft: open, change: changeOpen, latest: latestOpen } = useKeptDraft<OpenForm>('note-form', noForm);
  const openForm = (form: OpenForm['form'], aboutId: string | null = null) =>
    changeOpen({ form, aboutId, turn: aboutId === null ? open.turn : open.turn + 1 });
  const closeForm = (closed: OpenForm): boolean => {
    const now = latestOpen();
    const isOpenStill =
      now.form === closed.form && now.aboutId === closed.aboutId && now.turn === closed.turn;
    if (isOpenStill) changeOpen({ form: null, aboutId: null });
    return isOpenStill;
  };
  const line = useRef<LineHandle>(null);
  const [said, setSaid] = useState<Said>('');
  const [problem, setProblem] = useState<string | null>(null);
  const dialogs = useKeptDialog<NoteDialog>('note-dialog');
  const { submit } = useCommanding();
  const meeting = useMeetingControl();
  const desk = useRef<HTMLDivElement>(null);
  usePanelKeys(desk);
  const mayRecord = state.status === 'running' && !session.isReadOnly && mayWrite(session.role, 'report');

  const showKeys = () => dialogs.show({ type: 'keys' });
  useHotkey({ key: 'F1', whileTyping: true }, showKeys);
  useHotkey({ key: '?' }, showKeys);

  const write = async (written: Written, words: Said) => {
    const outcome = await replica.write(written, null);
    setProblem(outcome.ok ? null : appendProblemText(outcome.error));
    if (outcome.ok) setSaid(words);
  };
  const deeds: ListDeeds | undefined = mayRecord
    ? {
        write: (written, words) => void write(written, words),
        correct: ({ id }) => openForm('correction', id),
        withdraw: ({ id }) => dialogs.show({ type: 'withdraw', decisionId: id }),
        revise: ({ id }) => openForm('decision', id),
      }
    : undefined;
  const advise = (dilemmaId: string) => {
    drafts.set('note-advice', { ...drafts.get<object>('note-advice'), dilemmaId });
    openForm('advice', dilemmaId);
  };
  useOfferCommands(useNoteCommands({ mayRecord, openForm, line, meeting, showKeys }));
  const withdrawn =
    dialogs.dialog?.type === 'withdraw'
      ? onDevice.decisionList.find(
          ({ id }) => dialogs.dialog?.type === 'withdraw' && id === dialogs.dialog.decisionId,
        )
      : undefined;

  return (
    <div className="screen">
      {notices}
      {problem !== null && <Notice tone="danger" title={problem} />}
      <div className="note-desk" ref={desk} onKeyDownCapture={onListKey}>
        <div className="panel-column">
          {mayRecord ? (
            <EntryPanel
              open={open}
              onOpen={openForm}
              onClose={closeForm}
              line={line}
              said={said}
              onSaved={setSaid}
              onHelp={showKeys}
            />
          ) : (
            <p className="empty">{state.status === 'ended' ? texts.overNow : texts.notInPlay}</p>
          )}
          <Picture deeds={deeds} />
        </div>
        <div className="panel-column">
          <Decisions deeds={deeds} />
          <Actions deeds={deeds} />
          <Dilemmas onAdvise={mayRecord ? advise : undefined} />
        </div>
        <div className="panel-column">
          <MeetingPanel control={meeting} />
          <Obligations deeds={deeds} />
          <Messages />
        </div>
      </div>
      <KeptScope subject={dialogs.dialog} keeper={dialogs.keeper}>
        {dialogs.dialog?.type === 'keys' && <ShortcutsDialog onClose={dialogs.close} />}
        {withdrawn && mayCommand(session, 'withdrawDecision') && (
          <ReasonDialog
            title={texts.withdraw.title(withdrawn.number, withdrawn.subject)}
            lines={[texts.withdraw.line]}
            submitLabel={texts.withdraw.submit}
            edge="var(--violet)"
            onClose={dialogs.close}
            onSubmit={(reason) => submit('withdrawDecision', { decisionId: withdrawn.id, reason })}
          />
        )}
      </KeptScope>
    </div>
  );
}

interface NoteKeys {
  readonly mayRecord: boolean;
  readonly openForm: (form: OpenForm['form']) => void;
  readonly line: RefObject<LineHandle | null>;
  readonly meeting: MeetingControl;
  readonly showKeys: () => void;
}

function useNoteCommands({ mayRecord, openForm, line, meeting, showKeys }: NoteKeys): readonly Command[] {
  const commands: (Command | false)[] = [
    mayRecord && {
      id: 'line',
      label: texts.palette.toLine,
      shortcut: 'Alt N',
      run: () => line.current?.focus(),
    },
    ...LINE_KINDS.map(
      (kind, index) =>
        mayRecord && {
          id: `line-${kind}`,
          label: texts.palette.line(texts.kinds[kind]),
          shortcut: `Alt ${index + 1}`,
          run: () => line.current?.choose(kind),
        },
    ),
    ...FORM_KINDS.map(
      (kind) =>
        mayRecord && {
          id: `form-${kind}`,
          label: texts.palette.form(texts.kinds[kind]),
          shortcut: `Alt ${FORM_KEYS[kind]}`,
          run: () => openForm(kind),
        },
    ),
    meeting.mayRun && {
      id: 'meeting-next',
      label: texts.palette.nextStep,
      keywords: 'BOB beeldvorming oordeelsvorming besluitvorming openen',
      shortcut: 'F2',
      run: meeting.goOn,
    },
    meeting.mayRun &&
      meeting.open !== null && {
        id: 'meeting-close',
        label: texts.palette.closeMeeting,
        run: () => meeting.dialogs.show('close'),
      },
    { id: 'recap', label: texts.palette.recap, shortcut: 'F4', run: () => meeting.dialogs.show('recap') },
    { id: 'keys', label: texts.keys.title, shortcut: 'F1', run: showKeys },
  ];
  return commands.filter((command) => command !== false);
}
