/**
 * Lines of the log as the grid shows them, and finding them: kinds, team, objective and words. A line's
 * view is made once and kept with the line, so that a new line costs nothing for the thousands before it.
 */
import { maySee, writtenAudience } from '../../../shared/exercise/access.ts';
import { ENTRY_KINDS, type EntryKind, type ParticipantRole } from '../../../shared/exercise/event.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { LINE_KIND_LABELS, type LineKind } from '../../../shared/exercise/log-line.ts';
import { refusalText } from '../../../shared/exercise/refusal-text.ts';
import { roleName } from '../../../shared/people/roles.ts';
import type { LogRowView } from '../../components/log-row.tsx';
import { exerciseMinutes, exerciseSeconds, scenarioMinutes } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import type { ReplicaLine } from '../../replica/exercise-fold.ts';
import { logTexts as texts } from './log-texts.ts';

const ROLE_NAMES: Readonly<Record<ReplicaLine['authorRole'], string>> = {
  leader: 'Oefenleider',
  staff: 'Staf',
  observer: 'Waarnemer',
  player: 'Speler',
  beamer: 'Beamer',
  reader: 'Lezer',
  hub: 'Paraat',
};

export const authorName = (line: ReplicaLine, state: ExerciseState): string =>
  line.authorTeamRole === null
    ? (line.authorRole === 'leader' && state.plan?.leaderName) || ROLE_NAMES[line.authorRole]
    : roleName(line.authorTeamRole);

/** D3 for an objective id. */
export const objectiveCode = (id: string | null): string => id?.toUpperCase() ?? '';

/** Makes views for as long as the exercise's own facts stay the same. */
export function createRowViews(state: ExerciseState): (line: ReplicaLine) => LogRowView {
  const made = new WeakMap<ReplicaLine, LogRowView>();
  const seconds = exerciseSeconds(state);
  const minutes = exerciseMinutes(state);
  const inScenario = scenarioMinutes(state);
  return (line) => {
    const known = made.get(line);
    if (known) return known;
    const view: LogRowView = {
      id: line.eventId,
      timeLabel: seconds(line.readingMs),
      // Asked only by the few rows in sight.
      get scenarioTimeLabel() {
        return inScenario(line.readingMs);
      },
      kind: line.kind,
      team: line.team,
      text: line.text,
      objective: objectiveCode(line.objectiveId),
      author: authorName(line, state),
      delivery: line.delivery,
      refusal: line.refusal ? refusalText(line.refusal, minutes) : undefined,
      staffOnly: line.audience === 'staff',
      lateLabel: line.isLate ? minutes(line.atMs) : undefined,
      duringStop: line.isDuringStop,
    };
    made.set(line, view);
    return view;
  };
}

/** What stands where there are no lines. */
export function emptyTextOf(state: ExerciseState, isFiltered: boolean): string {
  if (state.plan === null) return texts.reading;
  if (isFiltered) return nl.log.emptyFiltered;
  return state.status === 'planned' ? texts.notStarted : nl.log.empty;
}

export interface LogFilter {
  /** Empty: all kinds. */
  readonly kinds: readonly LineKind[];
  readonly team: string | null;
  readonly objectiveId: string | null;
  readonly words: string;
}
export const noFilter: LogFilter = { kinds: [], team: null, objectiveId: null, words: '' };

/** Kinds of lines that a role can meet in the log. */
export const logKindsFor = (role: ParticipantRole): readonly LineKind[] => [
  ...ENTRY_KINDS.filter((kind) =>
    maySee(role, writtenAudience({ type: 'EntryLogged', payload: blank(kind) }, true)),
  ),
  'inject',
  'judgement',
  'meeting',
  'control',
];
const blank = (kind: EntryKind) => ({ kind, text: '', team: '', objectiveId: null });

const searchText = new WeakMap<ReplicaLine, string>();
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function searchTextOf(line: ReplicaLine): string {
  const known = searchText.get(line);
  if (known !== undefined) return known;
  const made = plain(`${line.text} ${line.team} ${LINE_KIND_LABELS[line.kind]}`);
  searchText.set(line, made);
  return made;
}

export function filterLines(lines: readonly ReplicaLine[], filter: LogFilter): readonly ReplicaLine[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  const isAll =
    filter.kinds.length === 0 && filter.team === null && filter.objectiveId === null && words.length === 0;
  if (isAll) return lines;
  return lines.filter(
    (line) =>
      (filter.kinds.length === 0 || filter.kinds.includes(line.kind)) &&
      (filter.team === null || line.team === filter.team) &&
      (filter.objectiveId === null || line.objectiveId === filter.objectiveId) &&
      words.every((word) => searchTextOf(line).includes(word)),
  );
}
