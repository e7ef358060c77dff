/**
 * The line that is always at hand: one Enter puts it on disk, and it is emptied only then. Kind and theme change by
 * key while the text keeps the focus. What is typed is kept at every key.
 */
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Button } from '../../components/button.tsx';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { ClockTimeField } from '../../components/clock-time-field.tsx';
import { focusFirstInvalid } from '../../components/dialog.tsx';
import { useMessages } from '../../components/field-choices.ts';
import { TextArea } from '../../components/fields.tsx';
import { focusAtEnd } from '../../components/focus-at-end.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { typedOn } from '../../components/typed-on.ts';
import { exerciseMsOfTyped, exerciseSeconds } from '../../exercise-time.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { checkWritten } from '../../replica/written-check.ts';
import { altKey, isLineKind, LINE_KINDS, type LineKind, lineKindOfKey } from './entry-kinds.ts';
import {
  clearText,
  emptyLine,
  isPictureKind,
  type LineProblems,
  lineProblems,
  nextLine,
  restoreText,
  themeBeside,
  writtenOfLine,
} from './line-draft.ts';
import { noteTexts as texts } from './notulist-texts.ts';
import { PictureFields } from './picture-fields.tsx';

const KIND_OPTIONS = LINE_KINDS.map((id, index) => ({
  id,
  label: texts.kinds[id],
  digit: String(index + 1),
}));
const FIRST_ROW = KIND_OPTIONS.slice(0, 6);
const SECOND_ROW = KIND_OPTIONS.slice(6);

/** What the rest of the screen asks of the line. */
export interface LineHandle {
  readonly focus: () => void;
  readonly choose: (kind: LineKind) => void;
}

const NO_PROBLEMS: LineProblems = {};

interface LineFormProps {
  readonly ref: Ref<LineHandle>;
  /** Says what was recorded. */
  readonly onSaved: (words: string) => void;
}

export function LineForm({ ref, onSaved }: LineFormProps) {
  const replica = useReplica();
  const { state } = useExercise();
  const messages = useMessages();
  const { draft, change, latest } = useKeptDraft('note-line', emptyLine);
  const [problems, setProblems] = useState<LineProblems>(NO_PROBLEMS);
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const isSaving = useRef(false);
  /** Enter was pressed again while a line was being saved. */
  const isAskedAgain = useRef(false);

  const focusText = (): boolean => {
    const field = text.current;
    if (!field || field.closest('[inert],[aria-hidden=true]')) return false;
    // Of a text that stands there since before a reload the caret is at its begin.
    if (field.selectionEnd === 0) focusAtEnd(field);
    else field.focus();
    return true;
  };
  const choose = (kind: LineKind): boolean => {
    if (!focusText()) return false;
    setProblems(NO_PROBLEMS);
    change({ kind });
    return true;
  };
  useHotkey({ key: 'n' }, focusText);
  useHotkey(altKey('n'), focusText);
  useKindKeys(choose);
  useImperativeHandle(ref, () => ({ focus: focusText, choose }));
  useHotkey(altKey('ArrowDown'), () => turnTheme(1));
  useHotkey(altKey('ArrowUp'), () => turnTheme(-1));
  useHotkey(altKey('g'), () => {
    if (document.activeElement !== text.current || !isPictureKind(draft.kind)) return false;
    change({ isVerified: !latest().isVerified });
    return true;
  });
  const turnTheme = (step: 1 | -1): boolean => {
    if (document.activeElement !== text.current || !isPictureKind(draft.kind)) return false;
    change({ theme: themeBeside(latest().theme, step) });
    return true;
  };

  const refuse = (found: LineProblems) => {
    flushSync(() => setProblems(found));
    focusFirstInvalid(form.current);
  };
  const save = async (): Promise<void> => {
    if (isSaving.current) {
      isAskedAgain.current = true;
      return;
    }
    const sent = latest();
    if (sent.text.trim() === '') return refuse({ text: texts.empty });
    const checked = checkWritten(writtenOfLine(sent));
    if (!checked.ok) return refuse(lineProblems(checked.error));
    const { nowMs } = replica.moment.get();
    const typedMs = sent.time === null ? null : exerciseMsOfTyped(state, sent.time, nowMs);
    if (typedMs !== null && typedMs < 0) return refuse({ text: texts.beforeStart });
    isSaving.current = true;
    setProblems(NO_PROBLEMS);
    // What is typed on goes behind it, wherever a word was being mended.
    focusAtEnd(text.current);
    const outcome = await replica.write(checked.value, typedMs);
    isSaving.current = false;
    if (!outcome.ok) {
      isAskedAgain.current = false;
      return refuse({ text: appendProblemText(outcome.error) });
    }
    // What was typed on while the line was being saved is the start of the next one.
    const now = latest();
    const next = typedOn(now.text, sent.text);
    // At once: a key pressed before the field shows it would bring the saved text back.
    flushSync(() => change({ ...nextLine(now), text: next }));
    onSaved(texts.saved(texts.kinds[sent.kind]));
    text.current?.focus();
    const goesOn = isAskedAgain.current && next.trim() !== '';
    isAskedAgain.current = false;
    if (goesOn) await save();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const now = latest();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
      // A key that is held since it closed a form is not for the line.
    } else if (event.key === 'Escape' && now.text !== '') {
      setProblems(NO_PROBLEMS);
      if (!event.repeat) change(clearText(now));
    } else if ((event.key === 'Escape' && !event.repeat) || isUndo(event)) {
      const back = restoreText(now);
      if (back === null) return;
      event.preventDefault();
      change(back);
    }
  };
  const setKind = (kind: string) => {
    if (isLineKind(kind)) change({ kind });
    setProblems(NO_PROBLEMS);
  };

  return (
    <Form
      className="note-line"
      ref={form}
      aria-label={texts.lineForm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="note-kinds">
        <ToggleGroup label={texts.lineKinds} options={FIRST_ROW} value={draft.kind} onChange={setKind} />
        <ToggleGroup
          label={texts.judgementKinds}
          options={SECOND_ROW}
          value={draft.kind}
          onChange={setKind}
        />
      </div>
      <div className="quick-line">
        <TextArea
          label={texts.text}
          isLabelHidden
          rows={1}
          value={draft.text}
          placeholder={texts.placeholders[draft.kind]}
          errorMessage={problems.text}
          onChange={(next) => {
            setProblems(NO_PROBLEMS);
            change({ text: next });
          }}
          onKeyDown={onKeyDown}
          textAreaRef={text}
        />
        <Button type="submit" variant="primary" label={texts.save} />
      </div>
      {draft.cleared.length > 0 && (
        <p className="tone-quiet">{draft.text === '' ? texts.cleared : texts.clearedBefore}</p>
      )}
      <div className="note-aside">
        {isPictureKind(draft.kind) && (
          <PictureFields
            draft={draft}
            factStatus={draft.kind}
            onChange={(part) => {
              if ('source' in part) setProblems(NO_PROBLEMS);
              change(part);
            }}
            messages={messages}
            sourceProblem={problems.source}
          />
        )}
        <LineTime time={draft.time} onChange={(time) => change({ time })} />
      </div>
    </Form>
  );
}

/** Apart, because it follows the seconds. */
function LineTime(props: { readonly time: string | null; readonly onChange: (time: string | null) => void }) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  return (
    <ClockTimeField
      label={texts.time}
      granularity="second"
      nowLabel={exerciseSeconds(state)(nowMs)}
      {...props}
    />
  );
}

const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

function useKindKeys(onKind: (kind: LineKind) => boolean): void {
  const latest = useRef(onKind);
  useEffect(() => {
    latest.current = onKind;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const kind = lineKindOfKey(event);
      if (kind && latest.current(kind)) event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
