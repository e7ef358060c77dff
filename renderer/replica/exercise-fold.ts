/**
 * An exercise as this device knows it, folded from rows in whatever order they arrive: the same set of
 * rows always gives the same view. In order, a row costs one step; out of order, everything is folded
 * anew. Lines that the hub has not accepted stand in the view but never touch the state.
 */
import { audienceOf } from '../../shared/exercise/access.ts';
import type { Refusal } from '../../shared/exercise/command.ts';
import { type ExerciseEvent, isWritten, type WrittenDraft } from '../../shared/exercise/event.ts';
import { type ExerciseState, evolve, initialExerciseState } from '../../shared/exercise/exercise-state.ts';
import { applyEvent, initialLiveExercise } from '../../shared/exercise/live-exercise.ts';
import {
  byReadingOrder,
  type FormatTime,
  type LogLine,
  logLineOf,
  writtenContent,
} from '../../shared/exercise/log-line.ts';
import type { Run, ScenarioEngine } from '../../shared/scenario/engine.ts';
import { exerciseMinutes } from '../exercise-time.ts';
import { type ReplicaRow, rowId } from './event-store.ts';

export interface ReplicaLine extends LogLine {
  readonly delivery: 'local' | 'delivered' | 'refused';
  readonly refusal: Refusal | null;
  /** Wall times: the author's, and the hub's once it has the line. */
  readonly writtenAt: number;
  readonly receivedAt: number | null;
}

export interface RefusedEntry {
  readonly draft: WrittenDraft;
  readonly refusal: Refusal;
}

export interface ExerciseView {
  readonly state: ExerciseState;
  /** The same with what stands on this device only, as if it had just come in: for lists that show it at once. */
  readonly onDevice: ExerciseState;
  /** The scenario as the log left it; null for roles that may not see it. */
  readonly run: Run | null;
  /** In log order. */
  readonly events: readonly ExerciseEvent[];
  /** In reading order, newest first. */
  readonly lines: readonly ReplicaLine[];
  readonly refused: readonly RefusedEntry[];
  /** Lines that are on this device only. */
  readonly waiting: number;
}

export interface ExerciseFold {
  readonly view: () => ExerciseView;
  /** True when the view changed. */
  readonly add: (rows: readonly ReplicaRow[]) => boolean;
}

type Accepted = Extract<ReplicaRow, { state: 'accepted' }>;
type Unaccepted = Exclude<ReplicaRow, Accepted>;
interface Folded {
  readonly state: ExerciseState;
  readonly run: Run | null;
}

export function createExerciseFold(engine: ScenarioEngine | null): ExerciseFold {
  const start: Folded = engine ? initialLiveExercise(engine) : { state: initialExerciseState, run: null };
  const known = new Set<string>();
  const unaccepted = new Map<string, Unaccepted>();
  let events: readonly ExerciseEvent[] = [];
  let folded = start;
  let acceptedLines: readonly ReplicaLine[] = [];
  let view = viewOf();

  const step = (before: Folded, event: ExerciseEvent): Folded =>
    engine && before.run
      ? applyEvent(engine, { state: before.state, run: before.run }, event)
      : { state: evolve(before.state, event), run: null };

  const foldIn = (fresh: readonly ExerciseEvent[]) => {
    const lines: ReplicaLine[] = [];
    for (const event of fresh) {
      const line = acceptedLine(event, folded.state);
      if (line) lines.push(line);
      folded = step(folded, event);
    }
    acceptedLines = merged(acceptedLines, lines);
  };

  const accept = (fresh: ExerciseEvent[]) => {
    if (fresh.length === 0) return;
    fresh.sort((a, b) => a.seq - b.seq);
    const isInOrder = (fresh[0]?.seq ?? 0) > folded.state.seq;
    if (isInOrder) {
      events = [...events, ...fresh];
      foldIn(fresh);
      return;
    }
    events = [...events, ...fresh].sort((a, b) => a.seq - b.seq);
    folded = start;
    acceptedLines = [];
    foldIn(events);
  };

  function viewOf(): ExerciseView {
    const open = [...unaccepted.values()];
    const local = open.filter((row) => row.state === 'local');
    return {
      ...folded,
      onDevice: local.reduce(addLocal, folded.state),
      events,
      lines: merged(
        acceptedLines,
        open.flatMap((row) => unacceptedLine(row, exerciseMinutes(folded.state)) ?? []),
      ),
      refused: open.filter((row) => row.state === 'refused'),
      waiting: local.length,
    };
  }

  return {
    view: () => view,
    add: (rows) => {
      const fresh: ExerciseEvent[] = [];
      let isChanged = false;
      for (const row of rows) {
        const id = rowId(row);
        if (known.has(id)) continue;
        if (row.state === 'accepted') {
          known.add(id);
          unaccepted.delete(id);
          fresh.push(row.event);
        } else if (row.state === 'local' ? unaccepted.has(id) : unaccepted.get(id)?.state === 'refused') {
          continue;
        } else unaccepted.set(id, row);
        isChanged = true;
      }
      accept(fresh);
      if (isChanged) view = viewOf();
      return isChanged;
    },
  };
}

/** The place and time that it would get now; the hub gives it its own. */
function addLocal(before: ExerciseState, { draft }: Unaccepted): ExerciseState {
  const event: ExerciseEvent = {
    ...draft,
    seq: before.seq + 1,
    at: Math.max(before.atMs, draft.writtenAtExercise),
    receivedAt: draft.writtenAt,
    audience: audienceOf(draft),
    hash: before.headHash,
  };
  return evolve(before, event);
}

function acceptedLine(event: ExerciseEvent, before: ExerciseState): ReplicaLine | null {
  const line = logLineOf(event, exerciseMinutes(before));
  if (!line) return null;
  return {
    ...line,
    delivery: 'delivered',
    refusal: null,
    isDuringStop: line.isDuringStop || (isWritten(event) && before.play.state !== 'on'),
    writtenAt: event.writtenAt,
    receivedAt: event.receivedAt,
  };
}

function unacceptedLine(row: Unaccepted, formatTime: FormatTime): ReplicaLine | null {
  const { draft } = row;
  const content = writtenContent(draft, formatTime);
  if (!content) return null;
  const entry = draft.type === 'EntryLogged' ? draft.payload : null;
  return {
    eventId: draft.id,
    // Behind everything that has a place already.
    seq: Number.MAX_SAFE_INTEGER,
    ...content,
    team: entry ? entry.team : 'GBT',
    objectiveId: entry ? entry.objectiveId : null,
    authorRole: draft.author.roleId,
    authorTeamRole: draft.author.teamRole ?? null,
    audience: audienceOf(draft),
    readingMs: draft.writtenAtExercise,
    atMs: draft.writtenAtExercise,
    isLate: false,
    delivery: row.state === 'local' ? 'local' : 'refused',
    refusal: row.state === 'refused' ? row.refusal : null,
    isDuringStop: draft.payload.isDuringStop === true,
    writtenAt: draft.writtenAt,
    receivedAt: null,
  };
}

const newestFirst = (a: LogLine, b: LogLine) => byReadingOrder(b, a);

/** Both lists newest first afterwards; `kept` is so already. */
function merged(kept: readonly ReplicaLine[], added: readonly ReplicaLine[]): readonly ReplicaLine[] {
  if (added.length === 0) return kept;
  const fresh = [...added].sort(newestFirst);
  const all: ReplicaLine[] = [];
  let at = 0;
  for (const line of kept) {
    for (let next = fresh[at]; next && newestFirst(next, line) < 0; next = fresh[at]) {
      all.push(next);
      at += 1;
    }
    all.push(line);
  }
  return [...all, ...fresh.slice(at)];
}
