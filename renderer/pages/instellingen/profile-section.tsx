/**
 * The gemeenteprofiel: the names with which scenarios read as if they were written for this gemeente. What is
 * left open keeps its fictional name; a name that is too long is said so and not stored.
 */
import { useState } from 'react';
import { cleanText } from '../../../shared/exercise/text.ts';
import {
  MAX_PROFILE_NAME,
  PROFILE_FIELDS,
  PROFILE_GROUPS,
  type ProfileField,
} from '../../../shared/scenario/municipality-profile.ts';
import { TextField } from '../../components/fields.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useAfterPause, useSaving } from './use-saving.ts';

type Names = Readonly<Record<string, string | undefined>>;

/** The name of the gemeente itself stands above, with the gemeente. */
const FIELDS = PROFILE_FIELDS.filter(({ key }) => key !== 'gemeente');
const isTooLong = (name: string) => cleanText(name).length > MAX_PROFILE_NAME;

export function ProfileSection() {
  const saving = useSaving();
  const stored: Names = saving.values.profile;
  const [typed, setTyped] = useState<Names>({});
  // All that was typed, so that going on to the next field within the pause loses nothing.
  const store = useAfterPause((names: Names) => {
    const good = Object.entries({ ...stored, ...names }).flatMap(([key, name = '']) => {
      const kept = isTooLong(name) ? (stored[key] ?? '') : cleanText(name);
      return kept === '' ? [] : [[key, kept] as const];
    });
    saving.save({ profile: Object.fromEntries(good) });
  });
  const change = (key: string, name: string) => {
    const next = { ...typed, [key]: name };
    setTyped(next);
    store(next);
  };
  const nameOf = (key: string) => typed[key] ?? stored[key] ?? '';
  return (
    <SettingsSection id="profile" title={texts.profile} hint={texts.profileHint} saving={saving}>
      {PROFILE_GROUPS.map((group) => {
        const fields = FIELDS.filter((field) => field.group === group);
        const filled = fields.filter(({ key }) => cleanText(nameOf(key)) !== '').length;
        return (
          <details key={group} className="profile-group">
            <summary>
              <h4>{group}</h4>{' '}
              <span className="panel-count num">{texts.profileFilled(filled, fields.length)}</span>
            </summary>
            <div className="profile-fields">
              {fields.map((field) => (
                <NameField
                  key={field.key}
                  field={field}
                  name={nameOf(field.key)}
                  onChange={(name) => change(field.key, name)}
                />
              ))}
            </div>
          </details>
        );
      })}
    </SettingsSection>
  );
}

interface NameFieldProps {
  readonly field: ProfileField;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

const NameField = ({ field, name, onChange }: NameFieldProps) => (
  <TextField
    label={field.label}
    description={texts.profileExample(field.fictional)}
    value={name}
    onChange={onChange}
    errorMessage={isTooLong(name) ? texts.tooLong(MAX_PROFILE_NAME) : undefined}
  />
);
