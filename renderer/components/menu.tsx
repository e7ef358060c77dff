// A button that opens a short list of actions. It opens as the mouse goes down; the letting go of that same press
// must not choose the action that has come under it.
import { useRef } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonVariant, type Icon } from './button.tsx';
import { given } from './given.ts';
import { Kbd } from './kbd.tsx';
import { isRestOfOpening } from './settling.ts';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly run: () => void;
}

export interface MenuButtonProps {
  readonly label: string;
  /** What shows when it should differ from the accessible name. */
  readonly words?: string;
  readonly icon?: Icon | undefined;
  readonly isIconOnly?: boolean;
  readonly isSmall?: boolean;
  readonly variant?: ButtonVariant;
  readonly actions: readonly MenuAction[];
  readonly isDisabled?: boolean | undefined;
}

export function MenuButton({ label, actions, isDisabled, ...look }: MenuButtonProps) {
  const opened = useRef({ atMs: 0, isPressed: false });
  return (
    <MenuTrigger
      onOpenChange={() => {
        opened.current = { atMs: performance.now(), isPressed: false };
      }}
    >
      <Button label={label} isDisabled={isDisabled} {...look} />
      <Popover
        className="popover"
        placement="bottom end"
        onPointerDownCapture={() => {
          opened.current.isPressed = true;
        }}
        onPointerUpCapture={(event) => {
          if (isRestOfOpening(opened.current, event.timeStamp)) event.stopPropagation();
        }}
      >
        <Menu aria-label={label} items={actions}>
          {(action) => (
            <MenuItem
              className="option"
              id={action.id}
              textValue={action.label}
              onAction={action.run}
              data-danger={action.isDanger || undefined}
              {...given({ isDisabled: action.isDisabled })}
            >
              {action.icon && <action.icon aria-hidden />}
              {action.label}
              {action.shortcut && <Kbd keys={action.shortcut} />}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
