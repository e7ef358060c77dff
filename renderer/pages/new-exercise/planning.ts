/**
 * Sends a form to the hub and says what came of it: what is safe, then what to do. Sending the same form
 * again is harmless, because the form carries the id of its exercise.
 */
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { assertNever } from '../../../shared/result.ts';
import { profileOf } from '../../../shared/scenario/municipality-profile.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { showToast } from '../../components/toast.tsx';
import type { CallFailure } from '../../replica/hub-client.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { assignmentsOf, type ExerciseForm, planOf, scenarioRoles } from './exercise-form.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

interface PlanningOptions {
  readonly opensAfter: boolean;
  /** Before anything else happens: from here on the form is not needed any more. */
  readonly onPlanned: () => void;
}

export function usePlanning() {
  const lobby = useLobby();
  const shell = useShell();
  const plan = async (
    form: ExerciseForm,
    scenarios: readonly ScenarioSummary[],
    { opensAfter, onPlanned }: PlanningOptions,
  ): Promise<SubmitResult> => {
    // Asked anew: a name typed a moment ago may still be on its way to this window.
    const { profile, agendas } = await shell.preferences.get();
    const answer = await lobby.ask('plan', {
      exerciseId: form.exerciseId,
      scenarioId: form.scenarioId ?? '',
      newest: form.newest,
      plan: planOf(form),
      roles: assignmentsOf(form, scenarioRoles(form, scenarios)),
      profile: profileOf(form.municipality, profile),
      ...(agendas && { agendas }),
    });
    if (!answer.ok) return { ok: false, message: failureText(answer.error) };
    if (!answer.value.ok) return { ok: false, message: texts.problems[answer.value.problem] };
    onPlanned();
    const problem = opensAfter ? await shell.openExercise(form.exerciseId, 'leader') : null;
    if (problem) showToast({ title: texts.notOpened, detail: problem });
    return { ok: true };
  };
  return { plan };
}

function failureText(failure: CallFailure): string {
  switch (failure.type) {
    case 'Offline':
      return texts.failures.offline;
    case 'AnswerLost':
      return texts.failures.answerLost;
    case 'HubFailed':
      return failure.code === 'STORAGE_FAILED'
        ? texts.failures.notStored(failure.message)
        : texts.failures.refused(failure.message);
    default:
      return assertNever(failure);
  }
}
