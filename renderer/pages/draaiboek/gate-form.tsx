/** A gate: who decides what, by when, and what follows from each option and from silence. */
import { Plus, X } from 'lucide-react';
import { roleLabel } from '../../../shared/people/roles.ts';
import { freshId } from '../../../shared/scenario/edit/draft.ts';
import type { GateData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/choice-fields.tsx';
import { OpensField } from './anchor-fields.tsx';
import { draaiboekTexts } from './draaiboek-texts.ts';
import { useDesk } from './draft-context.tsx';
import { EffectsField } from './effects-field.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { TextArea, TextField } from './filled-names.tsx';
import { FormSection, NumberField } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';

type OptionData = GateData['options'][number];

export function GateForm({ gate }: { readonly gate: GateData }) {
  const { draft, edit } = useDesk();
  const finding = useFinding({ kind: 'gates', id: gate.id });
  const change = (part: Partial<GateData>) => edit({ type: 'changeItem', list: 'gates', id: gate.id, part });
  const changeOption = (id: string, part: Partial<OptionData>) =>
    change({ options: gate.options.map((option) => (option.id === id ? { ...option, ...part } : option)) });
  const owners = draft.roles.includes(gate.owner) ? draft.roles : [gate.owner, ...draft.roles];
  return (
    <>
      <TextField
        label={texts.title}
        value={gate.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <TextArea
        label={texts.question}
        value={gate.question}
        onChange={(question) => change({ question })}
        errorMessage={finding('question')}
      />
      <Select
        label={texts.owner}
        value={gate.owner}
        options={owners.map((id) => ({ id, label: roleLabel(id) }))}
        onChange={(owner) => change({ owner })}
        errorMessage={finding('owner')}
      />
      <FormSection title={texts.opens}>
        <OpensField value={gate.opens} onChange={(opens) => change({ opens })} />
        <FieldFinding text={finding('opens')} />
        <NumberField
          label={`${texts.deadline} (${texts.minutes})`}
          lowest={0}
          value={gate.deadline}
          onChange={(deadline) => change({ deadline })}
          errorMessage={finding('deadline')}
        />
      </FormSection>
      <FormSection title={texts.options}>
        {gate.options.map((option, index) => (
          <fieldset key={option.id} className="option-fields">
            <legend>{texts.option(index + 1)}</legend>
            <TextField
              label={texts.optionLabel}
              value={option.label}
              onChange={(label) => changeOption(option.id, { label })}
              errorMessage={finding(`options.${option.id}.label`)}
            />
            <TextArea
              label={texts.consequence}
              value={option.consequence}
              onChange={(consequence) => changeOption(option.id, { consequence })}
              errorMessage={finding(`options.${option.id}.consequence`)}
            />
            <EffectsField set={option.set} onChange={(set) => changeOption(option.id, { set })} />
            <FieldFinding text={finding(`options.${option.id}.set`)} />
            {gate.options.length > 2 && (
              <div className="form-actions">
                <Button
                  label={draaiboekTexts.removeNamed(option.label)}
                  words={draaiboekTexts.remove}
                  icon={X}
                  isSmall
                  variant="ghost"
                  onPress={() => change({ options: gate.options.filter(({ id }) => id !== option.id) })}
                />
              </div>
            )}
          </fieldset>
        ))}
        <FieldFinding text={finding('options', 'alone')} />
        <div className="form-actions">
          <Button
            label={texts.addOption}
            icon={Plus}
            isSmall
            onPress={() => {
              const id = freshId(new Set(gate.options.map((option) => option.id)), 'besluit-1');
              change({ options: [...gate.options, { id, label: '', consequence: '' }] });
            }}
          />
        </div>
      </FormSection>
      <FormSection title={texts.silence}>
        <TextArea
          label={texts.consequence}
          value={gate.silence.consequence}
          onChange={(consequence) => change({ silence: { ...gate.silence, consequence } })}
          errorMessage={finding('silence.consequence')}
        />
        <EffectsField
          set={gate.silence.set}
          onChange={(set) =>
            change({ silence: { consequence: gate.silence.consequence, ...(set && { set }) } })
          }
        />
        <FieldFinding text={finding('silence.set')} />
      </FormSection>
    </>
  );
}
