/** Objective, statutory clock, medium, response card and region: the parts with few fields. */

import type { ObjectiveData, ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import {
  type ClockData,
  MEDIA_KINDS,
  type MediumData,
  type ResponseCardData,
} from '../../../shared/scenario/schema.ts';
import { Select } from '../../components/choice-fields.tsx';
import { mediumTexts } from '../../components/medium-texts.ts';
import { MetByField, StartsField } from './anchor-fields.tsx';
import { useDesk } from './draft-context.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { TextArea, TextField } from './filled-names.tsx';
import { FormSection, Lines, NumberField, OptionalText } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';
import { PictureField } from './picture-field.tsx';

export function ObjectiveForm({ objective }: { readonly objective: ObjectiveData }) {
  const { edit } = useDesk();
  const finding = useFinding({ kind: 'objectives', id: objective.id });
  const change = (part: Partial<ObjectiveData>) =>
    edit({ type: 'changeItem', list: 'objectives', id: objective.id, part });
  return (
    <>
      <TextArea
        label={texts.title}
        value={objective.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <TextArea
        label={texts.indicator}
        value={objective.indicator}
        onChange={(indicator) => change({ indicator })}
        errorMessage={finding('indicator')}
      />
    </>
  );
}

export function ClockForm({ clock }: { readonly clock: ClockData }) {
  const { edit } = useDesk();
  const finding = useFinding({ kind: 'clocks', id: clock.id });
  const change = (part: Partial<ClockData>) =>
    edit({ type: 'changeItem', list: 'clocks', id: clock.id, part });
  return (
    <>
      <TextField
        label={texts.title}
        value={clock.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <TextField
        label={texts.law}
        value={clock.law}
        onChange={(law) => change({ law })}
        errorMessage={finding('law')}
      />
      <FormSection title={texts.moment}>
        <StartsField value={clock.starts} onChange={(starts) => change({ starts })} />
        <FieldFinding text={finding('starts')} />
        <NumberField
          label={texts.limit}
          value={clock.limit}
          onChange={(limit) => change({ limit })}
          errorMessage={finding('limit')}
        />
        <MetByField value={clock.metBy} onChange={(metBy) => change({ metBy })} />
        <FieldFinding text={finding('metBy')} />
      </FormSection>
    </>
  );
}

export function MediumForm({ medium }: { readonly medium: MediumData }) {
  const { edit } = useDesk();
  const finding = useFinding({ kind: 'media', id: medium.id });
  const change = (part: Partial<MediumData>) =>
    edit({ type: 'changeItem', list: 'media', id: medium.id, part });
  return (
    <>
      <Select
        label={texts.mediumKind}
        value={medium.kind}
        options={MEDIA_KINDS.map((id) => ({ id, label: mediumTexts.kinds[id] }))}
        onChange={(kind) => change({ kind: kind as MediumData['kind'] })}
      />
      <TextField
        label={texts.title}
        value={medium.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <TextField
        label={texts.source}
        value={medium.source}
        onChange={(source) => change({ source })}
        errorMessage={finding('source')}
      />
      <OptionalText
        label={texts.mediumText}
        rows={8}
        value={medium.text}
        onChange={(text) => change({ text })}
        errorMessage={finding('text')}
      />
      <PictureField medium={medium} />
      <FieldFinding text={finding('')} />
    </>
  );
}

export function ResponseCardForm({ card }: { readonly card: ResponseCardData }) {
  const { edit } = useDesk();
  const finding = useFinding({ kind: 'responseCards', id: card.id });
  const change = (part: Partial<ResponseCardData>) =>
    edit({ type: 'changeItem', list: 'responseCards', id: card.id, part });
  return (
    <>
      <TextField
        label={texts.player}
        value={card.player}
        onChange={(player) => change({ player })}
        errorMessage={finding('player')}
      />
      <TextArea
        label={texts.situation}
        rows={5}
        value={card.situation}
        onChange={(situation) => change({ situation })}
        errorMessage={finding('situation')}
      />
      <Lines
        label={texts.says}
        lines={card.says}
        onChange={(says) => change({ says })}
        errorMessage={finding('says')}
      />
      <OptionalText
        label={texts.keepsBack}
        value={card.keepsBack}
        onChange={(keepsBack) => change({ keepsBack })}
        errorMessage={finding('keepsBack')}
      />
    </>
  );
}

interface RegionFormProps {
  readonly id: string;
  readonly region: NonNullable<ScenarioDraft['regions']>[string];
}

export function RegionForm({ id, region }: RegionFormProps) {
  const { edit } = useDesk();
  const finding = useFinding({ kind: 'regions', id });
  return (
    <TextField
      label={texts.title}
      value={region.title}
      onChange={(title) => edit({ type: 'setRegion', id, region: { ...region, title } })}
      errorMessage={finding('title')}
    />
  );
}
