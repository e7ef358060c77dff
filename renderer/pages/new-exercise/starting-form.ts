/**
 * With what the wizard starts: the form as it was left, else the exercise as it was planned, else an empty
 * form. Also keeps the form while it is filled in, in the order in which it changed.
 */
import { useEffect, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import type { LobbyClient } from '../../replica/lobby-client.ts';
import { createLobbyDrafts } from '../../replica/lobby-drafts.ts';
import { useLobby, useOverview } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { type ExerciseForm, emptyForm, parseKeptForm, todayIso } from './exercise-form.ts';
import type { KeptScenario } from './kept-scenario.ts';

export type StartingForm =
  | { readonly type: 'loading' }
  /** `untouched`: what the form is without the user's own work. */
  | {
      readonly type: 'ready';
      readonly form: ExerciseForm;
      readonly untouched: ExerciseForm;
      readonly kept: KeptScenario | null;
    }
  | { readonly type: 'gone' }
  | { readonly type: 'started' }
  | { readonly type: 'failed' };

const drafts = createLobbyDrafts();
const draftName = (exerciseId: string | null) => `exercise-${exerciseId ?? 'new'}`;
// Sealing takes time, so without a queue an older form could be kept over a newer one.
let keeping: Promise<void> = Promise.resolve();

/** @param exerciseId null for a new exercise */
export function useStartingForm(exerciseId: string | null) {
  const lobby = useLobby();
  const overview = useOverview();
  const shell = useShell();
  const [start, setStart] = useState<StartingForm>({ type: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const isKnown = overview !== null;
  const name = draftName(exerciseId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form in hand does not follow the overview
  useEffect(() => {
    if (!isKnown) return;
    let isWanted = true;
    // Asked anew: a name typed a moment ago may still be on its way to this window.
    const storedPreferences = shell.preferences.get;
    const find = async (): Promise<StartingForm> => {
      const known =
        exerciseId === null
          ? asReady(emptyForm(uuidv7(), (await storedPreferences()).municipality, todayIso(Date.now())))
          : await plannedForm(lobby, overview.exercises, exerciseId);
      if (known.type !== 'ready') return known;
      await keeping;
      const kept = parseKeptForm(await drafts.load(name));
      return kept ? { ...known, form: kept } : known;
    };
    void find().then((found) => isWanted && setStart(found));
    return () => {
      isWanted = false;
    };
  }, [lobby, shell, exerciseId, isKnown, attempt]);
  return {
    start,
    /** Null forgets the form. */
    keep: (form: ExerciseForm | null) => {
      keeping = keeping.then(() => drafts.save(name, form)).catch(() => undefined);
    },
    retry: () => {
      setStart({ type: 'loading' });
      setAttempt((n) => n + 1);
    },
  };
}

const asReady = (form: ExerciseForm, kept: KeptScenario | null = null): StartingForm => ({
  type: 'ready',
  form,
  untouched: form,
  kept,
});

async function plannedForm(
  lobby: LobbyClient,
  exercises: readonly ExerciseSummary[],
  exerciseId: string,
): Promise<StartingForm> {
  const summary = exercises.find((exercise) => exercise.exerciseId === exerciseId);
  if (!summary) return { type: 'gone' };
  if (summary.status !== 'planned') return { type: 'started' };
  const answer = await lobby.ask('planned', { exerciseId });
  if (!answer.ok) return { type: 'failed' };
  if (!answer.value) return { type: 'gone' };
  const { scenarioId, scenario, plan, roles } = answer.value;
  const form = { exerciseId, step: 'details', scenarioId, newest: false, ...plan, roles } as const;
  return asReady(form, scenario && { scenario, municipality: plan.municipality });
}
