/**
 * The steps of the wizard and their buttons. A step is left forward only without errors, back always; who
 * comes from the overview goes back to it. The heading of each step gets focus when the step opens.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { fillProfile, profileOf } from '../../../shared/scenario/municipality-profile.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog, type SubmitResult, useFormSubmit } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLobbyConnection } from '../../replica/replica-context.tsx';
import { usePreferences } from '../../shell/shell-context.tsx';
import { goTo } from '../route.ts';
import { DetailsStep } from './details-step.tsx';
import {
  type ExerciseForm,
  errorsOf,
  type FormErrors,
  firstWrongField,
  isSameForm,
  STEPS,
  type Step,
  todayIso,
} from './exercise-form.ts';
import { type KeptScenario, type ScenarioChoices, scenarioChoices } from './kept-scenario.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { OverviewStep } from './overview-step.tsx';
import { usePlanning } from './planning.ts';
import { RolesStep } from './roles-step.tsx';
import { ScenarioStep } from './scenario-step.tsx';

interface ExerciseWizardProps {
  readonly initial: ExerciseForm;
  /** The form without the user's own work. */
  readonly untouched: ExerciseForm;
  /** What the exercise was planned with; null for a new one. */
  readonly kept: KeptScenario | null;
  readonly isEdit: boolean;
  readonly scenarios: readonly ScenarioSummary[];
  /** Null forgets the form. */
  readonly keep: (form: ExerciseForm | null) => void;
}

export interface StepProps {
  readonly form: ExerciseForm;
  readonly change: (part: Partial<ExerciseForm>) => void;
  readonly errors: FormErrors;
  readonly scenarios: readonly ScenarioSummary[];
  readonly kept: ScenarioChoices['kept'];
}

export function ExerciseWizard({ initial, untouched, isEdit, keep, ...props }: ExerciseWizardProps) {
  const connection = useLobbyConnection();
  const { profile } = usePreferences();
  const [form, setForm] = useState(initial);
  // As the players will read it.
  const filled = useMemo(
    () => fillProfile(props.scenarios, profileOf(form.municipality, profile)),
    [props.scenarios, form.municipality, profile],
  );
  const { scenarios, kept } = scenarioChoices(filled, props.kept, form);
  const [wasComplete, setComplete] = useState(initial.step === 'overview');
  const [isDiscarding, setDiscarding] = useState(false);
  const opensAfter = useRef(false);
  const planning = usePlanning();
  const rules = { today: todayIso(Date.now()), scenarios };
  const change = (part: Partial<ExerciseForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    keep(next);
  };
  const leave = () => {
    keep(null);
    goTo('start');
  };
  const stepAt = STEPS.indexOf(form.step);
  const isLast = form.step === 'overview';

  const finish = async (): Promise<SubmitResult> => {
    const wrong = firstWrongField(form, rules);
    if (wrong) {
      change({ step: wrong.step });
      return { ok: false, message: wrong.message, field: wrong.field };
    }
    return planning.plan(form, scenarios, { opensAfter: opensAfter.current, onPlanned: leave });
  };
  const forward = async (): Promise<SubmitResult> => {
    const next = wasComplete ? 'overview' : (STEPS[stepAt + 1] ?? 'overview');
    if (next === 'overview') setComplete(true);
    change({ step: next });
    return { ok: true };
  };
  const submitting = useFormSubmit({
    validate: () => errorsOf(form, form.step, rules),
    onSubmit: isLast ? finish : forward,
  });
  // A message leaves the field as soon as the field is right.
  const now = errorsOf(form, form.step, rules);
  const errors = Object.fromEntries(
    Object.entries(submitting.errors).map(([field, said]) => [field, said && now[field]]),
  );
  const finishWith = (opens: boolean) => {
    opensAfter.current = opens;
    void submitting.submit();
  };

  return (
    <>
      <Steps current={form.step} />
      <Form
        ref={submitting.ref}
        className="wizard-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submitting.submit();
        }}
      >
        <StepHeading key={form.step} step={form.step} />
        {connection === 'lost' && (
          <Notice tone="warn" title={texts.lost}>
            {texts.lostText}
          </Notice>
        )}
        <StepFields
          step={form.step}
          form={form}
          change={change}
          errors={errors}
          scenarios={scenarios}
          kept={kept}
        />
        {submitting.message && <Notice tone="danger" title={submitting.message} />}
        <footer className="wizard-foot">
          <Button
            label={texts.cancel}
            variant="ghost"
            onPress={() => (isSameForm(form, untouched) ? leave() : setDiscarding(true))}
          />
          {stepAt > 0 && (
            <Button label={texts.back} onPress={() => change({ step: STEPS[stepAt - 1] ?? form.step })} />
          )}
          {isLast ? (
            <>
              <Button
                label={isEdit ? texts.save : texts.plan}
                isPending={submitting.isPending && !opensAfter.current}
                onPress={() => finishWith(false)}
              />
              <Button
                variant="primary"
                label={isEdit ? texts.saveAndOpen : texts.planAndOpen}
                isPending={submitting.isPending && opensAfter.current}
                onPress={() => finishWith(true)}
              />
            </>
          ) : (
            <Button type="submit" variant="primary" label={wasComplete ? texts.toOverview : texts.next} />
          )}
        </footer>
      </Form>
      <ConfirmDialog
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={texts.discard.title}
        confirmLabel={texts.discard.confirm}
        isDanger
        onConfirm={async () => {
          leave();
          return { ok: true };
        }}
      >
        {isEdit ? texts.discard.edit : texts.discard.new}
      </ConfirmDialog>
    </>
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

function StepHeading({ step }: { readonly step: Step }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} className="wizard-heading" tabIndex={-1}>
      <span className="visually-hidden">{texts.stepOf(STEPS.indexOf(step) + 1, STEPS.length)}</span>
      {texts.headings[step]}
    </h3>
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
