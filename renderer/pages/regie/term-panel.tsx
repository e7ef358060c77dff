/** The statutory terms that have begun; nothing while there are none. */
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { TermList } from '../../components/term-list.tsx';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { regieTexts } from './regie-texts.ts';
import { useShowTerm } from './show-term.ts';
import { termViews } from './term-views.ts';
import { useFormatTime } from './use-queue.ts';

const texts = regieTexts.terms;

interface TermPanelProps {
  readonly model: ScenarioModel;
  readonly context: RunContext;
  readonly isSteerable: boolean;
}

export function TermPanel({ model, context, isSteerable }: TermPanelProps) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { openDialog } = useLeaderControl();
  const showTerm = useShowTerm();
  const terms = termViews(model, context, nowMs, useFormatTime(), state.obligations);
  if (terms.length === 0 || state.status === 'planned') return null;
  return (
    <TermList
      title={texts.title}
      terms={terms}
      meetWords={texts.meet}
      meetLabel={texts.meetFor}
      doneLabel={texts.done}
      isDisabled={!isSteerable}
      tell={
        state.status === 'running' ? { words: texts.show, label: texts.showFor, run: showTerm } : undefined
      }
      onMeet={
        state.status === 'running' ? (clockId) => openDialog({ type: 'meetClock', clockId }) : undefined
      }
    />
  );
}
