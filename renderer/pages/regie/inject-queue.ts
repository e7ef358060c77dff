/**
 * The injects as the leader's queue: what has gone out or was taken back, what comes when, what waits and for
 * what, and what can no longer come. When an inject comes is what the forecast says: the course if nobody decides anything.
 * A time in the scenario alone does not say it, because a condition may keep the inject back.
 */
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { lapsedInjects } from '../../../shared/scenario/lapse.ts';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import {
  gateDeadlineMs,
  type InjectRun,
  injectDueMs,
  type RunContext,
} from '../../../shared/scenario/run-context.ts';
import { CHANNEL_LABELS, type InjectData } from '../../../shared/scenario/schema.ts';
import type { InjectStatus } from '../../components/glyphs.tsx';
import type { InjectItem } from '../../components/inject-list.tsx';
import type { InjectNowView } from '../../components/inject-now.tsx';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { regieTexts as texts } from './regie-texts.ts';

export interface QueuedInject {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly channel: InjectData['channel'];
  readonly from: string;
  readonly to: readonly string[];
  readonly status: InjectStatus;
  readonly statusLabel: string;
  /** Exercise time of release, planned or past; while blocked the earliest; null while nobody can say. */
  readonly atMs: number | null;
  readonly isForecast: boolean;
  readonly isImprovised: boolean;
}

export interface QueueInput {
  readonly model: ScenarioModel;
  readonly context: RunContext;
  readonly forecast: RunContext;
  readonly state: ExerciseState;
  readonly events: readonly ExerciseEvent[];
  readonly formatTime: FormatTime;
}

/** An inject this close, in exercise time, is shown as the one to attend to. */
const DUE_SOON_MS = 60_000;

/** In order of time; then what has no time, and last what has lapsed, in order of number. */
export function injectQueue({
  model,
  context,
  forecast,
  state,
  events,
  formatTime,
}: QueueInput): readonly QueuedInject[] {
  const isOver = state.status === 'ended';
  const gone = lapsedInjects(model, context);
  const planned = model.scenario.injects
    .map((inject) => queued(model, inject, context, forecast, formatTime))
    .map((inject) => (state.status === 'planned' && inject.status === 'sent' ? atStart(inject) : inject))
    .map((inject) => {
      if (!isMovable(inject)) return inject;
      if (gone.has(inject.id) || isEndKnown(state)) return lapsed(inject);
      return isOver ? unknown(inject) : inject;
    });
  const lastMs = new Map(
    events.flatMap((event) =>
      event.type === 'InjectReleased' || event.type === 'InjectRecalled'
        ? [[event.payload.injectId, event.at]]
        : [],
    ),
  );
  const improvised = state.improvised.map((inject): QueuedInject => {
    const status = state.released[inject.injectId] === undefined ? 'recalled' : 'sent';
    return {
      id: inject.injectId,
      number: inject.number,
      title: inject.subject,
      channel: inject.channel,
      from: inject.from,
      to: inject.to,
      status,
      statusLabel: texts.status[status],
      atMs: lastMs.get(inject.injectId) ?? null,
      isForecast: false,
      isImprovised: true,
    };
  });
  return [...planned, ...improvised].sort((a, b) => orderOf(a) - orderOf(b) || a.number - b.number);
}

const LAST_MS = Number.MAX_SAFE_INTEGER - 1;
const orderOf = ({ atMs, status }: QueuedInject): number =>
  status === 'lapsed' ? LAST_MS + 1 : (atMs ?? LAST_MS);
/** Due at minute 0 of an exercise that has not begun. */
const atStart = (inject: QueuedInject): QueuedInject => ({
  ...inject,
  status: 'planned',
  statusLabel: texts.status.planned,
});
/** What became of it stands in no readable line. */
const unknown = (inject: QueuedInject): QueuedInject => ({
  ...inject,
  status: 'blocked',
  statusLabel: texts.status.unknown,
  atMs: null,
  isForecast: false,
});
const lapsed = (inject: QueuedInject): QueuedInject => ({
  ...inject,
  status: 'lapsed',
  statusLabel: texts.status.lapsed,
  atMs: null,
  isForecast: false,
});

function queued(
  model: ScenarioModel,
  inject: InjectData,
  context: RunContext,
  forecast: RunContext,
  formatTime: FormatTime,
): QueuedInject {
  const base = {
    id: inject.id,
    number: inject.number,
    title: inject.title,
    channel: inject.channel,
    from: inject.from,
    to: inject.to,
    isForecast: false,
    isImprovised: false,
  };
  const run = context.injects[inject.id];
  if (run?.releasedMs !== undefined) {
    return { ...base, status: 'sent', statusLabel: texts.status.sent, atMs: run.releasedMs };
  }
  if (run?.skippedMs !== undefined) {
    return { ...base, status: 'skipped', statusLabel: texts.status.skipped, atMs: run.skippedMs };
  }
  if (run?.recalledMs !== undefined) {
    return { ...base, status: 'recalled', statusLabel: texts.status.recalled, atMs: run.recalledMs };
  }
  const moot = mootGate(model, inject, context);
  const dueMs = injectDueMs(inject, context);
  const isTimed = Number.isFinite(dueMs);
  const foreseenMs = forecast.injects[inject.id]?.releasedMs;
  // What is put off past the end of the forecast still has its moment.
  const comesMs = foreseenMs ?? (isTimed && dueMs > forecast.t ? dueMs : null);
  if (comesMs !== null && comesMs === dueMs) {
    const statusLabel = moot === undefined ? plannedWord(model, inject, run) : texts.status.moot(moot);
    return { ...base, status: 'planned', statusLabel, atMs: comesMs };
  }
  const waits = isTimed ? texts.status.condition : waitsFor(model, inject, context, formatTime);
  const statusLabel = moot === undefined ? waits : texts.status.moot(moot);
  if (comesMs !== null) return { ...base, status: 'planned', statusLabel, atMs: comesMs, isForecast: true };
  const isAhead = isTimed && dueMs > context.t;
  return { ...base, status: 'blocked', statusLabel, atMs: isAhead ? dueMs : null };
}

/** The gate to which an inject leads, when that was decided already: its question asks nothing any more. */
const mootGate = (
  { scenario }: ScenarioModel,
  { id }: InjectData,
  { gates }: RunContext,
): string | undefined =>
  scenario.gates.find(
    (gate) => 'inject' in gate.opens && gate.opens.inject === id && gates[gate.id]?.decidedMs !== undefined,
  )?.title;

function plannedWord(model: ScenarioModel, { release }: InjectData, run: InjectRun | undefined): string {
  if (run?.isBroughtForward) return texts.status.broughtForward;
  if (run?.postponedToMs !== undefined) return texts.status.postponed;
  return 'missed' in release ? texts.status.missedAt(gateTitle(model, release.missed)) : texts.status.planned;
}

function waitsFor(
  model: ScenarioModel,
  { release }: InjectData,
  context: RunContext,
  formatTime: FormatTime,
): string {
  if ('byHand' in release || 'at' in release) return texts.status.byHand;
  if ('phase' in release)
    return texts.status.phase(model.phaseById.get(release.phase)?.title ?? release.phase);
  if ('decided' in release) return texts.status.decided(gateTitle(model, release.decided));
  const deadlineMs = gateDeadlineMs(model, release.missed, context);
  const title = gateTitle(model, release.missed);
  return Number.isFinite(deadlineMs)
    ? texts.status.missedBy(title, formatTime(deadlineMs + release.after * MINUTE_MS))
    : texts.status.missed(title);
}

const gateTitle = ({ gateById }: ScenarioModel, id: string): string => gateById.get(id)?.title ?? id;

/** "Burgemeester +2": the row has room for one name. */
function recipientsInShort([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? roleName(first) : `${roleName(first)} +${others.length}`;
}

export const queueItem = (inject: QueuedInject, formatTime: FormatTime): InjectItem => ({
  id: inject.id,
  title: `${inject.number}. ${inject.title}`,
  timeLabel: inject.atMs === null ? '–' : formatTime(inject.atMs),
  status: inject.status,
  statusLabel: inject.isForecast ? texts.status.expected(inject.statusLabel) : inject.statusLabel,
  recipient: recipientsInShort(inject.to),
  channel: CHANNEL_LABELS[inject.channel],
  isImprovised: inject.isImprovised,
  atMs: inject.atMs,
  isMovable: isMovable(inject),
});

/** Not yet in, and not given up: it can be dragged to another moment. */
export const isMovable = ({ status }: QueuedInject): boolean => status === 'planned' || status === 'blocked';

export function queueCounts(queue: readonly QueuedInject[]) {
  const count = (status: InjectStatus) => queue.filter((inject) => inject.status === status).length;
  return {
    done: count('sent') + count('skipped') + count('recalled'),
    open: count('blocked'),
    planned: count('planned'),
    lapsed: count('lapsed'),
  };
}

/** The inject that really comes first if nobody decides anything; undefined when none does. */
export const nextInject = (queue: readonly QueuedInject[]): QueuedInject | undefined =>
  queue.find((inject) => inject.status === 'planned' && inject.atMs !== null);

/** The next inject as the panel shows it. */
export function upcomingInject(
  queue: readonly QueuedInject[],
  nowMs: number,
  formatTime: FormatTime,
): InjectNowView | null {
  const next = nextInject(queue);
  if (!next || next.atMs === null) return null;
  const leftMs = next.atMs - nowMs;
  const time = formatTime(next.atMs);
  return {
    id: next.id,
    title: `${next.number}. ${next.title}`,
    line: texts.whoTellsWhom(next.from, next.to.map(roleName).join(', '), CHANNEL_LABELS[next.channel]),
    timeLabel: next.isForecast ? texts.expectedAt(time) : time,
    countdownLabel: texts.left(countdown(leftMs)),
    isDue: leftMs <= DUE_SOON_MS,
  };
}
