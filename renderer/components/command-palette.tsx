// Opdrachten (Ctrl K): every action in one searchable list, with its shortcut. Opens itself on the key.
// Running an item closes the palette first, so the action may move focus or open a dialog.
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { nl } from '../nl.ts';
import { given } from './given.ts';
import { useHotkey } from './hotkey.ts';
import { Kbd } from './kbd.tsx';
import { DutchLocale } from './locale.tsx';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  /** Other words people type for it. */
  readonly keywords?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly items: readonly Command[];
}

export function CommandPalette({ isOpen, onOpenChange, items }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  useHotkey({ key: 'k', ctrl: true, whileTyping: true, whileDialog: isOpen }, () => onOpenChange(!isOpen));
  const matches = (text: string, typed: string) => typed.split(/\s+/).every((word) => contains(text, word));
  return (
    <DutchLocale>
      <ModalOverlay
        className="scrim"
        data-place="top"
        isDismissable
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <Modal className="dialog palette">
          <Dialog aria-label={nl.palette.label}>
            <Autocomplete filter={matches}>
              <TextField aria-label={nl.palette.search} autoFocus>
                <Input className="palette-input" placeholder={nl.palette.placeholder} />
              </TextField>
              <Menu
                className="palette-list"
                aria-label={nl.palette.label}
                items={items}
                renderEmptyState={() => <p className="option-none">{nl.palette.none}</p>}
              >
                {(item) => (
                  <MenuItem
                    className="option"
                    id={item.id}
                    textValue={`${item.label} ${item.keywords ?? ''}`}
                    onAction={() => {
                      onOpenChange(false);
                      queueMicrotask(item.run);
                    }}
                    {...given({ isDisabled: item.isDisabled })}
                  >
                    <span>{item.label}</span>
                    {item.detail && <span className="option-detail">{item.detail}</span>}
                    {item.shortcut && <Kbd keys={item.shortcut} />}
                  </MenuItem>
                )}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DutchLocale>
  );
}
