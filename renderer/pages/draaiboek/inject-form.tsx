/** An inject with all its fields. */

import { roleLabel } from '../../../shared/people/roles.ts';
import type { InjectData } from '../../../shared/scenario/schema.ts';
import { CHANNEL_LABELS, CHANNELS, INJECT_TYPES } from '../../../shared/scenario/schema.ts';
import { ReleaseField } from './anchor-fields.tsx';
import { ConditionField } from './condition-field.tsx';
import { draaiboekTexts } from './draaiboek-texts.ts';
import { useDesk } from './draft-context.tsx';
import { EffectsField } from './effects-field.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { FormSection } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';
import { InjectMedia } from './inject-media.tsx';
import { QuietArea, QuietChecks, QuietOptional, QuietSelect, QuietText } from './quiet-fields.tsx';

const PLENARY = [
  { id: 'channel', label: texts.plenaryOptions.channel },
  { id: 'yes', label: texts.plenaryOptions.yes },
  { id: 'no', label: texts.plenaryOptions.no },
];
const NONE = '-';

export function InjectForm({ inject }: { readonly inject: InjectData }) {
  const { draft, edit, vocabulary } = useDesk();
  const named = vocabulary.draft;
  const finding = useFinding({ kind: 'injects', id: inject.id });
  const change = (part: Partial<InjectData>) =>
    edit({ type: 'changeItem', list: 'injects', id: inject.id, part });
  const withNone = (items: readonly { readonly id: string; readonly label: string }[]) => [
    { id: NONE, label: texts.none },
    ...items,
  ];
  return (
    <>
      <QuietText
        label={texts.title}
        value={inject.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <div className="form-row">
        <QuietSelect
          label={texts.type}
          value={inject.type}
          options={INJECT_TYPES.map((id) => ({ id, label: draaiboekTexts.types[id] }))}
          onChange={(type) => change({ type: type as InjectData['type'] })}
        />
        <QuietSelect
          label={texts.channel}
          value={inject.channel}
          options={CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id] }))}
          onChange={(channel) => change({ channel: channel as InjectData['channel'] })}
        />
      </div>
      <FormSection title={texts.moment}>
        <ReleaseField value={inject.release} onChange={(release) => change({ release })} />
        <FieldFinding text={finding('release')} />
      </FormSection>
      <FormSection title={texts.condition} hint={inject.when ? undefined : texts.conditionHint}>
        <ConditionField label={texts.condition} guard={inject.when} onChange={(when) => change({ when })} />
        <FieldFinding text={finding('when')} />
      </FormSection>
      <QuietText
        label={texts.from}
        value={inject.from}
        onChange={(from) => change({ from })}
        errorMessage={finding('from')}
      />
      <QuietChecks
        label={texts.to}
        options={draft.roles.map((id) => ({ id, label: roleLabel(id) }))}
        value={inject.to}
        onChange={(to) => change({ to: [...to] })}
        errorMessage={finding('to')}
      />
      <QuietText
        label={texts.subject}
        description={texts.subjectHint}
        value={inject.subject}
        onChange={(subject) => change({ subject })}
        errorMessage={finding('subject')}
      />
      <QuietArea
        label={texts.text}
        rows={6}
        description={texts.names}
        value={inject.text}
        onChange={(text) => change({ text })}
        errorMessage={finding('text')}
      />
      <QuietSelect
        label={texts.plenary}
        value={inject.plenary === undefined ? 'channel' : inject.plenary ? 'yes' : 'no'}
        options={PLENARY}
        onChange={(id) => change({ plenary: id === 'channel' ? undefined : id === 'yes' })}
      />
      <QuietArea
        label={texts.background}
        rows={4}
        value={inject.background}
        onChange={(background) => change({ background })}
        errorMessage={finding('background')}
      />
      <QuietArea
        label={texts.expectedResponse}
        value={inject.expectedResponse}
        onChange={(expectedResponse) => change({ expectedResponse })}
        errorMessage={finding('expectedResponse')}
      />
      <QuietSelect
        label={texts.gate}
        value={inject.gate ?? NONE}
        options={withNone(named.gates.map(({ id, title }) => ({ id, label: title })))}
        onChange={(id) => change({ gate: id === NONE ? undefined : id })}
        errorMessage={finding('gate')}
      />
      <QuietChecks
        label={texts.objectives}
        options={named.objectives.map(({ id, title }) => ({ id, label: title || id }))}
        value={inject.objectives}
        onChange={(objectives) => change({ objectives: [...objectives] })}
        errorMessage={finding('objectives')}
      />
      <FormSection title={texts.effects}>
        <EffectsField set={inject.set} onChange={(set) => change({ set })} />
        <FieldFinding text={finding('set')} />
      </FormSection>
      <QuietOptional
        label={texts.observerQuestion}
        value={inject.observerQuestion}
        onChange={(observerQuestion) => change({ observerQuestion })}
        errorMessage={finding('observerQuestion')}
      />
      <QuietOptional
        label={texts.indicator}
        value={inject.indicator}
        onChange={(indicator) => change({ indicator })}
        errorMessage={finding('indicator')}
      />
      <QuietSelect
        label={texts.responseCard}
        value={inject.responseCard ?? NONE}
        options={withNone((named.responseCards ?? []).map(({ id, player }) => ({ id, label: player })))}
        onChange={(id) => change({ responseCard: id === NONE ? undefined : id })}
        errorMessage={finding('responseCard')}
      />
      <InjectMedia inject={inject} />
      <QuietOptional
        label={texts.note}
        value={inject.note}
        onChange={(note) => change({ note })}
        errorMessage={finding('note')}
      />
    </>
  );
}
