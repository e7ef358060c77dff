/**
 * The frame of a form under the line: saved by key from any of its fields, closed by Esc with what was typed kept.
 * Enter in a one-line field saves too, unless a suggestion is being chosen.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/button.tsx';
import { type FieldErrors, type SubmitResult, useFormSubmit } from '../../components/dialog.tsx';
import { focusAtEnd } from '../../components/focus-at-end.ts';
import { KeyedWords } from '../../components/kbd.tsx';
import { Notice } from '../../components/notice.tsx';
import type { FormHandOver } from '../../components/use-hand-over.ts';
import { noteTexts as texts } from './notulist-texts.ts';
import type { Said } from './said.ts';

export interface NoteFormProps {
  readonly label: string;
  readonly submitLabel: string;
  /** Enter in a one-line field saves. */
  readonly savesOnEnter?: boolean | undefined;
  readonly isBlank: boolean;
  /** Empties the form. @returns what brings back what stood in it */
  readonly onDiscard: () => () => void;
  readonly onClose: () => void;
  readonly validate: () => FieldErrors;
  /** Takes its own draft away at once. */
  readonly onSubmit: () => Promise<SubmitResult>;
  readonly handOver: FormHandOver;
  readonly children: (problems: Readonly<Record<string, string>>) => ReactNode;
}

/** What every form of this screen is given. */
export interface OpenFormProps {
  readonly onClose: () => void;
  /** Says what was recorded. */
  readonly onSaved: (said: Said) => void;
}

export function NoteForm(props: NoteFormProps) {
  const { label, submitLabel, savesOnEnter = false, isBlank, onDiscard, onClose, validate, onSubmit } = props;
  const { problem, refused, takeBack, retry } = props.handOver;
  const form = useFormSubmit({ validate, onSubmit });
  const { ref } = form;
  const [putBack, setPutBack] = useState<(() => void) | null>(null);
  // A form that comes back by itself leaves the focus to who is typing elsewhere.
  const comesBack = useRef(refused !== undefined);
  useEffect(() => {
    if (!comesBack.current) focusAtEnd(firstField(ref.current));
  }, [ref]);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const target = event.target as HTMLElement;
    const isChoosing = Boolean(target.getAttribute('aria-activedescendant'));
    const savesHere = savesOnEnter && target instanceof HTMLInputElement;
    const savesAnywhere = event.ctrlKey || event.metaKey;
    if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (savesAnywhere || (savesHere && !isChoosing))
    ) {
      event.preventDefault();
      event.stopPropagation();
      // A key that is held since it saved what stood here is not for the next one.
      if (event.repeat) return;
      if (isChoosing) flushSync(() => takeSuggestion(target));
      void form.submit();
    } else if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <form
      noValidate
      className="note-form"
      aria-label={label}
      ref={ref}
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {(form.message ?? problem) !== null && <Notice tone="danger" title={form.message ?? problem ?? ''} />}
      {refused && (
        <Notice
          tone="danger"
          title={texts.refused(refused.problem ?? '')}
          action={
            takeBack
              ? {
                  label: texts.putBack,
                  onPress: () => {
                    flushSync(takeBack);
                    focusAtEnd(firstField(ref.current));
                  },
                }
              : { label: texts.retry, onPress: retry }
          }
        />
      )}
      {props.children(given(form.errors))}
      <div className="note-form-foot">
        <Button
          type="submit"
          variant="primary"
          label={submitLabel}
          isPending={form.isPending}
          words={<KeyedWords words={submitLabel} keys={savesOnEnter ? 'Enter' : 'Ctrl Enter'} />}
        />
        <Button label={texts.close} words={<KeyedWords words={texts.close} keys="Esc" />} onPress={onClose} />
        {!isBlank && (
          <Button
            label={texts.discard}
            variant="ghost"
            onPress={() => {
              const back = onDiscard();
              form.clear();
              setPutBack(() => back);
            }}
          />
        )}
        {isBlank && putBack && (
          <Button
            label={texts.putBack}
            variant="ghost"
            onPress={() => {
              putBack();
              setPutBack(null);
            }}
          />
        )}
      </div>
    </form>
  );
}

const firstField = (form: HTMLElement | null): HTMLElement | null | undefined =>
  form?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button.control');

/** As Tab does: the option that the field points at. */
const takeSuggestion = (field: HTMLElement): void =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.click();

const given = (errors: FieldErrors): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, said]) => (said === undefined ? [] : [[field, said]])),
  );
