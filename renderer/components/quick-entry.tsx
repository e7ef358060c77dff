// Quick entry: one line into the log without leaving the keyboard. Text is cleared only after the line is safe.
// Team, objective and kind keep their last value; the time follows the clock until someone types another one.
// `draft` is read once, at mount; every change after that goes out through `onDraftChange`.
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { ENTRY_KINDS, type EntryKind } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { Select, ToggleGroup } from './choice-fields.tsx';
import { ClockTimeField } from './clock-time-field.tsx';
import type { SubmitResult } from './dialog.tsx';
import type { Option } from './field-parts.tsx';
import { TextArea } from './fields.tsx';
import { KindGlyph } from './glyphs.tsx';
import { useHotkey } from './hotkey.ts';
import { Kbd } from './kbd.tsx';
import { typedOn } from './typed-on.ts';

export interface QuickEntryDraft {
  readonly kind: EntryKind;
  readonly text: string;
  readonly teamId: string | null;
  readonly objectiveId: string | null;
  /** "10:43:02" when typed; null follows the clock. */
  readonly time: string | null;
  /** The text Esc took away, one Esc or Ctrl Z from coming back. */
  readonly cleared: string;
}

export type QuickEntryValue = Omit<QuickEntryDraft, 'cleared'>;

export interface QuickEntryProps {
  readonly kinds: readonly EntryKind[];
  readonly teams: readonly Option[];
  readonly objectives: readonly Option[];
  /** The exercise clock, "10:43:02". */
  readonly nowLabel: string;
  readonly draft: QuickEntryDraft;
  readonly onDraftChange: (draft: QuickEntryDraft) => void;
  readonly onSave: (entry: QuickEntryValue) => Promise<SubmitResult>;
  /** Said after a save, e.g. "5.201 regels". */
  readonly countLabel?: string | undefined;
  readonly maxLength?: number | undefined;
}

const none = '-';
// A key typed into the text must not draw them anew: they are most of the form.
const Kinds = memo(ToggleGroup);
const Choice = memo(Select);
const Time = memo(ClockTimeField);

export function QuickEntry(props: QuickEntryProps) {
  const { kinds, teams, objectives, nowLabel, onDraftChange, onSave, countLabel, maxLength = 10_000 } = props;
  const [draft, setDraft] = useState(props.draft);
  const [failure, setFailure] = useState<string | null>(null);
  const [savedCount, setSavedCount] = useState(0);
  const isSaving = useRef(false);
  /** Enter was pressed again while a line was being saved. */
  const isAskedAgain = useRef(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(draft);

  const change = useCallback(
    (part: Partial<QuickEntryDraft>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      onDraftChange(latest.current);
    },
    [onDraftChange],
  );
  const setKind = useCallback(
    (kind: string) => {
      const known = kinds.find((one) => one === kind);
      if (known) change({ kind: known });
    },
    [kinds, change],
  );
  const setTeam = useCallback((id: string) => change({ teamId: id === none ? null : id }), [change]);
  const setObjective = useCallback(
    (id: string) => change({ objectiveId: id === none ? null : id }),
    [change],
  );
  const setTime = useCallback((time: string | null) => change({ time }), [change]);
  const kindOptions = useMemo(() => kinds.map(kindOption), [kinds]);
  const teamOptions = useMemo(() => withNone(teams, nl.quick.noTeam), [teams]);
  const objectiveOptions = useMemo(() => withNone(objectives, nl.quick.noObjective), [objectives]);

  useHotkey({ key: 'n' }, () => focusIfReachable(text.current));
  useKindKeys((kind) => {
    if (!focusIfReachable(text.current)) return false;
    setKind(kind);
    return true;
  });

  const tooLong = draft.text.length > maxLength ? nl.quick.tooLong(draft.text.length, maxLength) : null;

  const save = async () => {
    const { cleared: _, ...entry } = latest.current;
    const sent = entry.text;
    if (isSaving.current) {
      isAskedAgain.current = true;
      return;
    }
    if (sent.trim() === '') return setFailure(nl.quick.empty);
    if (sent.length > maxLength) return;
    isSaving.current = true;
    setFailure(null);
    const result = await onSave({ ...entry, text: sent.trim() }).catch(
      (): SubmitResult => ({ ok: false, message: nl.common.unknownFailure }),
    );
    isSaving.current = false;
    if (!result.ok) {
      isAskedAgain.current = false;
      return setFailure(result.message);
    }
    // What was typed on while the line was being saved is the start of the next one.
    const next = typedOn(latest.current.text, sent);
    // At once: a key pressed before the field shows it would bring the saved text back.
    flushSync(() => {
      change({ text: next, time: null, cleared: '' });
      setSavedCount((n) => n + 1);
    });
    text.current?.focus();
    const goesOn = isAskedAgain.current && next.trim() !== '';
    isAskedAgain.current = false;
    if (goesOn) await save();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { text: typed, cleared } = latest.current;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape' && typed !== '') {
      setFailure(null);
      change({ text: '', cleared: typed });
    } else if (typed === '' && cleared !== '' && (event.key === 'Escape' || isUndo(event))) {
      event.preventDefault();
      change({ text: cleared, cleared: '' });
    }
  };

  return (
    <Form
      className="quick-entry"
      aria-label={nl.quick.label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Kinds
        className="quick-kinds"
        label={nl.quick.kind}
        options={kindOptions}
        value={draft.kind}
        onChange={setKind}
      />
      <div className="quick-line">
        <TextArea
          label={nl.quick.text}
          isLabelHidden
          rows={1}
          value={draft.text}
          placeholder={nl.quick.placeholders[draft.kind]}
          errorMessage={tooLong ?? failure ?? undefined}
          onChange={(next) => {
            setFailure(null);
            change(next === '' ? { text: next } : { text: next, cleared: '' });
          }}
          onKeyDown={onKeyDown}
          textAreaRef={text}
        />
        <Button type="submit" variant="primary" label={nl.quick.save} />
      </div>
      <Choice label={nl.quick.team} options={teamOptions} value={draft.teamId ?? none} onChange={setTeam} />
      {objectives.length > 0 && (
        <Choice
          label={nl.quick.objective}
          options={objectiveOptions}
          value={draft.objectiveId ?? none}
          onChange={setObjective}
        />
      )}
      <Time
        label={nl.quick.time}
        granularity="second"
        time={draft.time}
        nowLabel={nowLabel}
        onChange={setTime}
      />
      <div className="quick-hints" role="status">
        {draft.cleared !== '' && draft.text === '' ? (
          <span>{nl.quick.cleared}</span>
        ) : savedCount > 0 ? (
          <span key={savedCount}>{countLabel ? nl.quick.saved(countLabel) : nl.quick.savedPlain}</span>
        ) : (
          <KeyHints kindCount={kinds.length} />
        )}
      </div>
    </Form>
  );
}

function KeyHints({ kindCount }: { readonly kindCount: number }) {
  const hints = [
    ['N', nl.quick.hints.focus],
    [`Alt 1–${kindCount}`, nl.quick.hints.kind],
    ['Enter', nl.quick.hints.save],
  ] as const;
  return hints.map(([keys, word]) => (
    <span key={keys} className="quick-keys">
      <Kbd keys={keys} /> {word}
    </span>
  ));
}

const kindOption = (kind: EntryKind) => ({
  id: kind,
  label: nl.kinds[kind],
  icon: <KindGlyph kind={kind} />,
  digit: String(ENTRY_KINDS.indexOf(kind) + 1),
});

function withNone(options: readonly Option[], label: string): readonly Option[] {
  return [{ id: none, label }, ...options];
}

function isUndo(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
}

function focusIfReachable(element: HTMLElement | null): boolean {
  if (!element || element.closest('[inert],[aria-hidden=true]')) return false;
  element.focus();
  return true;
}

function useKindKeys(onKind: (kind: EntryKind) => boolean): void {
  const latest = useRef(onKind);
  useEffect(() => {
    latest.current = onKind;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const kind = ENTRY_KINDS[Number(/^Digit([1-6])$/.exec(event.code)?.[1]) - 1];
      if (!kind || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (latest.current(kind)) event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
