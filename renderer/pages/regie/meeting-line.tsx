/** Whether the team is meeting, in one line; the meeting itself is run on the page Overleg. */
import { BOB_PHASE_LABELS } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, meetingTitle, openMeeting } from '../../../shared/meeting/meetings.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useExercise } from '../../replica/replica-context.tsx';
import { routeHref } from '../route.ts';
import { regieTexts } from './regie-texts.ts';
import { useFormatTime } from './use-queue.ts';

const texts = regieTexts.meeting;

export function MeetingLine() {
  const { state } = useExercise();
  const formatTime = useFormatTime();
  const open = openMeeting(state.meetings);
  const nextMs = state.meetings.at(-1)?.nextMs ?? null;
  return (
    <Panel
      title={open ? meetingTitle(open) : texts.title}
      count={
        open
          ? BOB_PHASE_LABELS[bobPhase(open)]
          : nextMs === null
            ? texts.none
            : texts.next(formatTime(nextMs))
      }
      end={
        <ButtonLink
          label={texts.go}
          words={texts.goWords}
          variant="ghost"
          isSmall
          href={routeHref('overleg')}
        />
      }
    >
      {null}
    </Panel>
  );
}
