/** What something sets: `zet [Dijk verzwakt] op [ja]`, one row for each variable. */
import { Plus, X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useDesk } from './draft-context.tsx';
import { NumberWord, Word } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';

type Values = Record<string, number | boolean>;

interface EffectsFieldProps {
  readonly set: Values | undefined;
  readonly onChange: (set: Values | undefined) => void;
}

const YES_NO = [
  { id: 'true', label: texts.yes },
  { id: 'false', label: texts.no },
];

export function EffectsField({ set = {}, onChange }: EffectsFieldProps) {
  const { draft } = useDesk().vocabulary;
  const choices = Object.entries(draft.variables).map(([id, { label }]) => ({ id, label: label || id }));
  const put = (next: Values) => onChange(Object.keys(next).length === 0 ? undefined : next);
  const free = choices.filter(({ id }) => !Object.hasOwn(set, id));
  const startOf = (id: string) => draft.variables[id]?.initial ?? 0;
  const rename = (from: string, to: string) =>
    put(
      Object.fromEntries(
        Object.entries(set).map(([id, value]) => (id === from ? [to, startOf(to)] : [id, value])),
      ),
    );
  const [firstFree] = free;
  return (
    <>
      <ul className="statements">
        {Object.entries(set).map(([id, value]) => (
          <li key={id} className="statement">
            <span className="sentence">
              {texts.set}
              <Word
                label={texts.label}
                value={id}
                choices={choices.filter((choice) => choice.id === id || free.includes(choice))}
                onChange={(to) => rename(id, to)}
              />
              {texts.setTo}
              {typeof value === 'boolean' ? (
                <Word
                  label={texts.value}
                  value={String(value)}
                  choices={YES_NO}
                  onChange={(to) => put({ ...set, [id]: to === 'true' })}
                />
              ) : (
                <NumberWord
                  label={texts.value}
                  value={value}
                  unit={draft.variables[id]?.unit}
                  onChange={(to) => put({ ...set, [id]: to })}
                />
              )}
            </span>
            <Button
              label={texts.removeEffect}
              icon={X}
              isIconOnly
              isSmall
              variant="ghost"
              onPress={() => put(Object.fromEntries(Object.entries(set).filter(([each]) => each !== id)))}
            />
          </li>
        ))}
      </ul>
      {firstFree && (
        <div className="form-actions">
          <Button
            label={texts.addEffect}
            icon={Plus}
            isSmall
            onPress={() => put({ ...set, [firstFree.id]: startOf(firstFree.id) })}
          />
        </div>
      )}
    </>
  );
}
