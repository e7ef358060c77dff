/**
 * The wizard that plans an exercise, or plans one anew that has not started. What is filled in survives
 * going back and a reload; only planning or cancelling forgets it.
 */
import './new-exercise.css';
import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { Notice } from '../../components/notice.tsx';
import { useOverview } from '../../replica/replica-context.tsx';
import { goTo } from '../route.ts';
import { ExerciseWizard } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { useStartingForm } from './starting-form.ts';

interface NewExercisePageProps {
  /** Null for a new one. */
  readonly exerciseId: string | null;
}

export function NewExercisePage({ exerciseId }: NewExercisePageProps) {
  const overview = useOverview();
  const { start, keep, retry } = useStartingForm(exerciseId);
  const isEdit = exerciseId !== null;
  const toStart = { label: texts.toStart, onPress: () => goTo('start') };
  switch (start.type) {
    case 'loading':
      return (
        <Frame isEdit={isEdit}>
          <p className="tone-quiet">{texts.loading}</p>
        </Frame>
      );
    case 'failed':
      return (
        <Frame isEdit={isEdit}>
          <Notice tone="warn" title={texts.notRead} action={{ label: texts.retry, onPress: retry }}>
            {texts.notReadText}
          </Notice>
        </Frame>
      );
    case 'gone':
    case 'started':
      return (
        <Frame isEdit={isEdit}>
          <Notice tone="warn" title={texts.notEditable} action={toStart}>
            {texts[start.type]}
          </Notice>
        </Frame>
      );
    case 'ready':
      return (
        <Frame isEdit={isEdit} hint={texts.kept}>
          <ExerciseWizard
            initial={start.form}
            untouched={start.untouched}
            kept={start.kept}
            isEdit={isEdit}
            scenarios={overview?.scenarios ?? []}
            keep={keep}
          />
        </Frame>
      );
    default:
      return assertNever(start);
  }
}

interface FrameProps {
  readonly isEdit: boolean;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Frame({ isEdit, hint, children }: FrameProps) {
  return (
    <div className="page wizard">
      <header className="page-head">
        <div>
          <h2>{isEdit ? texts.titleEdit : texts.titleNew}</h2>
          {hint && <p>{hint}</p>}
        </div>
      </header>
      {children}
    </div>
  );
}
