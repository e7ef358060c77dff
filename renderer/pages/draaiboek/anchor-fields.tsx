/** When something comes, in words: the release of an inject, the opening of a gate, the start of a clock. */

import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Choice } from '../../../shared/scenario/edit/sentence.ts';
import type { ClockData, GateData, ReleaseData } from '../../../shared/scenario/schema.ts';
import { draaiboekTexts } from './draaiboek-texts.ts';
import { useDesk } from './draft-context.tsx';
import { NumberWord, Word } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';

const named = (id: string, title: string): Choice => ({ id, label: title || draaiboekTexts.untitled });
export const gateChoices = (draft: ScenarioDraft): readonly Choice[] =>
  draft.gates.map(({ id, title }) => named(id, title));
const injectChoices = (draft: ScenarioDraft): readonly Choice[] =>
  draft.injects.map(({ id, number, title }) => named(id, `${number}. ${title}`));
const optionChoices = (draft: ScenarioDraft, gateId: string): readonly Choice[] => [
  { id: '', label: texts.anyOption },
  ...(draft.gates.find(({ id }) => id === gateId)?.options ?? []).map(({ id, label }) => named(id, label)),
];

type Kind<T extends string> = Readonly<Record<T, string>>;
const choicesOf = <T extends string>(kinds: Kind<T>): readonly Choice[] =>
  Object.entries<string>(kinds).map(([id, label]) => ({ id, label }));
const { subject: _subject, ...RELEASE_KINDS } = texts.release;

interface FieldProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface DecisionProps {
  readonly decided: string;
  readonly option: string | undefined;
  readonly onChange: (decided: string, option: string | undefined) => void;
}

function DecisionWords({ decided, option, onChange }: DecisionProps) {
  const { draft } = useDesk().vocabulary;
  return (
    <>
      <Word
        label={texts.gateWord}
        value={decided}
        choices={gateChoices(draft)}
        onChange={(id) => onChange(id, undefined)}
      />
      <Word
        label={texts.optionWord}
        value={option ?? ''}
        choices={optionChoices(draft, decided)}
        onChange={(id) => onChange(decided, id === '' ? undefined : id)}
      />
    </>
  );
}

const kindOf = <T extends string>(value: object, kinds: readonly T[]): T =>
  kinds.find((kind) => kind in value) ?? (kinds[0] as T);

export function ReleaseField({ value, onChange }: FieldProps<ReleaseData>) {
  const { vocabulary } = useDesk();
  const { draft } = vocabulary;
  const kind = kindOf(value, ['byHand', 'phase', 'missed', 'decided', 'at'] as const);
  const after = 'after' in value ? value.after : 5;
  const firstGate = draft.gates[0]?.id ?? '';
  const to = (next: string): ReleaseData => {
    switch (next) {
      case 'phase':
        return { phase: vocabulary.phases[0]?.id ?? '', after };
      case 'decided':
        return { decided: 'missed' in value ? value.missed : firstGate, after };
      case 'missed':
        return { missed: 'decided' in value ? value.decided : firstGate, after };
      case 'byHand':
        return { byHand: true };
      default:
        return { at: 'at' in value ? value.at : 0 };
    }
  };
  return (
    <span className="sentence">
      {texts.release.subject}
      <Word
        label={texts.moment}
        value={kind}
        choices={choicesOf(RELEASE_KINDS)}
        onChange={(next) => onChange(to(next))}
      />
      {'at' in value && (
        <NumberWord
          label={texts.minutesAfterStart}
          value={value.at}
          unit={texts.minutesAfterStart}
          onChange={(at) => onChange({ at })}
        />
      )}
      {'phase' in value && (
        <Word
          label={texts.phaseWord}
          value={value.phase}
          choices={vocabulary.phases}
          onChange={(phase) => onChange({ ...value, phase })}
        />
      )}
      {'missed' in value && (
        <Word
          label={texts.gateWord}
          value={value.missed}
          choices={gateChoices(draft)}
          onChange={(missed) => onChange({ ...value, missed })}
        />
      )}
      {'decided' in value && (
        <DecisionWords
          decided={value.decided}
          option={value.option}
          onChange={(decided, option) =>
            onChange({ decided, after: value.after, ...(option !== undefined && { option }) })
          }
        />
      )}
      {'after' in value && (
        <NumberWord
          label={texts.minutesAfter}
          value={value.after}
          unit={texts.minutesAfter}
          onChange={(minutes) => onChange({ ...value, after: minutes })}
        />
      )}
    </span>
  );
}

export function OpensField({ value, onChange }: FieldProps<GateData['opens']>) {
  const { vocabulary } = useDesk();
  const { draft } = vocabulary;
  const to = (next: string): GateData['opens'] => {
    if (next === 'phase') return { phase: vocabulary.phases[0]?.id ?? '', after: 0 };
    return next === 'inject' ? { inject: draft.injects[0]?.id ?? '' } : { at: 0 };
  };
  return (
    <span className="sentence">
      {texts.opens}
      <Word
        label={texts.opens}
        value={kindOf(value, ['phase', 'inject', 'at'] as const)}
        choices={choicesOf(texts.opensWhen)}
        onChange={(next) => onChange(to(next))}
      />
      {'at' in value && (
        <NumberWord
          label={texts.minutesAfterStart}
          value={value.at}
          unit={texts.minutesAfterStart}
          onChange={(at) => onChange({ at })}
        />
      )}
      {'inject' in value && (
        <Word
          label={texts.injectWord}
          value={value.inject}
          choices={injectChoices(draft)}
          onChange={(inject) => onChange({ inject })}
        />
      )}
      {'phase' in value && (
        <>
          <Word
            label={texts.phaseWord}
            value={value.phase}
            choices={vocabulary.phases}
            onChange={(phase) => onChange({ ...value, phase })}
          />
          <NumberWord
            label={texts.minutesAfter}
            value={value.after}
            unit={texts.minutesAfter}
            onChange={(after) => onChange({ ...value, after })}
          />
        </>
      )}
    </span>
  );
}

export function StartsField({ value, onChange }: FieldProps<ClockData['starts']>) {
  const { vocabulary } = useDesk();
  const { draft } = vocabulary;
  const to = (next: string): ClockData['starts'] => {
    if (next === 'phase') return { phase: vocabulary.phases[0]?.id ?? '' };
    return next === 'decided'
      ? { decided: draft.gates[0]?.id ?? '' }
      : { inject: draft.injects[0]?.id ?? '' };
  };
  return (
    <span className="sentence">
      {texts.starts}
      <Word
        label={texts.starts}
        value={kindOf(value, ['phase', 'decided', 'inject'] as const)}
        choices={choicesOf(texts.startsWhen)}
        onChange={(next) => onChange(to(next))}
      />
      {'inject' in value && (
        <Word
          label={texts.injectWord}
          value={value.inject}
          choices={injectChoices(draft)}
          onChange={(inject) => onChange({ inject })}
        />
      )}
      {'phase' in value && (
        <Word
          label={texts.phaseWord}
          value={value.phase}
          choices={vocabulary.phases}
          onChange={(phase) => onChange({ phase })}
        />
      )}
      {'decided' in value && (
        <DecisionWords
          decided={value.decided}
          option={value.option}
          onChange={(decided, option) => onChange({ decided, ...(option !== undefined && { option }) })}
        />
      )}
    </span>
  );
}

export function MetByField({
  value,
  onChange,
}: {
  readonly value: ClockData['metBy'];
  readonly onChange: (value: ClockData['metBy']) => void;
}) {
  const { draft } = useDesk().vocabulary;
  const none: Choice = { id: '', label: texts.none };
  return (
    <span className="sentence">
      {texts.metBy}
      <Word
        label={texts.gateWord}
        value={value?.decided ?? ''}
        choices={[none, ...gateChoices(draft)]}
        onChange={(id) => onChange(id === '' ? undefined : { decided: id })}
      />
      {value && (
        <Word
          label={texts.optionWord}
          value={value.option ?? ''}
          choices={optionChoices(draft, value.decided)}
          onChange={(id) => onChange({ decided: value.decided, ...(id !== '' && { option: id }) })}
        />
      )}
    </span>
  );
}
