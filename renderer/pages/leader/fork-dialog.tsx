/** Tijdsprong terug: from which moment, and under which name; then the new exercise opens. */
import { useMemo, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { MAX_TEXT } from '../../../shared/exercise/event.ts';
import { cleanText } from '../../../shared/exercise/text.ts';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { Select } from '../../components/choice-fields.tsx';
import { TimeField } from '../../components/date-fields.tsx';
import { FormDialog, type SubmitResult } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { useKeptState } from '../../components/kept-state.tsx';
import { showToast } from '../../components/toast.tsx';
import { exerciseMinutes, exerciseMsOfTyped } from '../../exercise-time.ts';
import { forkExercise } from '../../replica/fork-exercise.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { forkMoments } from './fork-moments.ts';
import { forkTexts as texts } from './fork-texts.ts';

interface ForkDialogProps {
  readonly engine: ScenarioEngine;
  readonly run: Run;
  readonly onClose: () => void;
}

export function ForkDialog({ engine, run, onClose }: ForkDialogProps) {
  const { hub, session } = useReplica();
  const shell = useShell();
  const { state, events } = useExercise();
  const { nowMs } = useMoment();
  const [newExerciseId] = useState(uuidv7);
  const [momentId, setMomentId] = useKeptState<string | null>('moment', null);
  const [time, setTime] = useKeptState<string | null>('time', null);
  const [name, setName] = useKeptState('name', texts.suggestion(session.name));
  const { course } = run.context;
  // Made anew with an event or a phase, not with every tick of the clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the run only its course counts
  const moments = useMemo(
    () => forkMoments(engine, run, events, exerciseMinutes(state)),
    [engine, course, events, state],
  );
  const chosen = moments.find(({ id }) => id === momentId) ?? null;
  const typedMs = time === null ? null : exerciseMsOfTyped(state, time, nowMs);
  const title = cleanText(name);
  const wrong = {
    moment: typedMs === null && chosen === null ? texts.choose : undefined,
    time:
      typedMs !== null && (typedMs < 0 || typedMs > nowMs)
        ? texts.notYet(exerciseMinutes(state)(nowMs))
        : undefined,
    name: nameProblem(title, session.name),
  };
  const submit = async (): Promise<SubmitResult> => {
    const moment = typedMs === null ? (chosen?.moment ?? { atMs: 0 }) : { atMs: typedMs };
    const made = await forkExercise(hub, { newExerciseId, moment, name: title });
    if (!made.ok) return { ok: false, message: made.error };
    showToast({ title: texts.made, detail: texts.madeText(title) });
    // The desktop app opens its window by itself.
    const problem = shell.kind === 'browser' ? await shell.openExercise(newExerciseId, 'leader') : null;
    if (problem) showToast({ title: texts.made, detail: problem });
    return { ok: true };
  };
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={texts.title}
      submitLabel={texts.submit}
      validate={() => wrong}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <p>{texts.intro}</p>
          {state.clock.running && <p>{texts.pauses}</p>}
          <Select
            label={texts.moment}
            options={moments}
            value={momentId}
            placeholder={texts.momentPlaceholder}
            onChange={(id) => {
              setMomentId(id);
              setTime(null);
            }}
            errorMessage={errors.moment && wrong.moment}
          />
          <TimeField
            label={texts.orTime}
            value={time}
            onChange={(typed) => {
              setTime(typed);
              if (typed !== null) setMomentId(null);
            }}
            errorMessage={errors.time && wrong.time}
          />
          <TextField
            label={texts.name}
            isRequired
            value={name}
            onChange={setName}
            errorMessage={errors.name && wrong.name}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The same name would have people take the one exercise for the other. */
function nameProblem(name: string, originalName: string): string | undefined {
  if (name === '') return texts.nameMissing;
  if (name.length > MAX_TEXT.name) return texts.nameTooLong(MAX_TEXT.name);
  return name === originalName ? texts.nameSame : undefined;
}
