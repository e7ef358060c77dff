/**
 * Where everything is recorded: the line on top, under it the form that is open. Which form that is, is kept; each form
 * keeps what is typed in it, also while another one is open.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { useEntryFocus } from '../../components/entry-focus.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { Kbd, KeyedWords } from '../../components/kbd.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useHandedOver } from '../../components/use-hand-over.ts';
import { useConnection, useExercise } from '../../replica/replica-context.tsx';
import { handedTexts } from '../team/unsent-texts.ts';
import { ActionForm } from './action-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { altKey, FORM_KEYS, FORM_KINDS, type FormKind, formOfDraft } from './entry-kinds.ts';
import { AdviceForm, DilemmaForm, TermForm } from './judgement-forms.tsx';
import { LineForm, type LineHandle } from './line-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { type Said, saidWords } from './said.ts';
import { SitrapFrame } from './sitrap-frame.tsx';

export interface OpenForm {
  readonly form: FormKind | 'correction' | null;
  /** What it is about: the line that is corrected, the decision that is revised. */
  readonly aboutId: string | null;
  /** Another one for each time that a form is opened about something: it then reads its draft anew. */
  readonly turn: number;
}
export const noForm: OpenForm = { form: null, aboutId: null, turn: 0 };

interface EntryPanelProps {
  readonly open: OpenForm;
  readonly onOpen: (form: OpenForm['form'], aboutId?: string | null) => void;
  /** Whether this was the form that was open still. */
  readonly onClose: (open: OpenForm) => boolean;
  readonly line: RefObject<LineHandle | null>;
  /** What was recorded last. */
  readonly said: Said;
  readonly onSaved: (said: Said) => void;
  readonly onHelp: () => void;
}

const FORM_OPTIONS = FORM_KINDS.map((id) => ({ id, label: texts.kinds[id], digit: FORM_KEYS[id] }));

export function EntryPanel({ open, onOpen, onClose, line, said, onSaved, onHelp }: EntryPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const focus = useEntryFocus('notulist', panel, () => line.current?.focus());
  useComingBack(open, onOpen);
  const openForm = (form: FormKind) => {
    const isRevision = form === 'decision' && open.aboutId !== null;
    if (open.form !== form || isRevision) return onOpen(form);
    panel.current?.querySelector<HTMLElement>('.note-form :is(input, textarea)')?.focus();
  };
  return (
    <Panel
      title={texts.title}
      end={
        <>
          <Hints />
          <Button
            label={texts.shortcuts}
            words={<KeyedWords words={texts.shortcuts} keys="F1" />}
            variant="ghost"
            isSmall
            shortcut="F1"
            onPress={onHelp}
          />
        </>
      }
    >
      <div className="note-entry" ref={panel} {...focus}>
        <LineForm ref={line} onSaved={onSaved} />
        <div className="note-forms">
          <ToggleGroup
            label={texts.formKinds}
            options={FORM_OPTIONS}
            value={open.form ?? ''}
            onChange={(id) => {
              const form = FORM_KINDS.find((kind) => kind === id);
              if (form) openForm(form);
            }}
          />
          <SaidLine said={said} />
        </div>
        <NotKept open={open} onOpen={onOpen} />
        {FORM_KINDS.map((kind) => (
          <FormKey key={kind} kind={kind} onKey={() => openForm(kind)} />
        ))}
        <OpenedForm
          open={open}
          onSaved={onSaved}
          onClose={() => {
            // Another one may have been opened while this one was being saved.
            if (onClose(open)) line.current?.focus();
          }}
        />
      </div>
    </Panel>
  );
}

/** A form of which something could not be written opens again, once no other one is open. */
function useComingBack(open: OpenForm, onOpen: EntryPanelProps['onOpen']): void {
  const refused = useHandedOver().find(({ problem }) => problem !== null);
  /** Closed by hand after that it stays closed. */
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!refused || open.form !== null || opened.current === refused.id) return;
    opened.current = refused.id;
    const from = formOfDraft(refused.form);
    if (from) onOpen(from.form, from.aboutId);
  });
}

/** What was refused and stands in no open form: it is told until it is recorded or taken back. */
function NotKept({ open, onOpen }: Pick<EntryPanelProps, 'open' | 'onOpen'>) {
  const { onDevice } = useExercise();
  const out = useHandedOver().flatMap((item) => {
    const from = formOfDraft(item.form);
    const isOpen = from?.form === open.form && from?.aboutId === open.aboutId;
    return item.problem === null || !from || isOpen ? [] : [{ item, from }];
  });
  const [first] = out;
  if (!first) return null;
  const told = out.flatMap(({ item }) => handedTexts(item, onDevice));
  return (
    <Notice
      tone="danger"
      title={texts.notKept(out.length)}
      action={{ label: texts.openAgain, onPress: () => onOpen(first.from.form, first.from.aboutId) }}
    >
      {told.map(({ label, text }) => (
        <span key={`${label} ${text}`} className="user-text" dir="auto">
          {label}: {text}{' '}
        </span>
      ))}
    </Notice>
  );
}

function FormKey({ kind, onKey }: { readonly kind: FormKind; readonly onKey: () => void }) {
  useHotkey(altKey(FORM_KEYS[kind]), onKey);
  return null;
}

function SaidLine({ said }: { readonly said: Said }) {
  const { state } = useExercise();
  return (
    <p role="status" className="note-said">
      {saidWords(said, state, useConnection())}
    </p>
  );
}

const Hints = () => (
  <p className="note-hints" aria-hidden="true">
    <Kbd keys="Alt" /> {texts.hint}
  </p>
);

interface OpenedFormProps extends Pick<EntryPanelProps, 'open' | 'onSaved'> {
  readonly onClose: () => void;
}

function OpenedForm({ open: { form, aboutId, turn }, ...rest }: OpenedFormProps) {
  const { onDevice } = useExercise();
  switch (form) {
    case 'decision': {
      const revises = onDevice.decisionList.find(({ id }) => id === aboutId) ?? null;
      return <DecisionForm key={`${revises?.id} ${turn}`} revises={revises} {...rest} />;
    }
    case 'action':
      return <ActionForm {...rest} />;
    case 'dilemma':
      return <DilemmaForm {...rest} />;
    case 'advice':
      return <AdviceForm key={turn} {...rest} />;
    case 'term':
      return <TermForm {...rest} />;
    case 'sitrap':
      return <SitrapFrame {...rest} />;
    case 'correction': {
      const entry = onDevice.picture.find(({ id }) => id === aboutId);
      return entry ? <CorrectionForm key={entry.id} entry={entry} {...rest} /> : null;
    }
    case null:
      return null;
  }
}
