// Buttons: an icon, a word, or both. The accessible name is always the label, also when only the icon shows.
// Actions use Button; places to go use ButtonLink. Colour carries meaning: only `stop` is red.
import {
  type ComponentType,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button as AriaButton, Link as AriaLink, type PressEvent } from 'react-aria-components';
import { given } from './given.ts';
import { createSettling, SETTLE_MS } from './settling.ts';

export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'stop';
export type Icon = ComponentType<{ 'aria-hidden'?: boolean | 'true' | 'false'; className?: string }>;

interface ButtonLook {
  readonly label: string;
  /** What shows when it should differ from the accessible name; must be contained in it. */
  readonly words?: ReactNode;
  readonly icon?: Icon | undefined;
  readonly variant?: ButtonVariant;
  readonly isIconOnly?: boolean;
  readonly isSmall?: boolean;
}

export interface ButtonProps extends ButtonLook {
  readonly onPress?: ((event: PressEvent) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly slot?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button(props: ButtonProps) {
  const { label, onPress, isDisabled, isPending, type, slot, shortcut, autoFocus, describedBy, ref } = props;
  return (
    <AriaButton
      className={buttonClass(props)}
      aria-label={label}
      data-icon-only={props.isIconOnly || undefined}
      data-small={props.isSmall || undefined}
      // The library leaves out aria-keyshortcuts.
      data-shortcut={shortcut}
      {...given({
        onPress,
        isDisabled,
        isPending,
        type,
        slot,
        autoFocus,
        ref,
        'aria-keyshortcuts': shortcut,
        'aria-describedby': describedBy,
      })}
    >
      <ButtonFace {...props} />
    </AriaButton>
  );
}

/** A button that stands where another stood a moment ago: the second half of a double click is not for it. */
export function SettlingButton({ onPress, ...props }: Omit<ButtonProps, 'ref'>) {
  const { label } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [settling] = useState(createSettling);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label is another button
  useLayoutEffect(() => {
    const element = button.current;
    settling.takePlace(performance.now());
    element?.setAttribute('aria-disabled', 'true');
    const timer = setTimeout(() => element?.removeAttribute('aria-disabled'), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [settling, label]);
  useEffect(() => {
    const element = button.current;
    const start = (event: Event) => settling.startPress(event.timeStamp);
    element?.addEventListener('pointerdown', start, true);
    element?.addEventListener('keydown', start, true);
    return () => {
      element?.removeEventListener('pointerdown', start, true);
      element?.removeEventListener('keydown', start, true);
    };
  }, [settling]);
  return (
    <Button
      {...props}
      ref={button}
      onPress={(event) => {
        // A screen reader presses without pointer or key, and never twice by accident.
        if (event.pointerType === 'virtual' || settling.isMeant()) onPress?.(event);
      }}
    />
  );
}

export interface ButtonLinkProps extends ButtonLook {
  readonly href: string;
  readonly target?: '_blank' | undefined;
  readonly onPress?: (() => void) | undefined;
}

export function ButtonLink(props: ButtonLinkProps) {
  const { label, href, target, onPress } = props;
  return (
    <AriaLink
      className={buttonClass(props)}
      aria-label={label}
      href={href}
      data-icon-only={props.isIconOnly || undefined}
      data-small={props.isSmall || undefined}
      {...given({ target, onPress })}
    >
      <ButtonFace {...props} />
    </AriaLink>
  );
}

function buttonClass({ variant = 'default' }: ButtonLook): string {
  return variant === 'default' ? 'btn' : `btn btn-${variant}`;
}

function ButtonFace({ icon: IconView, label, words, isIconOnly }: ButtonLook) {
  return (
    <>
      {IconView && <IconView aria-hidden />}
      {!isIconOnly && <span className={IconView ? 'btn-words' : undefined}>{words ?? label}</span>}
    </>
  );
}
