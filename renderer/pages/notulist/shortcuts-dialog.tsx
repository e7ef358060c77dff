/** Every key of the Notulist screen, on one page. */
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { FORM_KEYS, FORM_KINDS, LINE_KINDS } from './entry-kinds.ts';
import { noteTexts } from './notulist-texts.ts';

const texts = noteTexts.keys;

/** As they are pressed, and what they do. */
export const SHORTCUTS: readonly (readonly [keys: string, does: string])[] = [
  ['Alt N', texts.line],
  ['N', texts.lineOutside],
  ...LINE_KINDS.map((kind, index) => [`Alt ${index + 1}`, noteTexts.kinds[kind]] as const),
  ['Enter', texts.saveLine],
  ['Shift Enter', texts.newLine],
  ['Alt ↑ ↓', texts.theme],
  ['Alt G', texts.verified],
  ...FORM_KINDS.map((kind) => [`Alt ${FORM_KEYS[kind]}`, texts.form(noteTexts.kinds[kind])] as const),
  ['Ctrl Enter', texts.saveForm],
  ['Alt M', texts.more],
  ['Esc', texts.closeForm],
  ['F2', texts.nextStep],
  ['F4', texts.recap],
  ['F6', texts.panels],
  ['↑ ↓', texts.rows],
  ['V', texts.verify],
  ['C', texts.correct],
  ['I', texts.withdraw],
  ['H', texts.revise],
  ['Ctrl K', texts.palette],
  ['1 2 3', texts.pages],
  ['F1 ?', texts.help],
];

export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog
    isOpen
    isDismissable
    size="large"
    title={texts.title}
    onClose={onClose}
    footer={<Button slot="close" label={texts.close} autoFocus />}
  >
    <dl className="note-keys">
      {SHORTCUTS.map(([keys, does]) => (
        <div key={does}>
          <dt>
            <Kbd keys={keys} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
