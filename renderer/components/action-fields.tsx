// An action on one line: what, who, and by when. What is typed as a moment is read back on both clocks.
import type { Ref } from 'react';
import { useMoment } from '../replica/replica-context.tsx';
import type { WrittenProblems } from '../replica/written-check.ts';
import type { MomentReading } from '../typed-moment.ts';
import { ComboBox } from './choice-fields.tsx';
import type { ActionDraft } from './decision-draft.ts';
import { decisionTexts as texts } from './decision-texts.ts';
import { TextField } from './fields.tsx';

export interface ActionFieldsProps extends MomentReading {
  readonly draft: ActionDraft;
  readonly onChange: (draft: ActionDraft) => void;
  readonly problems: WrittenProblems;
  /** Before the names of its fields in `problems`: `actions.0.` */
  readonly path?: string | undefined;
  /** Names of roles that may be chosen; any other name is fine too. */
  readonly owners: readonly string[];
  /** Says which of several lines this is, instead of labels above the fields. */
  readonly lineLabel?: string | undefined;
  readonly textRef?: Ref<HTMLInputElement> | undefined;
}

export function ActionFields(props: ActionFieldsProps) {
  const { draft, onChange, problems, path = '', owners, lineLabel, textRef } = props;
  const named = (label: string) => (lineLabel === undefined ? label : `${lineLabel}: ${label.toLowerCase()}`);
  const isLabelHidden = lineLabel !== undefined;
  return (
    <div className="action-fields">
      <TextField
        label={named(texts.action)}
        isLabelHidden={isLabelHidden}
        placeholder={texts.actionHint}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        errorMessage={problems[`${path}text`]}
        inputRef={textRef}
      />
      <ComboBox
        label={named(texts.owner)}
        isLabelHidden={isLabelHidden}
        placeholder={isLabelHidden ? texts.owner : undefined}
        options={owners}
        value={draft.owner}
        onChange={(owner) => owner !== draft.owner && onChange({ ...draft, owner })}
        errorMessage={problems[`${path}owner`]}
      />
      <MomentField
        {...props}
        label={named(texts.due)}
        isLabelHidden={isLabelHidden}
        value={draft.due}
        onChange={(due) => onChange({ ...draft, due })}
        errorMessage={problems[`${path}due`] ?? problems[`${path}dueMs`]}
      />
    </div>
  );
}

export interface MomentFieldProps extends MomentReading {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly errorMessage?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** A moment ahead, typed as a time of day or as minutes from now. */
export function MomentField(props: MomentFieldProps) {
  // How far ahead it is changes with the clock.
  useMoment();
  const { label, isLabelHidden, value, onChange, errorMessage, understood, autoFocus } = props;
  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      placeholder={texts.dueHint}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      description={errorMessage === undefined ? understood(value) : undefined}
      errorMessage={errorMessage}
    />
  );
}
