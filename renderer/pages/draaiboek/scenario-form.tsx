/** What is said of the scenario as a whole. */
import { Plus, X } from 'lucide-react';
import { ROLES } from '../../../shared/people/roles.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/choice-fields.tsx';
import { DatePicker } from '../../components/date-fields.tsx';
import { useDesk } from './draft-context.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { TextArea, TextField } from './filled-names.tsx';
import { focusLast, soon } from './form-focus.ts';
import { FormSection, Lines, NumberField, OptionalText } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';
import { QuietChecks } from './quiet-fields.tsx';

type Part = Extract<Edit, { type: 'changeScenario' }>['part'];
type Impact = NonNullable<ScenarioDraft['impact']>;
type Location = NonNullable<ScenarioDraft['locations']>[number];

const IMPACTS = ['people', 'animals', 'property', 'economy'] as const;
const NO_IMPACT: Impact = { people: '', animals: '', property: '', economy: '' };
const GRIP = [0, 1, 2, 3, 4, 5].map((level) => ({
  id: String(level),
  label: level === 0 ? 'Geen GRIP' : `GRIP ${level}`,
}));

export function ScenarioForm() {
  const { draft, edit } = useDesk();
  const finding = useFinding({ kind: 'scenario' });
  const change = (part: Part) => edit({ type: 'changeScenario', part });
  const changeImpact = (part: Partial<Impact>) => {
    const impact = { ...NO_IMPACT, ...draft.impact, ...part };
    change({ impact: Object.values(impact).every((text) => text === '') ? undefined : impact });
  };
  const locations = draft.locations ?? [];
  const putLocations = (next: Location[]) => change({ locations: next.length === 0 ? undefined : next });
  const changeLocation = (index: number, location: Location) =>
    putLocations(locations.map((each, at) => (at === index ? location : each)));
  return (
    <>
      <TextField
        label={texts.title}
        value={draft.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <TextArea
        label={texts.summary}
        rows={5}
        description={texts.names}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        errorMessage={finding('summary')}
      />
      <DatePicker
        label={texts.startsAt}
        granularity="minute"
        value={draft.startsAt}
        onChange={(startsAt) => startsAt !== null && change({ startsAt })}
        errorMessage={finding('startsAt')}
      />
      <div className="form-row">
        <NumberField
          label={texts.duration}
          isWhole
          value={draft.durationMinutes}
          onChange={(durationMinutes) => change({ durationMinutes })}
          errorMessage={finding('durationMinutes')}
        />
        <Select
          label={texts.initialGrip}
          value={String(draft.initialGrip)}
          options={GRIP}
          onChange={(level) => change({ initialGrip: Number(level) })}
          errorMessage={finding('initialGrip')}
        />
      </div>
      <QuietChecks
        label={texts.roles}
        options={ROLES.map(({ id, label }) => ({ id, label }))}
        value={draft.roles}
        onChange={(roles) => change({ roles: ROLES.flatMap(({ id }) => (roles.includes(id) ? [id] : [])) })}
        errorMessage={finding('roles')}
      />
      <Lines
        label={texts.partners}
        lines={draft.partners}
        onChange={(partners) => change({ partners })}
        errorMessage={finding('partners')}
      />
      <FormSection title={texts.impact}>
        {IMPACTS.map((kind) => (
          <TextArea
            key={kind}
            label={texts.impactKinds[kind]}
            value={draft.impact?.[kind] ?? ''}
            onChange={(text) => changeImpact({ [kind]: text })}
            errorMessage={finding(`impact.${kind}`)}
          />
        ))}
      </FormSection>
      <FormSection title={texts.locations}>
        {locations.map(({ name, kind }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a location has no name but its place
          <div key={index} className="location">
            <TextField
              label={texts.locationName(index + 1)}
              value={name}
              onChange={(next) => changeLocation(index, { name: next, kind })}
              errorMessage={finding(`locations.${index}.name`)}
            />
            <TextField
              label={texts.locationKind(index + 1)}
              value={kind}
              onChange={(next) => changeLocation(index, { name, kind: next })}
              errorMessage={finding(`locations.${index}.kind`)}
            />
            <Button
              label={texts.removeLocation(index + 1)}
              icon={X}
              isIconOnly
              isSmall
              variant="ghost"
              onPress={() => putLocations(locations.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <FieldFinding text={finding('locations', 'alone')} />
        <div className="form-actions">
          <Button
            label={texts.addLocation}
            icon={Plus}
            isSmall
            onPress={() => {
              putLocations([...locations, { name: '', kind: '' }]);
              soon(() => focusLast('.location'));
            }}
          />
        </div>
      </FormSection>
      <OptionalText
        label={texts.playerInstruction}
        description={texts.playerInstructionHint}
        rows={8}
        value={draft.playerInstruction}
        onChange={(playerInstruction) => change({ playerInstruction })}
        errorMessage={finding('playerInstruction')}
      />
      <OptionalText
        label={texts.staffBackground}
        rows={8}
        value={draft.staffBackground}
        onChange={(staffBackground) => change({ staffBackground })}
        errorMessage={finding('staffBackground')}
      />
    </>
  );
}
