/**
 * Quick entry tied to the replica: what is typed is kept, what is saved is on disk before the field is
 * emptied. Time follows the exercise clock unless someone types one.
 */
import { useCallback, useMemo, useState } from 'react';
import { mayWrite } from '../../../shared/exercise/access.ts';
import { ENTRY_KINDS, type EntryKind } from '../../../shared/exercise/event.ts';
import { LOG_TEAMS } from '../../../shared/people/teams.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { QuickEntry, type QuickEntryDraft, type QuickEntryValue } from '../../components/quick-entry.tsx';
import { exerciseMsOfTyped, exerciseSeconds } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { entryDraft, keepEntryDraft } from './entry-draft.ts';
import { logTexts as texts } from './log-texts.ts';
import { objectiveCode } from './log-views.ts';

const teams = LOG_TEAMS.map((team) => ({ id: team, label: team }));

export function EntryForm() {
  const replica = useReplica();
  const { state, lines } = useExercise();
  const { nowMs } = useMoment();
  const [draft] = useState(() => entryDraft(replica.drafts));
  const { session, drafts } = replica;
  const kinds = useMemo(() => ENTRY_KINDS.filter((kind) => mayWrite(session.role, kind)), [session]);
  const objectives = useMemo(
    () =>
      (session.bundle?.scenario.objectives ?? []).map(({ id, title }) => ({
        id,
        label: `${objectiveCode(id)} ${title}`,
      })),
    [session],
  );
  const keepDraft = useCallback((next: QuickEntryDraft) => keepEntryDraft(drafts, next), [drafts]);

  const save = async (entry: QuickEntryValue): Promise<SubmitResult> => {
    const typedMs = entry.time === null ? null : exerciseMsOfTyped(state, entry.time, nowMs);
    if (typedMs !== null && typedMs < 0) return { ok: false, message: texts.beforeStart };
    const outcome = await replica.append({
      kind: entry.kind as EntryKind,
      text: entry.text,
      team: entry.teamId ?? '',
      objectiveId: entry.objectiveId,
      writtenAtExercise: typedMs,
    });
    return outcome.ok ? { ok: true } : { ok: false, message: appendProblemText(outcome.error) };
  };

  return (
    <QuickEntry
      kinds={kinds}
      teams={teams}
      objectives={objectives}
      nowLabel={exerciseSeconds(state)(nowMs)}
      draft={draft}
      onDraftChange={keepDraft}
      onSave={save}
      countLabel={nl.log.rows(lines.length)}
    />
  );
}
