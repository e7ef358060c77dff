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

/** What something waits for, whichever of these a release, an opening or a start may have. */
interface Anchor {
  readonly at?: number;
  readonly phase?: string;
  readonly inject?: string;
  readonly missed?: string;
  readonly decided?: string;
  readonly option?: string | undefined;
  readonly after?: number;
  readonly byHand?: true;
}
type AnchorKind = 'at' | 'phase' | 'inject' | 'missed' | 'decided' | 'byHand';

interface AnchorFieldProps {
  /** What the sentence begins with. */
  readonly subject: string;
  readonly label: string;
  readonly kinds: Readonly<Partial<Record<AnchorKind, string>>>;
  readonly value: Anchor;
  /** Minutes after what it waits for; null where that has none. */
  readonly after: number | null;
  readonly onChange: (value: Anchor) => void;
}

function AnchorField({ subject, label, kinds, value, after, onChange }: AnchorFieldProps) {
  const { vocabulary } = useDesk();
  const { draft, phases } = vocabulary;
  const choices = Object.entries(kinds).map(([id, words]) => ({ id, label: words }));
  const kind = choices.find(({ id }) => id in value)?.id ?? choices[0]?.id ?? '';
  const gateId = value.decided ?? value.missed ?? draft.gates[0]?.id ?? '';
  const delay = after === null ? {} : { after: value.after ?? after };
  const begun: Readonly<Record<AnchorKind, Anchor>> = {
    at: { at: value.at ?? 0 },
    phase: { phase: phases[0]?.id ?? '', ...delay },
    inject: { inject: draft.injects[0]?.id ?? '' },
    missed: { missed: gateId, ...delay },
    decided: { decided: gateId, ...delay },
    byHand: { byHand: true },
  };
  const put = (part: Anchor) => onChange({ ...value, ...part });
  return (
    <span className="sentence">
      {subject}
      <Word
        label={label}
        value={kind}
        choices={choices}
        onChange={(next) => onChange(begun[next as AnchorKind])}
      />
      {value.at !== undefined && (
        <NumberWord
          label={texts.minutesAfterStart}
          value={value.at}
          lowest={0}
          unit={texts.minutesAfterStart}
          onChange={(at) => put({ at })}
        />
      )}
      {value.phase !== undefined && (
        <Word
          label={texts.phaseWord}
          value={value.phase}
          choices={phases}
          onChange={(phase) => put({ phase })}
        />
      )}
      {value.inject !== undefined && (
        <Word
          label={texts.injectWord}
          value={value.inject}
          choices={injectChoices(draft)}
          onChange={(inject) => put({ inject })}
        />
      )}
      {value.missed !== undefined && (
        <Word
          label={texts.gateWord}
          value={value.missed}
          choices={gateChoices(draft)}
          onChange={(missed) => put({ missed })}
        />
      )}
      {value.decided !== undefined && (
        <DecisionWords
          decided={value.decided}
          option={value.option}
          onChange={({ decided, option }) => {
            const { option: _before, ...rest } = value;
            onChange({ ...rest, decided, ...(option !== undefined && { option }) });
          }}
        />
      )}
      {value.after !== undefined && (
        <NumberWord
          label={texts.minutesAfter}
          value={value.after}
          lowest={0}
          unit={texts.minutesAfter}
          onChange={(minutes) => put({ after: minutes })}
        />
      )}
    </span>
  );
}

interface Decided {
  readonly decided: string;
  readonly option?: string | undefined;
}

function DecisionWords({
  decided,
  option,
  onChange,
}: Decided & { readonly onChange: (value: Decided) => void }) {
  const { draft } = useDesk().vocabulary;
  return (
    <>
      <Word
        label={texts.gateWord}
        value={decided}
        choices={gateChoices(draft)}
        onChange={(id) => onChange({ decided: id })}
      />
      <Word
        label={texts.optionWord}
        value={option ?? ''}
        choices={optionChoices(draft, decided)}
        onChange={(id) => onChange({ decided, ...(id !== '' && { option: id }) })}
      />
    </>
  );
}

interface FieldProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

const { subject: releaseSubject, ...RELEASE_KINDS } = texts.release;

/** Each field offers only the kinds that its own data may have, so what comes back is such data. */
export const ReleaseField = ({ value, onChange }: FieldProps<ReleaseData>) => (
  <AnchorField
    subject={releaseSubject}
    label={texts.moment}
    kinds={RELEASE_KINDS}
    value={value}
    after={5}
    onChange={(next) => onChange(next as ReleaseData)}
  />
);

export const OpensField = ({ value, onChange }: FieldProps<GateData['opens']>) => (
  <AnchorField
    subject={texts.opens}
    label={texts.opens}
    kinds={texts.opensWhen}
    value={value}
    after={0}
    onChange={(next) => onChange(next as GateData['opens'])}
  />
);

export const StartsField = ({ value, onChange }: FieldProps<ClockData['starts']>) => (
  <AnchorField
    subject={texts.starts}
    label={texts.starts}
    kinds={texts.startsWhen}
    value={value}
    after={null}
    onChange={(next) => onChange(next as ClockData['starts'])}
  />
);

export function MetByField({ value, onChange }: FieldProps<ClockData['metBy']>) {
  const { draft } = useDesk().vocabulary;
  const none: Choice = { id: '', label: texts.none };
  // No name of a gate can be this.
  const any: Choice = { id: '*', label: texts.metByAny };
  const named = value && 'decided' in value ? value : undefined;
  const chosen = (id: string): ClockData['metBy'] =>
    id === '' ? undefined : id === any.id ? { anyDecision: true } : { decided: id };
  return (
    <span className="sentence">
      {texts.metBy}
      <Word
        label={texts.gateWord}
        value={named?.decided ?? (value ? any.id : '')}
        choices={[none, any, ...gateChoices(draft)]}
        onChange={(id) => onChange(chosen(id))}
      />
      {named && (
        <Word
          label={texts.optionWord}
          value={named.option ?? ''}
          choices={optionChoices(draft, named.decided)}
          onChange={(id) => onChange({ decided: named.decided, ...(id !== '' && { option: id }) })}
        />
      )}
    </span>
  );
}
