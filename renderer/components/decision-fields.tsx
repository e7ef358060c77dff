// The record of a decision as fields. Three stand in view; the rest lies under one fold that opens by key and stays
// as it was. What does not fit the level is told and stops nothing. What is typed is its owner's to keep.
import { type Ref, useRef } from 'react';
import type { Decision } from '../../shared/meeting/decision-list.ts';
import {
  authorityWarning,
  dutiesAfter,
  groundsAt,
  type Level,
  legalGround,
  powerHolderAt,
} from '../../shared/meeting/legal-grounds.ts';
import type { WrittenProblems } from '../replica/written-check.ts';
import type { MomentReading } from '../typed-moment.ts';
import { ActionFields } from './action-fields.tsx';
import { ComboBox, Select } from './choice-fields.tsx';
import {
  type DecisionDraft,
  deciderOf,
  defaultDecider,
  emptyAction,
  isBlankAction,
} from './decision-draft.ts';
import { decisionTexts as texts } from './decision-texts.ts';
import { TextArea, TextField } from './fields.tsx';
import { useHotkey } from './hotkey.ts';
import { Kbd } from './kbd.tsx';
import { Notice } from './notice.tsx';

export interface MessageChoice {
  /** Place in the log. */
  readonly seq: number;
  readonly label: string;
}

export interface DecisionFieldsProps extends MomentReading {
  readonly draft: DecisionDraft;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
  readonly problems: WrittenProblems;
  readonly level: Level;
  /** Names of roles that may be chosen as decider or owner. */
  readonly roles: readonly string[];
  /** Received, newest first. */
  readonly messages: readonly MessageChoice[];
  /** In force, so that they can be revised. */
  readonly revisable: readonly Decision[];
  /** Left out where the actions are given elsewhere. */
  readonly hasActions?: boolean | undefined;
  readonly subjectRef?: Ref<HTMLInputElement> | undefined;
}

export function DecisionFields(props: DecisionFieldsProps) {
  const { draft, onChange, problems, level, hasActions = true, subjectRef } = props;
  const warning = authorityWarning(draft.groundId, deciderOf(draft, level), level);
  return (
    <div className="decision-fields">
      <TextField
        label={texts.subject}
        isRequired
        placeholder={texts.subjectHint}
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
        errorMessage={problems.subject}
        inputRef={subjectRef}
      />
      <TextArea
        label={texts.decision}
        isRequired
        rows={2}
        placeholder={texts.decisionHint}
        value={draft.decision}
        onChange={(decision) => onChange({ decision })}
        errorMessage={problems.decision}
      />
      <TextArea
        label={texts.rationale}
        rows={2}
        placeholder={texts.rationaleHint}
        value={draft.rationale}
        onChange={(rationale) => onChange({ rationale })}
        errorMessage={problems.rationale}
      />
      {hasActions && <DecisionActions {...props} />}
      {warning !== null && <Notice tone="warn" title={warning} />}
      <More {...props} />
    </div>
  );
}

function DecisionActions(props: DecisionFieldsProps) {
  const { draft, onChange, problems, roles, readMoment, understood } = props;
  // One more than there are: what is typed in it makes it one of them.
  const lines = [...draft.actions, emptyAction];
  return (
    <fieldset className="decision-actions">
      <legend className="field-label">{texts.actions}</legend>
      {lines.map((action, index) => (
        <ActionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          key={index}
          draft={action}
          path={`actions.${index}.`}
          lineLabel={texts.actionNumber(index + 1)}
          onChange={(next) => onChange({ actions: withLine(draft, index, next) })}
          problems={problems}
          owners={roles}
          readMoment={readMoment}
          understood={understood}
        />
      ))}
    </fieldset>
  );
}

/** Blank lines at the end are not kept, so that one empty line follows what is typed. */
function withLine({ actions }: DecisionDraft, index: number, next: DecisionDraft['actions'][number]) {
  const all = index < actions.length ? actions.with(index, next) : [...actions, next];
  const last = all.findLastIndex((action) => !isBlankAction(action));
  return all.slice(0, last + 1);
}

const NONE = '-';

function More(props: DecisionFieldsProps) {
  const { draft, onChange, problems, level, roles, messages, revisable } = props;
  const fold = useRef<HTMLDetailsElement>(null);
  useHotkey({ key: 'm', alt: true, whileTyping: true, whileDialog: true }, () => {
    const isOpen = !draft.isMoreOpen;
    onChange({ isMoreOpen: isOpen });
    // What was typed in last goes out of sight with the fold: its own line takes the focus.
    if (!isOpen && fold.current?.contains(document.activeElement))
      fold.current.querySelector('summary')?.focus();
  });
  const decider = draft.decider ?? defaultDecider(level);
  const ground = draft.groundId === null ? undefined : legalGround(draft.groundId);
  const duties = dutiesAfter(
    { groundId: draft.groundId, decider: deciderOf(draft, level) },
    powerHolderAt(level),
  );
  const grounds = groundsAt(level);
  const offered = ground && !grounds.includes(ground) ? [...grounds, ground] : grounds;
  return (
    <details
      className="fold decision-more"
      ref={fold}
      open={draft.isMoreOpen}
      onToggle={({ currentTarget: { open } }) => open !== draft.isMoreOpen && onChange({ isMoreOpen: open })}
    >
      <summary aria-keyshortcuts="Alt+M">
        {texts.more} <Kbd keys="Alt M" />
        <span className="tone-quiet">
          {draft.isMoreOpen
            ? texts.moreParts
            : `${texts.deciderIs(decider)}${ground ? `, ${ground.article}` : ''}`}
        </span>
      </summary>
      <div className="decision-more-fields">
        <Select
          label={texts.ground}
          options={[
            { id: NONE, label: texts.noGround },
            ...offered.map(({ id, article, title }) => ({ id, label: `${article}: ${title}` })),
          ]}
          value={draft.groundId ?? NONE}
          onChange={(id) => onChange({ groundId: id === NONE ? null : id })}
        />
        <ComboBox
          label={texts.decider}
          completes
          options={roles}
          value={decider}
          onChange={(typed) => typed !== decider && onChange({ decider: typed })}
          errorMessage={problems.decider}
        />
        {duties.length > 0 && (
          <div className="decision-duties">
            {texts.duties}
            <ul>
              {duties.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          </div>
        )}
        <TextArea
          label={texts.alternatives}
          rows={2}
          value={draft.alternatives}
          onChange={(alternatives) => onChange({ alternatives })}
          errorMessage={problems.alternatives}
        />
        <TextArea
          label={texts.dissent}
          rows={2}
          value={draft.dissent}
          onChange={(dissent) => onChange({ dissent })}
          errorMessage={problems.dissent}
        />
        <TextArea
          label={texts.communication}
          rows={2}
          placeholder={texts.communicationHint}
          value={draft.communication}
          onChange={(communication) => onChange({ communication })}
          errorMessage={problems.communication}
        />
        <MessageSelect
          messages={messages}
          seq={draft.injectSeq}
          onChange={(injectSeq) => onChange({ injectSeq })}
        />
        <Select
          label={texts.revises}
          options={[
            { id: NONE, label: texts.revisesNone },
            ...revisable.map(({ id, number, subject }) => ({ id, label: texts.numbered(number, subject) })),
          ]}
          value={draft.revises ?? NONE}
          onChange={(id) => onChange({ revises: id === NONE ? null : id })}
        />
      </div>
    </details>
  );
}

export interface MessageSelectProps {
  readonly messages: readonly MessageChoice[];
  readonly seq: number | null;
  readonly onChange: (seq: number | null) => void;
}

/** The message that something rests on. */
export const MessageSelect = ({ messages, seq, onChange }: MessageSelectProps) => (
  <Select
    label={texts.message}
    options={[
      { id: NONE, label: texts.noMessage },
      ...messages.map((message) => ({ id: String(message.seq), label: message.label })),
    ]}
    value={seq !== null && messages.some((message) => message.seq === seq) ? String(seq) : NONE}
    onChange={(id) => onChange(id === NONE ? null : Number(id))}
  />
);
