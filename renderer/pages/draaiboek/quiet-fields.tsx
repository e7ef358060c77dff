/**
 * Fields that are drawn anew only when what they show changes, so that a keystroke in one field does not wait
 * for thirty others. They keep their first handler: it must not hold anything that changes while the form is
 * open.
 */
import { memo } from 'react';
import { CheckboxGroup, Select } from '../../components/choice-fields.tsx';
import type { Option } from '../../components/field-parts.tsx';
import { TextArea, TextField } from './filled-names.tsx';
import { OptionalText } from './form-parts.tsx';

type Props = Readonly<Record<string, unknown>>;

const isSameOption = (a: Option, b: Option | undefined) => a.id === b?.id && a.label === b.label;

function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((item, index) =>
    typeof item === 'object' ? isSameOption(item as Option, after[index]) : item === after[index],
  );
}

const showsSame = (before: object, after: object): boolean => {
  const [was, is] = [before as Props, after as Props];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  names.delete('onChange');
  return [...names].every((name) => isSame(was[name], is[name]));
};

export const QuietSelect = memo(Select, showsSame);
export const QuietChecks = memo(CheckboxGroup, showsSame);
export const QuietText = memo(TextField, showsSame);
export const QuietArea = memo(TextArea, showsSame);
export const QuietOptional = memo(OptionalText, showsSame);
