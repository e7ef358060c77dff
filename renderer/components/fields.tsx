// Fields one types in: text, long text, search, number. Controlled, with the value as a plain string or number.
// Choices live in choice-fields.tsx, dates and times in date-fields.tsx.
import { Minus, Plus, Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import {
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Button,
  Group,
  Input,
} from 'react-aria-components';
import { nl } from '../nl.ts';
import { FieldHelp, FieldLabel, type FieldProps, fieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  readonly autoComplete?: string | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, type, autoComplete = 'off', onKeyDown, inputRef } = props;
  return (
    <AriaTextField
      {...fieldProps(props)}
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
      {...given({ type })}
    >
      <FieldLabel {...props} />
      <Input className="control" dir="auto" {...given({ placeholder, onKeyDown, ref: inputRef })} />
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly rows?: number | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly textAreaRef?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, rows = 3, onKeyDown, textAreaRef } = props;
  return (
    <AriaTextField {...fieldProps(props)} value={value} onChange={onChange}>
      <FieldLabel {...props} />
      <AriaTextArea
        className="control"
        dir="auto"
        rows={rows}
        {...given({ placeholder, onKeyDown, ref: textAreaRef })}
      />
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

export function SearchField({ label, value, onChange, placeholder, autoFocus }: SearchFieldProps) {
  return (
    <AriaSearchField
      className="field search"
      aria-label={label}
      value={value}
      onChange={onChange}
      {...given({ autoFocus })}
    >
      <Group className="control control-group" data-empty={value === '' || undefined}>
        <Search aria-hidden />
        <Input {...given({ placeholder })} />
        <Button className="control-clear" aria-label={nl.common.clear}>
          <X aria-hidden />
        </Button>
      </Group>
    </AriaSearchField>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** null while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly formatOptions?: Intl.NumberFormatOptions | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, formatOptions } = props;
  return (
    <AriaNumberField
      {...fieldProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...given({ minValue: min, maxValue: max, step, formatOptions })}
    >
      <FieldLabel {...props} />
      <Group className="control control-group num">
        <Input />
        <Button slot="decrement" aria-label={nl.common.decrease}>
          <Minus aria-hidden />
        </Button>
        <Button slot="increment" aria-label={nl.common.increase}>
          <Plus aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...props} />
    </AriaNumberField>
  );
}
