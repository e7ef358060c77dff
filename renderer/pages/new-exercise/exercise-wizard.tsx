/** The steps of the wizard and their buttons. A step is left forward only without errors, back always. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { Button } from '../../components/button.tsx';
import { type SubmitResult, useFormSubmit } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { showToast } from '../../components/toast.tsx';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { goTo } from '../route.ts';
import { DetailsStep } from './details-step.tsx';
import {
  type ExerciseForm,
  errorsOf,
  type FormErrors,
  firstWrongStep,
  planOf,
  rolesOf,
  STEPS,
  type Step,
  todayIso,
} from './exercise-form.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { OverviewStep } from './overview-step.tsx';
import { RolesStep } from './roles-step.tsx';
import { ScenarioStep } from './scenario-step.tsx';

interface ExerciseWizardProps {
  readonly initial: ExerciseForm;
  readonly isEdit: boolean;
  readonly scenarios: readonly ScenarioSummary[];
  readonly onChange: (form: ExerciseForm) => void;
  readonly onDone: () => void;
}

export interface StepProps {
  readonly form: ExerciseForm;
  readonly change: (part: Partial<ExerciseForm>) => void;
  readonly errors: FormErrors;
  readonly scenarios: readonly ScenarioSummary[];
}

export function ExerciseWizard({ initial, isEdit, scenarios, onChange, onDone }: ExerciseWizardProps) {
  const lobby = useLobby();
  const shell = useShell();
  const [form, setForm] = useState(initial);
  const [opensAfter, setOpensAfter] = useState(false);
  const today = todayIso(Date.now());
  const change = (part: Partial<ExerciseForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    onChange(next);
  };
  const stepAt = STEPS.indexOf(form.step);
  const scenario = scenarios.find(({ id }) => id === form.scenarioId);

  const plan = async (): Promise<SubmitResult> => {
    const wrong = firstWrongStep(form, today);
    if (wrong) {
      change({ step: wrong });
      return { ok: false, message: Object.values(errorsOf(form, wrong, today)).find(Boolean) ?? '' };
    }
    const answer = await lobby.ask('plan', {
      exerciseId: form.exerciseId,
      scenarioId: form.scenarioId ?? '',
      plan: planOf(form),
      roles: rolesOf(form, scenario?.roles ?? []),
    });
    if (!answer.ok) return { ok: false, message: callFailureText(answer.error) };
    if (!answer.value.ok) return { ok: false, message: texts.problems[answer.value.problem] };
    onDone();
    goTo('start');
    const problem = opensAfter ? await shell.openExercise(form.exerciseId, 'leader') : null;
    if (problem) showToast({ title: texts.notOpened, detail: problem });
    return { ok: true };
  };
  const forward = async (): Promise<SubmitResult> => {
    const next = STEPS[stepAt + 1];
    if (next) change({ step: next });
    return { ok: true };
  };
  const isLast = form.step === 'overview';
  const submitting = useFormSubmit({
    validate: () => errorsOf(form, form.step, today),
    onSubmit: isLast ? plan : forward,
  });
  const stepProps: StepProps = { form, change, errors: submitting.errors, scenarios };

  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h2>{isEdit ? texts.titleEdit : texts.titleNew}</h2>
          <p>{texts.kept}</p>
        </div>
      </header>
      <Steps current={form.step} />
      <Form
        ref={submitting.ref}
        className="section"
        onSubmit={(event) => {
          event.preventDefault();
          void submitting.submit();
        }}
      >
        {submitting.message && <Notice tone="danger" title={submitting.message} />}
        <StepFields step={form.step} {...stepProps} />
        <footer className="wizard-foot">
          <Button
            label={texts.cancel}
            variant="ghost"
            onPress={() => {
              onDone();
              goTo('start');
            }}
          />
          {stepAt > 0 && (
            <Button label={texts.back} onPress={() => change({ step: STEPS[stepAt - 1] ?? form.step })} />
          )}
          {isLast ? (
            <>
              <Button
                type="submit"
                label={isEdit ? texts.save : texts.plan}
                isPending={submitting.isPending && !opensAfter}
                onPress={() => setOpensAfter(false)}
              />
              <Button
                type="submit"
                variant="primary"
                label={isEdit ? texts.saveAndOpen : texts.planAndOpen}
                isPending={submitting.isPending && opensAfter}
                onPress={() => setOpensAfter(true)}
              />
            </>
          ) : (
            <Button type="submit" variant="primary" label={texts.next} />
          )}
        </footer>
      </Form>
    </div>
  );
}

function Steps({ current }: { readonly current: Step }) {
  return (
    <ol className="wizard-steps" aria-label={texts.stepsLabel}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {index + 1}. {texts.steps[step]}
        </li>
      ))}
    </ol>
  );
}

function StepFields({ step, ...props }: StepProps & { readonly step: Step }) {
  switch (step) {
    case 'scenario':
      return <ScenarioStep {...props} />;
    case 'details':
      return <DetailsStep {...props} />;
    case 'roles':
      return <RolesStep {...props} />;
    case 'overview':
      return <OverviewStep {...props} />;
  }
}
