/**
 * A sitrap: made from the situatiebeeld, edited as text, sent to roles of the team; the earlier ones stand below. What
 * is typed is kept until it is sent. Goes on any page of a window that may send one.
 */
import { useState } from 'react';
import { maySendSitrap } from '../../shared/exercise/access.ts';
import { MAX_SITRAP } from '../../shared/meeting/report-events.ts';
import { situationReportDraft } from '../../shared/meeting/situation-report-text.ts';
import type { SituationReport } from '../../shared/meeting/situation-reports.ts';
import { roleLabel, roleName } from '../../shared/people/roles.ts';
import { exerciseMinutes } from '../exercise-time.ts';
import { appendProblemText } from '../replica/failure-text.ts';
import { useExercise, useReplica } from '../replica/replica-context.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './choice-fields.tsx';
import { ConfirmDialog, type SubmitResult, useFormSubmit } from './dialog.tsx';
import { TextArea, TextField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { useKeptDraft } from './kept-draft.ts';
import { Notice } from './notice.tsx';
import { sitrapTexts as texts } from './sitrap-texts.ts';
import { textProblem } from './text-check.ts';
import './sitrap.css';

interface SitrapDraft {
  /** Null until something is typed: then it follows the template. */
  readonly title: string | null;
  readonly text: string | null;
  /** As it was made: what differs from it was typed. */
  readonly made: string;
  /** Null: everyone. */
  readonly to: readonly string[] | null;
}
const nothing: SitrapDraft = { title: null, text: null, made: '', to: null };

interface SitrapFormProps {
  /** Role ids that it may go to, in the order in which they are offered. */
  readonly roles: readonly string[];
  /** Called when it was sent. */
  readonly onSent?: (() => void) | undefined;
}

export function SitrapForm({ roles, onSent }: SitrapFormProps) {
  const replica = useReplica();
  const { onDevice } = useExercise();
  const kept = useKeptDraft<SitrapDraft>('sitrap', nothing);
  const [made, setMade] = useState(() => freshOf(replica));
  const [isAsking, setAsking] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const { draft, change, forget } = kept;
  const title = draft.title ?? made.title;
  const text = draft.text ?? made.text;
  const to = draft.to ?? roles;
  const isTyped = draft.text !== null && draft.text !== draft.made;

  const remake = () => {
    forget();
    setMade(freshOf(replica));
  };
  const send = async (): Promise<SubmitResult> => {
    const payload = { title, text, to: roles.filter((id) => to.includes(id)) };
    const written = await replica.write({ type: 'SituationReportReleased', payload }, null);
    if (!written.ok) return { ok: false, message: appendProblemText(written.error) };
    setSent(title);
    remake();
    onSent?.();
    return { ok: true };
  };
  const form = useFormSubmit({
    validate: () => ({
      title: textProblem(title, MAX_SITRAP.title, texts.empty),
      text: textProblem(text, MAX_SITRAP.text, texts.empty),
      to: roles.some((id) => to.includes(id)) ? undefined : texts.noRecipients,
    }),
    onSubmit: send,
  });
  const time = exerciseMinutes(onDevice);
  const isInPlay = onDevice.status === 'running';
  if (!maySendSitrap(replica.session)) return <p className="empty">{texts.notAllowed}</p>;
  return (
    <div className="sitrap">
      {sent !== null && <Notice tone="ok" title={texts.released(sent)} />}
      <form
        noValidate
        aria-label={texts.heading}
        ref={form.ref}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) void form.submit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {form.message && <Notice tone="danger" title={form.message} />}
        <p className="field-hint">{texts.intro}</p>
        <TextField
          label={texts.title}
          value={title}
          onChange={(next) => change({ title: next })}
          errorMessage={form.errors.title}
        />
        <TextArea
          label={texts.text}
          rows={16}
          value={text}
          onChange={(next) => {
            setSent(null);
            change({ text: next, ...(draft.text === null && { made: made.text }) });
          }}
          errorMessage={form.errors.text}
        />
        <CheckboxGroup
          label={texts.recipients}
          options={roles.map((id) => ({ id, label: roleLabel(id), detail: onDevice.roles[id] }))}
          value={to}
          onChange={(next) => change({ to: next })}
          errorMessage={form.errors.to}
        />
        <div className="sitrap-buttons">
          <Button
            type="submit"
            variant="primary"
            label={texts.submit}
            isPending={form.isPending}
            isDisabled={!isInPlay}
          />
          <Button label={texts.again} onPress={() => (isTyped ? setAsking(true) : remake())} />
          <Button
            label={to.length === 0 ? texts.everyone : texts.nobody}
            variant="ghost"
            onPress={() => change({ to: to.length === 0 ? null : [] })}
          />
        </div>
      </form>
      <EarlierSitraps reports={onDevice.situationReports} formatTime={time} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={texts.againTitle}
        confirmLabel={texts.againConfirm}
        isDanger
        onConfirm={async () => {
          remake();
          return { ok: true };
        }}
      >
        <p>{texts.againText}</p>
      </ConfirmDialog>
    </div>
  );
}

const freshOf = ({ view, moment }: ReturnType<typeof useReplica>) => {
  const { onDevice } = view.get();
  return situationReportDraft(onDevice, moment.get().nowMs, exerciseMinutes(onDevice));
};

interface EarlierSitrapsProps {
  readonly reports: readonly SituationReport[];
  readonly formatTime: (exerciseMs: number) => string;
}

/** Newest first; each opens to its text. */
export function EarlierSitraps({ reports, formatTime }: EarlierSitrapsProps) {
  if (reports.length === 0) return null;
  return (
    <section className="sitrap-earlier" aria-label={texts.earlier(reports.length)}>
      <h3>{texts.earlier(reports.length)}</h3>
      {reports.toReversed().map(({ id, title, text, to, releasedMs }) => (
        <Fold key={id} label={title}>
          <p className="field-hint">{texts.sentTo(formatTime(releasedMs), to.map(roleName).join(', '))}</p>
          <p className="sitrap-text user-text" dir="auto">
            {text}
          </p>
        </Fold>
      ))}
    </section>
  );
}
