/**
 * The three steps of BOB with the time in each, second by second. That a step takes longer than planned is seen at its
 * row and said once, not every minute anew.
 */
import { TriangleAlert } from 'lucide-react';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { BOB_PHASE_LABELS, type BobPhase } from '../../../shared/meeting/meeting-events.ts';
import type { Meeting } from '../../../shared/meeting/meetings.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { useMoment } from '../../replica/replica-context.tsx';
import { Button } from '../button.tsx';
import { type InjectStatus, StatusGlyph } from '../glyphs.tsx';
import { useAgendas } from './agendas.ts';
import { meetingTexts as texts } from './meeting-texts.ts';
import { type StepView, stepViews } from './step-time.ts';

interface MeetingStepsProps {
  readonly meeting: Meeting;
  /** Absent for those who may not run the meeting. */
  readonly onEnter?: ((phase: BobPhase) => void) | undefined;
}

const GLYPHS: Readonly<Record<StepView['state'], InjectStatus>> = {
  done: 'done',
  current: 'due',
  ahead: 'planned',
};

export function MeetingSteps({ meeting, onEnter }: MeetingStepsProps) {
  const { nowMs } = useMoment();
  const { minutes } = useAgendas();
  const steps = stepViews(meeting, minutes, nowMs);
  const late = steps.find(({ state, isOver }) => state === 'current' && isOver);
  return (
    <>
      <ol className="meeting-steps" aria-label={texts.steps}>
        {steps.map((step) => (
          <Step key={step.phase} step={step} onEnter={onEnter} />
        ))}
      </ol>
      {/* The same words for as long as it lasts: a screen reader says them once. */}
      <p role="status" className="meeting-over">
        {late && texts.overNotice(BOB_PHASE_LABELS[late.phase], minutes[late.phase])}
      </p>
    </>
  );
}

interface StepProps extends Pick<MeetingStepsProps, 'onEnter'> {
  readonly step: StepView;
}

function Step({ step: { phase, state, spentMs, plannedMs, isOver }, onEnter }: StepProps) {
  const label = BOB_PHASE_LABELS[phase];
  const overMinutes = Math.floor((spentMs - plannedMs) / MINUTE_MS);
  return (
    <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <StatusGlyph status={GLYPHS[state]} />
      <span className="meeting-step-name">
        {label}
        <span className="visually-hidden">, {texts.stepStates[state]}</span>
      </span>
      <span className="num meeting-step-time" data-over={isOver || undefined}>
        {isOver && <TriangleAlert size={13} aria-hidden />}
        {texts.stepTime(countdown(spentMs), plannedMs / MINUTE_MS)}
        {isOver && <>, {overMinutes === 0 ? texts.overAtOnce : texts.over(overMinutes)}</>}
      </span>
      {onEnter && state === 'done' && (
        <Button
          label={texts.backTo(label)}
          words={texts.back}
          variant="ghost"
          isSmall
          onPress={() => onEnter(phase)}
        />
      )}
    </li>
  );
}
