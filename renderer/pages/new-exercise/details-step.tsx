/** The second step: name, municipality, moment, reach, and who leads. */
import { EXERCISE_SCOPES, HIGHEST_TEAMS } from '../../../shared/exercise/event.ts';
import { RadioGroup, Select } from '../../components/choice-fields.tsx';
import { DatePicker, TimeField } from '../../components/date-fields.tsx';
import { TextField } from '../../components/fields.tsx';
import type { ExerciseForm } from './exercise-form.ts';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

export function DetailsStep({ form, change, errors }: StepProps) {
  return (
    <div className="form-sheet">
      <TextField
        label={texts.name}
        isRequired
        value={form.name}
        placeholder={texts.namePlaceholder}
        onChange={(name) => change({ name })}
        errorMessage={errors.name}
      />
      <TextField
        label={texts.municipality}
        isRequired
        value={form.municipality}
        onChange={(municipality) => change({ municipality })}
        errorMessage={errors.municipality}
      />
      <div className="form-row">
        <DatePicker
          label={texts.date}
          isRequired
          value={form.date}
          onChange={(date) => change({ date })}
          errorMessage={errors.date}
        />
        <TimeField
          label={texts.startTime}
          isRequired
          value={form.startTime}
          onChange={(startTime) => change({ startTime })}
          errorMessage={errors.startTime}
        />
      </div>
      <RadioGroup
        label={texts.scope}
        isHorizontal
        description={texts.scopeHint}
        value={form.scope}
        onChange={(scope) => change({ scope: scope as ExerciseForm['scope'] })}
        options={EXERCISE_SCOPES.map((id) => ({ id, label: texts.scopes[id] }))}
      />
      <div className="form-row">
        <Select
          label={texts.highestTeam}
          value={form.highestTeam}
          onChange={(team) => change({ highestTeam: team as ExerciseForm['highestTeam'] })}
          options={HIGHEST_TEAMS.map((id) => ({ id, label: texts.teamNamed(id) }))}
        />
        <TextField
          label={texts.leaderName}
          description={texts.leaderHint}
          value={form.leaderName}
          onChange={(leaderName) => change({ leaderName })}
          errorMessage={errors.leaderName}
        />
      </div>
    </div>
  );
}
