/**
 * The wizard that plans an exercise, or plans one anew that has not started. What is filled in survives
 * going back and a reload; only planning or cancelling forgets it.
 */
import { useEffect, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { Notice } from '../../components/notice.tsx';
import { createLobbyDrafts } from '../../replica/lobby-drafts.ts';
import { useLobby, useOverview } from '../../replica/replica-context.tsx';
import { usePreferences } from '../../shell/shell-context.tsx';
import { type ExerciseForm, emptyForm, todayIso } from './exercise-form.ts';
import { ExerciseWizard } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

const drafts = createLobbyDrafts();
const draftName = (exerciseId: string | null) => `exercise-${exerciseId ?? 'new'}`;

interface NewExercisePageProps {
  /** Null for a new one. */
  readonly exerciseId: string | null;
}

export function NewExercisePage({ exerciseId }: NewExercisePageProps) {
  const overview = useOverview();
  const form = useStartingForm(exerciseId);
  if (!overview || form === 'loading') return null;
  if (form === 'notFound') {
    return (
      <div className="page">
        <Notice tone="warn" title={texts.notFound}>
          {texts.notFoundText}
        </Notice>
      </div>
    );
  }
  const name = draftName(exerciseId);
  return (
    <ExerciseWizard
      initial={form}
      isEdit={exerciseId !== null}
      scenarios={overview.scenarios}
      onChange={(next) => void drafts.save(name, next)}
      onDone={() => void drafts.save(name, null)}
    />
  );
}

function useStartingForm(exerciseId: string | null): ExerciseForm | 'loading' | 'notFound' {
  const lobby = useLobby();
  const { municipality } = usePreferences();
  const [form, setForm] = useState<ExerciseForm | 'loading' | 'notFound'>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form in hand does not follow later settings
  useEffect(() => {
    let isWanted = true;
    const find = async (): Promise<ExerciseForm | 'notFound'> => {
      const kept = (await drafts.load(draftName(exerciseId))) as ExerciseForm | null;
      if (kept) return kept;
      if (exerciseId === null) return emptyForm(uuidv7(), municipality, todayIso(Date.now()));
      const answer = await lobby.ask('planned', { exerciseId });
      if (!answer.ok || !answer.value) return 'notFound';
      const { scenarioId, plan, roles } = answer.value;
      return { exerciseId, step: 'details', scenarioId, ...plan, roles };
    };
    void find().then((found) => isWanted && setForm(found));
    return () => {
      isWanted = false;
    };
  }, [lobby, exerciseId]);
  return form;
}
