/**
 * A condition as rows of chosen words: `als [waterstand] [is hoger dan] [16,9]`, `of als …`. A group is a row
 * with rows of its own. Nothing is typed but numbers, so that what is shown can always be played.
 */
import { Plus, X } from 'lucide-react';
import {
  type Condition,
  conditionOf,
  guardOf,
  isGroup,
  type Statement,
} from '../../../shared/scenario/edit/condition.ts';
import {
  aboutSubject,
  type Choice,
  subjectOf,
  withVerb,
  wordsOf,
} from '../../../shared/scenario/edit/sentence.ts';
import type { Guard } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { useDesk } from './draft-context.tsx';
import { NumberWord, Word } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';

interface ConditionFieldProps {
  readonly label: string;
  readonly guard: Guard | undefined;
  readonly onChange: (guard: Guard | undefined) => void;
}

export function ConditionField({ label, guard, onChange }: ConditionFieldProps) {
  const condition = conditionOf(guard);
  return (
    <fieldset className="condition">
      <legend className="visually-hidden">{label}</legend>
      {condition.rows.length === 0 && <p className="field-hint">{texts.noCondition}</p>}
      <Rows condition={condition} isTop onChange={(next) => onChange(guardOf(next))} />
    </fieldset>
  );
}

interface RowsProps {
  readonly condition: Condition;
  readonly isTop?: boolean;
  readonly onChange: (condition: Condition) => void;
}

const JOINS: readonly Choice[] = [
  { id: 'all', label: texts.and },
  { id: 'any', label: texts.or },
];

function Rows({ condition, isTop = false, onChange }: RowsProps) {
  const { vocabulary } = useDesk();
  const { join, rows } = condition;
  const put = (next: readonly (Statement | Condition)[]) => onChange({ ...condition, rows: next });
  const replace = (index: number, row: Statement | Condition) =>
    put(rows.map((each, at) => (at === index ? row : each)));
  const remove = (index: number) => put(rows.filter((_, at) => at !== index));
  const fresh = () => aboutSubject(vocabulary, vocabulary.subjects[0]?.id ?? 'grip:');
  return (
    <>
      <ul className="statements">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <li key={index} className={isGroup(row) ? 'statement-group' : 'statement'}>
            <span className="statement-join">
              {index === 0 ? (
                texts.if
              ) : (
                <Word
                  label={texts.join}
                  value={join}
                  choices={JOINS}
                  onChange={(id) => onChange({ ...condition, join: id as Condition['join'] })}
                />
              )}
            </span>
            {isGroup(row) ? (
              <div className="statement-inside">
                <Rows condition={row} onChange={(next) => replace(index, next)} />
              </div>
            ) : (
              <StatementWords row={row} onChange={(next) => replace(index, next)} />
            )}
            <Button
              label={isGroup(row) ? texts.removeGroup : texts.removeStatement}
              icon={X}
              isIconOnly
              isSmall
              variant="ghost"
              onPress={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button label={texts.addStatement} icon={Plus} isSmall onPress={() => put([...rows, fresh()])} />
        {isTop && rows.length > 0 && (
          <Button
            label={texts.addGroup}
            icon={Plus}
            isSmall
            onPress={() => put([...rows, { join: join === 'all' ? 'any' : 'all', rows: [fresh()] }])}
          />
        )}
      </div>
    </>
  );
}

interface StatementProps {
  readonly row: Statement;
  readonly onChange: (row: Statement) => void;
}

function StatementWords({ row, onChange }: StatementProps) {
  const { vocabulary } = useDesk();
  const words = wordsOf(vocabulary, row);
  return (
    <span className="sentence">
      <Word
        label={texts.what}
        value={subjectOf(row)}
        choices={vocabulary.subjects}
        onChange={(subject) => onChange(aboutSubject(vocabulary, subject))}
      />
      <Word
        label={texts.verb}
        value={words.verb}
        choices={words.verbs}
        onChange={(verb) => onChange(withVerb(row, verb))}
      />
      {words.number && row.about === 'variable' && (
        <NumberWord
          label={texts.value}
          value={words.number.value}
          unit={words.number.unit}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
    </span>
  );
}
