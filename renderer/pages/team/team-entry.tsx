/**
 * What a member adds himself, on one line: a report, a communication, or an action with its owner and moment. What is
 * typed is kept until it is safe on this device.
 */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MAX_ENTRY_LENGTH } from '../../../shared/exercise/event.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { ActionFields } from '../../components/action-fields.tsx';
import { Button } from '../../components/button.tsx';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { type ActionDraft, checkAction, emptyAction } from '../../components/decision-draft.ts';
import { useEntryFocus } from '../../components/entry-focus.ts';
import { useMomentReading } from '../../components/field-choices.ts';
import { TextArea } from '../../components/fields.tsx';
import { focusAtEnd } from '../../components/focus-at-end.ts';
import { KindGlyph } from '../../components/glyphs.tsx';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { meetingRoles } from '../../components/meeting/meeting-roles.ts';
import { textProblem } from '../../components/text-check.ts';
import { typedOn } from '../../components/typed-on.ts';
import { nl } from '../../nl.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import type { WrittenProblems } from '../../replica/written-check.ts';
import { MEMBER_KINDS, type MemberKind, type TeamControl, useTeamControl } from './team-control.tsx';
import { teamTexts } from './team-texts.ts';

const texts = teamTexts.entry;

interface EntryDraft {
  readonly kind: MemberKind;
  readonly text: string;
  readonly action: ActionDraft;
}
const empty: EntryDraft = { kind: 'report', text: '', action: emptyAction };

export function TeamEntry() {
  const { state } = useExercise();
  const { write, isRunning, askedEntry, askEntry } = useTeamControl();
  const { draft, change, latest } = useKeptDraft<EntryDraft>('team-entry', empty);
  const [problems, setProblems] = useState<WrittenProblems>({});
  const [saved, setSaved] = useState(0);
  const line = useRef<HTMLTextAreaElement>(null);
  const action = useRef<HTMLInputElement>(null);
  const isSaving = useRef(false);
  const isAskedAgain = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = useEntryFocus('team', form);
  /** Each is one time that the field of the present kind takes the focus. */
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: answers each asking once
  useEffect(() => {
    if (!askedEntry) return;
    askEntry(null);
    if (askedEntry.kind !== null) change({ kind: askedEntry.kind });
    setTurn((n) => n + 1);
  }, [askedEntry]);
  // The field of another kind is drawn first.
  useEffect(() => {
    if (turn > 0) (action.current ?? line.current)?.focus();
  }, [turn]);

  const moments = useMomentReading();
  const save = async (): Promise<void> => {
    if (isSaving.current) {
      isAskedAgain.current = true;
      return;
    }
    const sent = latest();
    const checked = checkDraft(sent, moments.readMoment);
    if (!checked.ok) return setProblems(checked.problems);
    isSaving.current = true;
    // What is typed on goes behind it, wherever a word was being mended.
    focusAtEnd(sent.kind === 'action' ? action.current : line.current);
    setTurn((n) => n + 1);
    const result = await write(checked.written);
    isSaving.current = false;
    const goesOn = isAskedAgain.current;
    isAskedAgain.current = false;
    if (!result.ok) return setProblems({ text: result.message });
    setProblems({});
    setSaved((n) => n + 1);
    // What was typed on meanwhile is the start of the next line.
    const { text, action: typed } = latest();
    const next =
      sent.kind === 'action'
        ? {
            text: typedOn(typed.text, sent.action.text),
            owner: typedOn(typed.owner, sent.action.owner),
            due: typedOn(typed.due, sent.action.due),
          }
        : typed;
    // At once: a key pressed before the fields show it would bring the saved text back.
    flushSync(() => change({ text: sent.kind === 'action' ? text : typedOn(text, sent.text), action: next }));
    if (goesOn && checkDraft(latest(), moments.readMoment).ok) await save();
  };
  if (!isRunning) return null;
  return (
    <form
      className="team-entry"
      aria-label={texts.label}
      ref={form}
      {...focus}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ToggleGroup
        label={nl.quick.kind}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as MemberKind })}
        options={MEMBER_KINDS.map((kind, index) => ({
          id: kind,
          label: nl.kinds[kind],
          icon: <KindGlyph kind={kind} />,
          digit: String(index + 1),
        }))}
      />
      <div className="team-entry-line">
        {draft.kind === 'action' ? (
          <ActionFields
            draft={draft.action}
            onChange={(next) => change({ action: next })}
            problems={problems}
            owners={meetingRoles(state.roles).map(roleName)}
            lineLabel={texts.newAction}
            textRef={action}
            {...moments}
          />
        ) : (
          <TextArea
            label={nl.quick.text}
            isLabelHidden
            rows={1}
            value={draft.text}
            placeholder={nl.quick.placeholders[draft.kind]}
            errorMessage={problems.text}
            textAreaRef={line}
            onChange={(text) => change({ text })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void save();
            }}
          />
        )}
        <Button type="submit" variant="primary" label={nl.quick.save} />
      </div>
      <p className="visually-hidden" role="status">
        {saved > 0 && <span key={saved}>{nl.quick.savedPlain}</span>}
      </p>
    </form>
  );
}

type Checked =
  | { readonly ok: true; readonly written: Parameters<TeamControl['write']>[0] }
  | { readonly ok: false; readonly problems: WrittenProblems };

function checkDraft(
  { kind, text, action }: EntryDraft,
  readMoment: Parameters<typeof checkAction>[2],
): Checked {
  if (kind === 'action') {
    const checked = checkAction(action, null, readMoment);
    return checked.ok ? { ok: true, written: checked.value } : { ok: false, problems: checked.error };
  }
  const problem = textProblem(text, MAX_ENTRY_LENGTH, nl.quick.empty);
  if (problem !== undefined) return { ok: false, problems: { text: problem } };
  const payload = { kind, text: text.trim(), team: 'GBT', objectiveId: null };
  return { ok: true, written: { type: 'EntryLogged', payload } };
}
