/**
 * The agendas of the beleidsteam and the minutes per step of BOB, as this gemeente has them. What is too long or out
 * of bounds is said so and not stored; what was stored stays.
 */
import { useState } from 'react';
import {
  type AgendaTemplates,
  agendaItems,
  agendasSchema,
  DEFAULT_AGENDAS,
  MAX_PHASE_MINUTES,
} from '../../../shared/meeting/agenda.ts';
import {
  BOB_PHASE_LABELS,
  BOB_PHASES,
  type BobPhase,
  MAX_AGENDA,
} from '../../../shared/meeting/meeting-events.ts';
import { Button } from '../../components/button.tsx';
import { NumberField, TextArea } from '../../components/fields.tsx';
import { instellingenTexts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useAfterPause, useSaving } from './use-saving.ts';

const texts = instellingenTexts.agendas;

/** Of each field what was typed, where that is not what is stored. */
interface Typed {
  readonly first?: string;
  readonly followUp?: string;
  readonly minutes?: Readonly<Partial<Record<BobPhase, number | null>>>;
}

const isAgenda = (typed: string): boolean => agendasSchema.shape.first.safeParse(agendaItems(typed)).success;
const isMinutes = (minutes: number | null): minutes is number =>
  minutes !== null && agendasSchema.shape.minutes.shape.picture.safeParse(minutes).success;

/** What was typed over what is stored, as far as it is good. */
function goodOf(stored: AgendaTemplates, { first, followUp, minutes = {} }: Typed): AgendaTemplates {
  const agenda = (typed: string | undefined, before: readonly string[]) =>
    typed !== undefined && isAgenda(typed) ? agendaItems(typed) : before;
  const minutesOf = (phase: BobPhase) => {
    const typed = minutes[phase] ?? null;
    return isMinutes(typed) ? typed : stored.minutes[phase];
  };
  return {
    first: agenda(first, stored.first),
    followUp: agenda(followUp, stored.followUp),
    minutes: {
      picture: minutesOf('picture'),
      judgement: minutesOf('judgement'),
      decision: minutesOf('decision'),
    },
  };
}

export function AgendaSection() {
  const saving = useSaving();
  const stored: AgendaTemplates = saving.values.agendas ?? DEFAULT_AGENDAS;
  const [typed, setTyped] = useState<Typed>({});
  const store = useAfterPause((next: Typed) =>
    saving.save({ agendas: agendasSchema.parse(goodOf(stored, next)) }),
  );
  const change = (next: Typed) => {
    setTyped(next);
    store(next);
  };
  const agenda = (which: 'first' | 'followUp') => {
    const value = typed[which] ?? stored[which].join('\n');
    return (
      <TextArea
        label={texts[which]}
        description={texts.hint}
        rows={8}
        value={value}
        onChange={(text) => change({ ...typed, [which]: text })}
        errorMessage={isAgenda(value) ? undefined : texts.tooLong(MAX_AGENDA.items, MAX_AGENDA.item)}
      />
    );
  };
  return (
    <SettingsSection id="agendas" title={texts.title} hint={texts.intro} saving={saving}>
      <div className="profile-fields">
        {agenda('first')}
        {agenda('followUp')}
      </div>
      <fieldset className="agenda-minutes">
        <legend className="field-label">{texts.minutes}</legend>
        {BOB_PHASES.map((phase) => {
          const chosen = typed.minutes?.[phase];
          const minutes = chosen === undefined ? stored.minutes[phase] : chosen;
          return (
            <NumberField
              key={phase}
              label={BOB_PHASE_LABELS[phase]}
              value={minutes}
              min={1}
              max={MAX_PHASE_MINUTES}
              onChange={(value) => change({ ...typed, minutes: { ...typed.minutes, [phase]: value } })}
              errorMessage={isMinutes(minutes) ? undefined : texts.noMinutes(MAX_PHASE_MINUTES)}
            />
          );
        })}
      </fieldset>
      {saving.values.agendas !== null && (
        <div>
          <Button
            label={texts.reset}
            onPress={() => {
              setTyped({});
              saving.save({ agendas: null });
            }}
          />
        </div>
      )}
    </SettingsSection>
  );
}
