/**
 * Small parts of the editor's forms: words to choose inside a sentence, numbers that take every keystroke,
 * optional texts, and a section with its heading.
 */
import { type ReactNode, useId, useState } from 'react';
import type { Choice } from '../../../shared/scenario/edit/sentence.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { TextArea, TextField } from './filled-names.tsx';
import { isPartOfNumber, type NumberLimits, readNumber, shownNumber } from './typed-number.ts';

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

/** Text of a number while it is typed: a half number is kept on screen and the last good one in the draft. */
function useNumberText({ value, onChange, lowest, isWhole }: TypedNumber) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed, { lowest, isWhole });
  const text =
    typed !== null && (read === null || !read.ok || read.value === value) ? typed : shownNumber(value);
  return {
    text,
    problem: read === null || read.ok ? undefined : texts.numberProblems[read.error](lowest ?? 0),
    /** What was not taken goes: the field then shows what is kept. */
    onLeave: () => setTyped(null),
    onType: (next: string) => {
      if (!isPartOfNumber(next)) return;
      setTyped(next);
      const wanted = readNumber(next, { lowest, isWhole });
      if (wanted.ok) onChange(wanted.value);
    },
  };
}

interface TypedNumber extends NumberLimits {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export interface NumberWordProps extends TypedNumber {
  readonly label: string;
  readonly unit?: string | undefined;
}

/** A number inside a sentence. */
export function NumberWord({ label, unit, ...number }: NumberWordProps) {
  const { text, problem, onType, onLeave } = useNumberText(number);
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

export interface NumberFieldProps extends TypedNumber {
  readonly label: string;
  readonly errorMessage?: string | undefined;
}

export function NumberField({ label, errorMessage, ...number }: NumberFieldProps) {
  const { text, problem, onType, onLeave } = useNumberText(number);
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
