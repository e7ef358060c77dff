/**
 * Small parts of the editor's forms: words to choose inside a sentence, numbers that take every keystroke,
 * optional texts, and a section with its heading.
 */
import { type ReactNode, useId, useState } from 'react';
import type { Choice } from '../../../shared/scenario/edit/sentence.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { TextArea, TextField } from './filled-names.tsx';

export interface WordProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (id: string) => void;
  /** What the value is called when it is not among the choices. */
  readonly otherwise?: string;
}

/** A word of a sentence, picked from a list of the browser's own: short lists and long ones open as fast. */
export function Word({ label, value, choices, onChange, otherwise = texts.removed }: WordProps) {
  const isKnown = choices.some(({ id }) => id === value);
  return (
    <select
      className="word"
      aria-label={label}
      value={value}
      data-unknown={!isKnown || undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      {!isKnown && <option value={value}>{otherwise}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

const shown = (value: number) => String(value).replace('.', ',');
const PARTLY = /^-?\d{0,9}([.,]\d{0,6})?$/;

function parsed(text: string): number | null {
  const tidy = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : null;
}

function taken(text: string, lowest: number): number | null {
  const number = parsed(text);
  return number !== null && number >= lowest ? number : null;
}

/** Text of a number while it is typed: a half number is kept on screen and the last whole one in the draft. */
function useNumberText(value: number, onChange: (value: number) => void, lowest = -Infinity) {
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? null : taken(typed, lowest);
  const text = typed !== null && (number === value || number === null) ? typed : shown(value);
  const isWrong = typed !== null && number === null;
  const isTooLow = isWrong && parsed(typed) !== null;
  return {
    text,
    problem: isTooLow ? texts.numberTooLow(lowest) : isWrong ? texts.number : undefined,
    /** What was not taken goes: the field then shows what is kept. */
    onLeave: () => setTyped(null),
    onType: (next: string) => {
      if (!PARTLY.test(next.trim())) return;
      setTyped(next);
      const wanted = taken(next, lowest);
      if (wanted !== null) onChange(wanted);
    },
  };
}

export interface NumberWordProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit?: string | undefined;
  /** Less is not taken. */
  readonly lowest?: number | undefined;
}

/** A number inside a sentence. */
export function NumberWord({ label, value, onChange, unit, lowest }: NumberWordProps) {
  const { text, problem, onType, onLeave } = useNumberText(value, onChange, lowest);
  const problemId = useId();
  return (
    <span className="word-number">
      <input
        className="word num"
        aria-label={label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem && problemId}
        inputMode="decimal"
        autoComplete="off"
        size={Math.max(3, text.length)}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      {unit && <span>{unit}</span>}
      {problem && (
        <span className="word-problem" id={problemId} role="status">
          {problem}
        </span>
      )}
    </span>
  );
}

export interface NumberFieldProps extends NumberWordProps {
  readonly errorMessage?: string | undefined;
}

export function NumberField({ label, value, onChange, lowest, errorMessage }: NumberFieldProps) {
  const { text, problem, onType, onLeave } = useNumberText(value, onChange, lowest);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field shows what is kept
    <div onBlur={onLeave}>
      <TextField label={label} value={text} onChange={onType} errorMessage={problem ?? errorMessage} />
    </div>
  );
}

export interface OptionalTextProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined when the field is empty. */
  readonly onChange: (value: string | undefined) => void;
  readonly description?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly rows?: number;
}

export const OptionalText = ({ value, onChange, rows = 3, ...field }: OptionalTextProps) => (
  <TextArea
    {...field}
    rows={rows}
    value={value ?? ''}
    onChange={(text) => onChange(text === '' ? undefined : text)}
  />
);

/** A list of texts as lines; empty lines stay while they are typed. */
export interface LinesProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
  readonly errorMessage?: string | undefined;
}

export function Lines({ label, lines, onChange, errorMessage }: LinesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const kept = lines.join('\n');
  const text = typed !== null && linesOf(typed).join('\n') === kept ? typed : kept;
  return (
    <TextArea
      label={label}
      rows={4}
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(linesOf(next));
      }}
      errorMessage={errorMessage}
    />
  );
}

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

interface SectionProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields that is named by its heading. */
export function FormSection({ title, hint, end, children }: SectionProps) {
  const id = useId();
  return (
    <section className="form-section" aria-labelledby={id}>
      <div className="form-section-head">
        <h3 id={id}>{title}</h3>
        {end}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
      {children}
    </section>
  );
}
