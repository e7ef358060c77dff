/**
 * The meeting of the beleidsteam beside the work: its steps with their time, one key to go on, who is there, its
 * agenda and the recap. Who may not run it sees the same without the buttons. The seconds are drawn apart.
 */
import { ListChecks, SkipForward, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { mayCommand } from '../../../shared/exercise/access.ts';
import { BOB_PHASE_LABELS, type BobPhase } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, type Meeting, meetingTitle, openMeeting } from '../../../shared/meeting/meetings.ts';
import { openQuestions } from '../../../shared/meeting/situation-picture.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { Button } from '../button.tsx';
import { Checkbox } from '../choice-fields.tsx';
import { type Commanding, useCommanding } from '../commanding.ts';
import { Fold } from '../fold.tsx';
import { useHotkey } from '../hotkey.ts';
import { KeyedWords } from '../kbd.tsx';
import { useKeptDialog } from '../kept-dialog.ts';
import { KeptScope } from '../kept-state.tsx';
import { Notice } from '../notice.tsx';
import { Panel } from '../panel.tsx';
import { Agenda, CloseMeetingDialog, OpenMeetingDialog } from './meeting-dialogs.tsx';
import { meetingRoles } from './meeting-roles.ts';
import { MeetingSteps } from './meeting-steps.tsx';
import { meetingTexts as texts } from './meeting-texts.ts';
import { RecapScreen } from './recap-screen.tsx';
import { nextStep } from './step-time.ts';
import './meeting.css';

export type MeetingDialog = 'open' | 'close' | 'recap';

/** What the keys and the palette of a page do with the meeting. */
export interface MeetingControl extends Commanding {
  readonly open: Meeting | null;
  readonly mayRun: boolean;
  /** To the next step, or a dialog for the beginning or the end. */
  readonly goOn: () => void;
  readonly enter: (phase: BobPhase) => void;
  readonly dialogs: ReturnType<typeof useKeptDialog<MeetingDialog>>;
}

/** One per window: it keeps which dialog is open. */
export function useMeetingControl(): MeetingControl {
  const { session } = useReplica();
  const { state } = useExercise();
  const commanding = useCommanding();
  const dialogs = useKeptDialog<MeetingDialog>('meeting-dialog');
  const open = openMeeting(state.meetings);
  const isInPlay = state.status === 'running' && state.play.state === 'on' && !session.isReadOnly;
  const mayRun = isInPlay && mayCommand(session, 'openMeeting');
  const number = open?.number ?? null;
  const before = useRef(number);
  const { dialog, close } = dialogs;
  // Asked for while the meeting was just opening or closing, here or elsewhere: it would come up at the next one.
  useEffect(() => {
    if (before.current === number) return;
    before.current = number;
    if (dialog === (number === null ? 'close' : 'open')) close();
  }, [number, dialog, close]);
  const enter = (to: BobPhase) => {
    if (open) commanding.send('enterBobPhase', { from: bobPhase(open), to });
  };
  const goOn = () => {
    const next = nextStep(open);
    if (next.type === 'enter') enter(next.to);
    else dialogs.show(next.type);
  };
  return { ...commanding, open, mayRun, goOn, enter, dialogs };
}

export function MeetingPanel({ control }: { readonly control: MeetingControl }) {
  const { state } = useExercise();
  const { open, mayRun, goOn, dialogs, problem, dismissProblem } = control;
  const time = exerciseMinutes(state);
  const last = open ?? state.meetings.at(-1);
  useHotkey({ key: 'F2', whileTyping: true, isDisabled: !mayRun }, goOn);
  useHotkey({ key: 'F4', whileTyping: true, isDisabled: !last }, () => dialogs.show('recap'));
  const next = nextStep(open);
  const nextLabel =
    next.type === 'open'
      ? texts.open(meetingTitle({ number: state.meetings.length + 1 }))
      : next.type === 'enter'
        ? texts.enter(BOB_PHASE_LABELS[next.to])
        : texts.close;
  return (
    <Panel
      title={open ? meetingTitle(open) : texts.panel}
      count={open ? texts.since(time(open.openedMs)) : undefined}
    >
      <div className="meeting">
        {problem !== null && (
          <Notice tone="danger" title={problem} action={{ label: texts.dismiss, onPress: dismissProblem }} />
        )}
        {open ? <MeetingSteps meeting={open} onEnter={mayRun ? control.enter : undefined} /> : <NoMeeting />}
        <div className="meeting-buttons">
          {mayRun && (
            <Button
              label={nextLabel}
              words={<KeyedWords words={nextLabel} keys={texts.keyNext} />}
              icon={next.type === 'close' ? X : SkipForward}
              variant={open ? 'primary' : 'default'}
              shortcut="F2"
              onPress={goOn}
            />
          )}
          {last && (
            <Button
              label={texts.recap}
              words={<KeyedWords words={texts.recap} keys={texts.keyRecap} />}
              icon={ListChecks}
              shortcut="F4"
              onPress={() => dialogs.show('recap')}
            />
          )}
          {mayRun && next.type === 'enter' && (
            <Button label={texts.close} variant="ghost" onPress={() => dialogs.show('close')} />
          )}
        </div>
        {open && <OpenQuestions />}
        {open && (
          <>
            <Attendance meeting={open} control={control} />
            {open.agenda.length > 0 && (
              <Fold label={texts.agenda}>
                <Agenda items={open.agenda} />
              </Fold>
            )}
          </>
        )}
      </div>
      <MeetingDialogs control={control} last={last} />
    </Panel>
  );
}

function NoMeeting() {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const nextMs = state.meetings.at(-1)?.nextMs ?? null;
  const time = exerciseMinutes(state);
  return (
    <p className="meeting-none num">
      {texts.none}{' '}
      {nextMs !== null && (
        <span className={nextMs < nowMs ? 'tone-warn' : undefined}>
          {nextMs < nowMs ? texts.nextLate(time(nextMs)) : texts.next(time(nextMs))}
        </span>
      )}
    </p>
  );
}

function OpenQuestions() {
  const { onDevice } = useExercise();
  const questions = openQuestions(onDevice.picture).filter(({ factStatus }) => factStatus === 'question');
  if (questions.length === 0) return null;
  return (
    <Fold label={texts.openQuestions(questions.length)}>
      <ul className="meeting-questions">
        {questions.map(({ id, text }) => (
          <li key={id} className="user-text" dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface AttendanceProps {
  readonly meeting: Meeting;
  readonly control: MeetingControl;
}

function Attendance({ meeting: { present, absent }, control }: AttendanceProps) {
  const { state } = useExercise();
  const roles = [...new Set([...meetingRoles(state.roles), ...present, ...absent])];
  return (
    <Fold label={texts.attendance(present.length, roles.length)}>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset inside a fold: its legend is the fold's own line */}
      <div role="group" className="meeting-attendance" aria-label={texts.attendanceLabel}>
        {roles.map((id) => (
          <Checkbox
            key={id}
            label={roleName(id)}
            isSelected={present.includes(id)}
            isDisabled={!control.mayRun}
            onChange={(isPresent) => control.send('setAttendance', { roleId: id, isPresent })}
          />
        ))}
      </div>
    </Fold>
  );
}

interface MeetingDialogsProps {
  readonly control: MeetingControl;
  readonly last: Meeting | undefined;
}

function MeetingDialogs({ control: { dialogs, submit, open, mayRun }, last }: MeetingDialogsProps) {
  const { dialog, close, keeper } = dialogs;
  return (
    <KeptScope subject={dialog} keeper={keeper}>
      {dialog === 'open' && mayRun && !open && <OpenMeetingDialog onClose={close} submit={submit} />}
      {dialog === 'close' && mayRun && open && (
        <CloseMeetingDialog meeting={open} onClose={close} submit={submit} />
      )}
      {dialog === 'recap' && last && <RecapScreen meeting={last} onClose={close} />}
    </KeptScope>
  );
}
