/** The dialogs at the beginning and at the end of a meeting: who is there, and when the next one is. */
import { agendaFor } from '../../../shared/meeting/agenda.ts';
import { type Meeting, meetingTitle } from '../../../shared/meeting/meetings.ts';
import { roleLabel } from '../../../shared/people/roles.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { momentProblem } from '../../typed-moment.ts';
import { MomentField } from '../action-fields.tsx';
import { CheckboxGroup } from '../choice-fields.tsx';
import type { Commanding } from '../commanding.ts';
import { FormDialog } from '../dialog.tsx';
import { useMomentReading } from '../field-choices.ts';
import { Fold } from '../fold.tsx';
import { useKeptState } from '../kept-state.tsx';
import { useAgendas } from './agendas.ts';
import { expectedAt, meetingRoles } from './meeting-roles.ts';
import { meetingTexts } from './meeting-texts.ts';

const texts = meetingTexts.dialogs;

interface MeetingDialogProps {
  readonly onClose: () => void;
  readonly submit: Commanding['submit'];
}

export function OpenMeetingDialog({ onClose, submit }: MeetingDialogProps) {
  const { state } = useExercise();
  const agendas = useAgendas();
  const number = state.meetings.length + 1;
  const roles = meetingRoles(state.roles);
  const [present, setPresent] = useKeptState('present', expectedAt(state.meetings.at(-1), state.roles));
  const agenda = agendaFor(number, agendas);
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={meetingTexts.open(meetingTitle({ number }))}
      submitLabel={texts.submitOpen}
      focusesSubmit
      validate={() => ({})}
      onSubmit={() =>
        submit('openMeeting', {
          agenda: [...agenda],
          present: roles.filter((id) => present.includes(id)),
          absent: roles.filter((id) => !present.includes(id)),
        })
      }
    >
      {() => (
        <>
          <p>{texts.openIntro}</p>
          <CheckboxGroup
            label={texts.whoIsThere}
            options={roles.map((id) => ({ id, label: roleLabel(id), detail: state.roles[id] }))}
            value={present}
            onChange={setPresent}
          />
          <Fold label={meetingTexts.agenda}>
            <Agenda items={agenda} />
          </Fold>
        </>
      )}
    </FormDialog>
  );
}

export const Agenda = ({ items }: { readonly items: readonly string[] }) => (
  <ol className="meeting-agenda">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ol>
);

interface CloseMeetingProps extends MeetingDialogProps {
  readonly meeting: Meeting;
}

export function CloseMeetingDialog({ meeting, onClose, submit }: CloseMeetingProps) {
  const { onDevice } = useExercise();
  const [typed, setTyped] = useKeptState('next', '');
  const moments = useMomentReading();
  const proposals = onDevice.decisionList.filter(({ status }) => status === 'proposed').length;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={texts.closeTitle(meetingTitle(meeting))}
      submitLabel={texts.submitClose}
      validate={() => ({ next: momentProblem(moments.readMoment(typed)) })}
      onSubmit={() => {
        const moment = moments.readMoment(typed);
        return submit('closeMeeting', { nextMs: moment.type === 'at' ? moment.exerciseMs : null });
      }}
    >
      {(errors) => (
        <>
          {proposals > 0 && <p className="dialog-line">{texts.proposals(proposals)}</p>}
          <p>{texts.nextHint}</p>
          <MomentField
            label={texts.nextLabel}
            autoFocus
            value={typed}
            onChange={setTyped}
            errorMessage={errors.next}
            {...moments}
          />
        </>
      )}
    </FormDialog>
  );
}
