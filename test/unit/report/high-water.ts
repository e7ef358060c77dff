/**
 * A small high-water scenario and a log factory for the report's tests. The factory gives every event the
 * order, times and chain hash that the hub would give; wall time follows exercise time unless said
 * otherwise.
 */
import { createHash } from 'node:crypto';
import { audienceOf } from '../../../shared/exercise/access.ts';
import { chainHash, GENESIS_HASH } from '../../../shared/exercise/chain.ts';
import type {
  EventPayload,
  EventType,
  ExerciseEvent,
  ParticipantRole,
} from '../../../shared/exercise/event.ts';
import { buildReport, type ReportModel } from '../../../shared/report/report-model.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';

export const MINUTE = 60_000;
/** Tuesday 10 November 2026, 10:00 in the Netherlands. */
export const START_WALL_MS = Date.UTC(2026, 10, 10, 9, 0);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const inject = (number: number, minute: number, objective: string, to: string[]) => ({
  id: `inject-${number}`,
  number,
  type: 'kern',
  title: `Inject nummer ${number}`,
  release: { at: minute },
  channel: 'telefoon',
  from: 'Meldkamer',
  to,
  subject: `Onderwerp ${number}`,
  text: `Tekst van inject ${number}`,
  background: 'Achtergrond voor de staf',
  expectedResponse: 'Het team reageert',
  objectives: [objective],
});

export const highWater: Scenario = scenarioSchema.parse({
  format: 1,
  id: 'hoog-water-klein',
  version: 3,
  title: 'Hoog water',
  summary: 'De Lek stijgt sneller dan verwacht.',
  startsAt: '2026-02-03T06:00',
  durationMinutes: 180,
  initialGrip: 0,
  roles: ['burgemeester', 'ovd-bz'],
  partners: ['Waterschap'],
  objectives: [
    {
      id: 'beeld',
      title: 'Het GBT heeft een gedeeld beeld',
      indicator: 'Binnen 60 minuten een eerste beeld',
    },
    { id: 'besluiten', title: 'Besluiten zijn gemotiveerd', indicator: 'Elk besluit heeft een motivering' },
  ],
  variables: {
    'waterstand-lobith': {
      label: 'Waterstand Lobith',
      unit: 'm+NAP',
      initial: 15,
      curve: [
        [0, 15],
        [100, 17],
        [180, 17],
      ],
    },
  },
  phases: {
    initial: 'verhoogd',
    states: {
      verhoogd: {
        title: 'Verhoogd (geel)',
        transitions: [{ to: 'ernstig', when: { variable: 'waterstand-lobith', op: '>', value: 16.9 } }],
      },
      ernstig: {
        title: 'Ernstig (rood)',
        transitions: [
          { to: 'doorbraak', when: { missed: 'evacuatie' } },
          { to: 'evacuatie', when: { decided: 'evacuatie', option: 'nu' } },
        ],
      },
      evacuatie: { title: 'Evacuatie', transitions: [{ to: 'nafase', after: 30 }] },
      doorbraak: { title: 'Doorbraak', transitions: [{ to: 'nafase', after: 30 }] },
      nafase: { title: 'Nafase', final: true },
    },
  },
  gates: [
    {
      id: 'evacuatie',
      title: 'Evacuatie kwetsbaren',
      question: 'Evacueert u het verzorgingshuis nu?',
      owner: 'burgemeester',
      opens: { phase: 'ernstig', after: 0 },
      deadline: 20,
      options: [
        { id: 'nu', label: 'Nu evacueren', consequence: 'De bewoners zijn op tijd weg.' },
        { id: 'wachten', label: 'Wachten', consequence: 'De bewoners blijven.' },
      ],
      silence: { consequence: 'De dijk breekt terwijl de bewoners er nog zijn.' },
    },
    {
      id: 'scholen',
      title: 'Scholen sluiten',
      question: 'Sluit u de scholen?',
      owner: 'burgemeester',
      opens: { at: 10 },
      deadline: 30,
      options: [
        { id: 'ja', label: 'Scholen dicht', consequence: 'Ouders blijven thuis.' },
        { id: 'nee', label: 'Scholen open', consequence: 'Ouders zijn ongerust.' },
      ],
      silence: { consequence: 'Scholen besluiten zelf.' },
    },
    {
      id: 'nafase',
      title: 'Nafase starten',
      question: 'Start u de nafase?',
      owner: 'burgemeester',
      opens: { phase: 'nafase', after: 0 },
      deadline: 20,
      options: [
        { id: 'ja', label: 'Starten', consequence: 'Er komt een team nafase.' },
        { id: 'nee', label: 'Later', consequence: 'Er komt geen team nafase.' },
      ],
      silence: { consequence: 'Niemand is verantwoordelijk.' },
    },
  ],
  injects: [
    inject(1, 5, 'beeld', ['burgemeester']),
    inject(2, 20, 'beeld', ['ovd-bz']),
    inject(3, 30, 'besluiten', ['burgemeester', 'ovd-bz']),
    inject(4, 60, 'besluiten', ['burgemeester']),
    inject(5, 175, 'beeld', ['ovd-bz']),
  ],
});

interface Written {
  readonly role?: ParticipantRole | 'hub';
  /** Of a player: his role in the team. */
  readonly teamRole?: string;
  /** Exercise time at which the author wrote it, milliseconds. */
  readonly writtenMs?: number;
  /** Wall time of arrival at the hub. */
  readonly wallMs?: number;
}

export interface Log {
  readonly events: readonly ExerciseEvent[];
  readonly add: <T extends EventType>(
    minute: number,
    type: T,
    payload: EventPayload<T>,
    written?: Written,
  ) => void;
}

/** A log that begins with the plan of `scenario`. */
export function createLog(plan: Partial<EventPayload<'ExercisePlanned'>> = {}, scenario = highWater): Log {
  const events: ExerciseEvent[] = [];
  let hash = GENESIS_HASH;
  const add: Log['add'] = (minute, type, payload, { role = 'leader', teamRole, writtenMs, wallMs } = {}) => {
    const at = Math.round(minute * MINUTE);
    const seq = events.length + 1;
    const event = {
      id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      exerciseId: '00000000-0000-7000-8000-ffffffffffff',
      type,
      version: 1,
      payload,
      author: {
        personId: null,
        roleId: role,
        ...(teamRole !== undefined && { teamRole }),
        deviceId: 'laptop',
      },
      writtenAt: wallMs ?? START_WALL_MS + at,
      writtenAtExercise: writtenMs ?? at,
      audience: audienceOf({ type, payload } as Parameters<typeof audienceOf>[0]),
      seq,
      at,
      receivedAt: wallMs ?? START_WALL_MS + at,
    } as Parameters<typeof chainHash>[2];
    hash = chainHash(sha256, hash, event);
    events.push({ ...event, hash } as ExerciseEvent);
  };
  add(0, 'ExercisePlanned', {
    name: 'Hoogwater Linge-oost',
    municipality: 'Waterveen',
    date: '2026-11-10',
    startTime: '10:00',
    scope: 'local',
    highestTeam: 'GBT',
    leaderName: 'A. Bakker',
    scenarioId: scenario.id,
    scenarioTitle: scenario.title,
    scenarioVersion: scenario.version,
    scenarioHash: 'c'.repeat(64),
    scenarioStartsAt: scenario.startsAt,
    initialGrip: scenario.initialGrip,
    ...plan,
  });
  return { events, add };
}

export const started = (scenario: Scenario = highWater): EventPayload<'ExerciseStarted'> => ({
  name: 'Hoogwater Linge-oost',
  municipality: 'Waterveen',
  scenarioStartsAt: scenario.startsAt,
  grip: scenario.initialGrip,
});

export const released = (
  number: number,
  how: EventPayload<'InjectReleased'>['how'] = 'due',
): EventPayload<'InjectReleased'> => {
  const found = highWater.injects.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`No inject ${number}`);
  const { id, channel, from, to, subject, text } = found;
  return { injectId: id, number, how, channel, from, to, subject, text, plenary: false };
};

export const entry = (
  kind: EventPayload<'EntryLogged'>['kind'],
  text: string,
  objectiveId: string | null = null,
): EventPayload<'EntryLogged'> => ({ kind, text, team: 'GBT', objectiveId });

/** The report of an exercise that was started and then ran as written. */
export function reportOf(write: (log: Log) => void, scenario: Scenario = highWater): ReportModel {
  const log = createLog({}, scenario);
  log.add(0, 'ExerciseStarted', started(scenario));
  write(log);
  return buildReport({ events: log.events, scenario });
}
