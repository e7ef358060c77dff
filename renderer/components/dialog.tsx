// Dialogs: a plain Dialog, a FormDialog that submits and keeps typed text on failure, a ConfirmDialog for yes or no.
// All are controlled and start below the bar. A FormDialog with one field to type in opens in it, and moves focus to
// the first invalid field; once something is typed only its own button closes it: Esc would throw the text away. What
// is under way cannot be cancelled, so nothing closes a dialog that waits for its answer.
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { focusAtEnd } from './focus-at-end.ts';
import { useHotkey } from './hotkey.ts';
import { useIsKept } from './kept-state.tsx';
import { DutchLocale } from './locale.tsx';
import { Notice } from './notice.tsx';

export type SubmitResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly field?: string | undefined };

/** Messages by field name; a field without a key is fine. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** CSS colour of the top edge, e.g. `var(--grip3)`. */
  readonly edge?: string | undefined;
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly isDismissable?: boolean | undefined;
  /** Esc then does nothing; the owner says why. */
  readonly keepsOnEscape?: boolean | undefined;
}

export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onClose,
    title,
    children,
    footer,
    edge,
    size = 'medium',
    role = 'dialog',
    isDismissable,
    keepsOnEscape,
  } = props;
  return (
    <DutchLocale>
      <ModalOverlay
        className="scrim"
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        isDismissable={isDismissable ?? false}
        isKeyboardDismissDisabled={keepsOnEscape ?? false}
      >
        <Modal className="dialog" data-size={size} style={edge ? ({ '--edge': edge } as CSSProperties) : {}}>
          <AriaDialog role={role}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
            {footer && <footer className="dialog-foot">{footer}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DutchLocale>
  );
}

export interface FormDialogProps extends Omit<DialogProps, 'footer' | 'children' | 'role' | 'isDismissable'> {
  readonly submitLabel: string;
  readonly submitVariant?: 'primary' | 'stop' | undefined;
  readonly cancelLabel?: string | undefined;
  /** Enter sends at once: for a form that is right as it opens. */
  readonly focusesSubmit?: boolean | undefined;
  /** Checked before anything is sent; the first field with a message gets focus. */
  readonly validate: () => FieldErrors;
  readonly onSubmit: () => Promise<SubmitResult>;
  readonly children: (errors: FieldErrors) => ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const {
    submitLabel,
    submitVariant = 'primary',
    cancelLabel,
    focusesSubmit,
    validate,
    onSubmit,
    children,
    ...dialog
  } = props;
  const form = useFormSubmit({ validate, onSubmit, onDone: props.onClose });
  // After the dialog itself, which takes the focus when nothing in it has it.
  useEffect(() => {
    if (props.isOpen && !focusesSubmit) focusOnlyField(form.ref.current);
  }, [props.isOpen, focusesSubmit, form.ref]);
  const isKept = useIsKept();
  const [isTouched, setTouched] = useState(isKept);
  const [wantedOut, setWantedOut] = useState(false);
  // From anywhere in the dialog, also before a field has the focus and from fields that keep their keys. In a field of
  // several lines Enter is a new line.
  const sendKey = {
    key: 'Enter',
    ctrl: true,
    whileTyping: true,
    whileDialog: true,
    isDisabled: !props.isOpen,
  };
  useHotkey(sendKey, () => {
    if (!isOnTop(form.ref.current)) return false;
    void form.submit();
    return true;
  });
  return (
    <Dialog {...dialog} keepsOnEscape={isTouched || form.isPending}>
      <form
        noValidate
        ref={form.ref}
        onInput={() => setTouched(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWantedOut(isTouched);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {form.message && <Notice tone="danger" title={form.message} />}
        {wantedOut && !form.message && <Notice tone="info" title={nl.common.inputKept} />}
        {children(form.errors)}
        <footer className="dialog-foot">
          <Button slot="close" label={cancelLabel ?? nl.common.cancel} isDisabled={form.isPending} />
          <Button
            type="submit"
            variant={submitVariant}
            label={submitLabel}
            isPending={form.isPending}
            autoFocus={focusesSubmit}
          />
        </footer>
      </form>
    </Dialog>
  );
}

const FIELDS =
  'textarea, input:not([type=hidden], [type=checkbox], [type=radio]), [role=spinbutton], [aria-haspopup]';

/** What is typed at once goes where it must when there is one place for it. */
function focusOnlyField(form: HTMLElement | null): void {
  if (form === null || form.contains(document.activeElement)) return;
  const [only, other] = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field.checkVisibility() && !field.closest('[aria-hidden=true]'),
  );
  if (only?.matches('textarea, input') && other === undefined) focusAtEnd(only);
}

/** No other dialog lies over the one that holds it. */
const isOnTop = (form: HTMLElement | null): boolean =>
  form !== null &&
  [...document.querySelectorAll('.scrim:not([data-exiting])')].at(-1)?.contains(form) === true;

interface FormSubmitOptions {
  readonly validate: () => FieldErrors;
  readonly onSubmit: () => Promise<SubmitResult>;
  readonly onDone?: (() => void) | undefined;
}

/** The life of one submit: check, send, keep everything on failure. For forms outside a dialog too. */
export function useFormSubmit({ validate, onSubmit, onDone }: FormSubmitOptions) {
  const ref = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (attempt > 0) focusFirstInvalid(ref.current);
  }, [attempt]);

  const submit = async () => {
    if (isPending) return;
    const found = validate();
    setErrors(found);
    setMessage(null);
    if (Object.values(found).some((text) => text !== undefined)) return setAttempt((n) => n + 1);
    setPending(true);
    const result = await onSubmit().catch(
      (): SubmitResult => ({ ok: false, message: nl.common.unknownFailure }),
    );
    setPending(false);
    if (result.ok) return onDone?.();
    if (result.field) setErrors({ [result.field]: result.message });
    else setMessage(result.message);
    setAttempt((n) => n + 1);
  };
  const clear = () => {
    setErrors({});
    setMessage(null);
  };
  return { ref, errors, message, isPending, submit, clear };
}

/** What is wrong first takes the focus. */
export function focusFirstInvalid(form: HTMLFormElement | null): void {
  const focusable = 'input:not([type=hidden]), textarea, [role=spinbutton], button';
  const field = form?.querySelector('[data-invalid]');
  const target = field?.matches(focusable) ? field : field?.querySelector(focusable);
  if (target instanceof HTMLElement) target.focus();
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly isDanger?: boolean | undefined;
  readonly onConfirm: () => Promise<SubmitResult>;
}

/** Asks before something that cannot be taken back. The safe choice has focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, children, confirmLabel, isDanger = false, onConfirm } = props;
  const form = useFormSubmit({ validate: () => ({}), onSubmit: onConfirm, onDone: onClose });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      size="small"
      keepsOnEscape={form.isPending}
      edge={isDanger ? 'var(--danger-fill)' : undefined}
      footer={
        <>
          <Button slot="close" label={nl.common.cancel} isDisabled={form.isPending} autoFocus />
          <Button
            label={confirmLabel}
            variant={isDanger ? 'stop' : 'primary'}
            isPending={form.isPending}
            onPress={() => void form.submit()}
          />
        </>
      }
    >
      {form.message && <Notice tone="danger" title={form.message} />}
      {children}
    </Dialog>
  );
}
