/**
 * Names of the gemeenteprofiel in the editor: what is only read shows them filled in, and a field that holds one
 * shows beneath it how it will read. What is typed keeps its `{gemeente}`.
 */
import { createContext, useContext } from 'react';
import {
  type MunicipalityProfile,
  nameFiller,
  namesIn,
} from '../../../shared/scenario/municipality-profile.ts';
import {
  TextArea as PlainArea,
  TextField as PlainField,
  type TextAreaProps,
  type TextFieldProps,
} from '../../components/fields.tsx';
import { formTexts as texts } from './form-texts.ts';

export type FillName = (text: string) => string;

export const NamesContext = createContext<FillName>(nameFiller({}));
export const useNames = (): FillName => useContext(NamesContext);

/**
 * Fills whole parts of a draft. What holds no name comes back as the same object, and the same object is filled
 * once, so that lists need not be drawn anew.
 */
export function createPartFiller(profile: MunicipalityProfile): <T>(part: T) => T {
  const fill = nameFiller(profile);
  const known = new WeakMap<object, unknown>();
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const after = Array.isArray(value) ? filledList(value) : filledFields(value);
    known.set(value, after);
    return after;
  };
  const filledList = (list: readonly unknown[]): readonly unknown[] => {
    const next = list.map(filled);
    return next.every((item, index) => item === list[index]) ? list : next;
  };
  const filledFields = (part: object): object => {
    const next = Object.entries(part).map(([key, value]) => [key, value, filled(value)] as const);
    return next.every(([, before, after]) => before === after)
      ? part
      : Object.fromEntries(next.map(([key, , after]) => [key, after]));
  };
  return filled as <T>(part: T) => T;
}

export function TextField({ description, ...field }: TextFieldProps) {
  const fill = useNames();
  const reads = namesIn(field.value).length > 0 ? texts.readsLike(fill(field.value)) : undefined;
  return <PlainField {...field} description={joined(description, reads)} />;
}

/** A long text would stand there twice: it shows its names alone. */
export function TextArea({ description, ...field }: TextAreaProps) {
  const fill = useNames();
  const names = namesIn(field.value).map((name) => texts.nameIs(name, fill(name)));
  return <PlainArea {...field} description={joined(description, names.join(', ') || undefined)} />;
}

const joined = (...hints: readonly (string | undefined)[]): string | undefined =>
  hints.filter((hint) => hint !== undefined).join(' ') || undefined;
