/**
 * The scenario file, format 1, as a Zod schema. A scenario is data: phases with their transitions,
 * decision gates, variables and injects. Times in the file are minutes of exercise time; guards are data,
 * never code. This file checks shape only; `check.ts` checks meaning.
 */
import { z } from 'zod';
import { DATE_TIME, isDateTime } from './date-time.ts';
import { MAX_INJECTS } from './size-limits.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'gebruik kleine letters, cijfers en streepjes');
const text = (max: number) => z.string().trim().min(1, 'is leeg').max(max, `is langer dan ${max} tekens`);
/** A week, for a moment as for the exercise itself. */
export const MAX_MINUTES = 10_080;
const minutes = z.number().min(0, 'kan niet negatief zijn').max(MAX_MINUTES, 'is meer dan een week');
const EXISTING_MOMENT = 'schrijf een bestaande datum en tijd, als 2026-02-03T06:00';
const value = z.union([z.number(), z.boolean()]);
const assignments = z.record(slug, value);

export const CHANNELS = [
  'telefoon',
  'mail',
  'nl-alert',
  'sociale-media',
  'sitrap',
  'pers',
  'koerier',
  'mondeling',
] as const;

/** Channels whose messages the whole team sees, so the beamer may show them. */
export const PLENARY_CHANNELS: readonly Channel[] = ['nl-alert', 'sociale-media', 'sitrap', 'pers'];

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  telefoon: 'Telefoon',
  mail: 'Mail',
  'nl-alert': 'NL-Alert',
  'sociale-media': 'Sociale media',
  sitrap: 'Sitrap (LCMS)',
  pers: 'Pers',
  koerier: 'Koerier',
  mondeling: 'Mondeling',
};

export const INJECT_TYPES = ['kern', 'context', 'contingentie', 'beslispunt'] as const;

/** Of a statutory clock; one that has not started is in none of them. */
export const CLOCK_STATES = ['running', 'met', 'missed'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export type Guard =
  | { all: Guard[] }
  | { any: Guard[] }
  | { not: Guard }
  | { in: string }
  | { variable: string; op: '<' | '<=' | '=' | '!=' | '>=' | '>'; value: number | boolean }
  | { decided: string; option?: string | undefined }
  | { missed: string }
  | { released: string }
  | { clock: string; is: ClockState }
  | { grip: { atLeast: number } };

const guard: z.ZodType<Guard> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(guard).min(1) }),
      z.strictObject({ any: z.array(guard).min(1) }),
      z.strictObject({ not: guard }),
      z.strictObject({ in: slug }),
      z.strictObject({ variable: slug, op: z.enum(['<', '<=', '=', '!=', '>=', '>']), value }),
      z.strictObject({ decided: slug, option: slug.optional() }),
      z.strictObject({ missed: slug }),
      z.strictObject({ released: slug }),
      z.strictObject({ clock: slug, is: z.enum(CLOCK_STATES) }),
      z.strictObject({ grip: z.strictObject({ atLeast: z.int().min(0).max(5) }) }),
    ]),
  )
  .meta({ id: 'guard' });

const transition = z
  .strictObject({
    to: slug,
    /** Back to where it was in `to` when that was left: in its own phases, or all the way down. */
    history: z.enum(['shallow', 'deep']).optional(),
    /** Minutes after this phase was entered. */
    after: minutes.optional(),
    /** Minute of the exercise. */
    at: minutes.optional(),
    when: guard.optional(),
    set: assignments.optional(),
  })
  .meta({ id: 'transition' });
export type TransitionData = z.infer<typeof transition>;

export interface PhaseData {
  title: string;
  description?: string | undefined;
  initial?: string | undefined;
  states?: Record<string, PhaseData> | undefined;
  transitions?: TransitionData[] | undefined;
  final?: boolean | undefined;
}
const phase: z.ZodType<PhaseData> = z
  .lazy(() =>
    z.strictObject({
      title: text(60),
      description: text(600).optional(),
      /** Which nested phase is entered first; required with `states`. */
      initial: slug.optional(),
      states: z.record(slug, phase).optional(),
      transitions: z.array(transition).optional(),
      final: z.boolean().optional(),
    }),
  )
  .meta({ id: 'phase' });

const variable = z.strictObject({
  label: text(60),
  unit: z.string().max(20).optional(),
  initial: value,
  /** Points [minute, value]; straight lines between them, constant before the first and after the last. */
  curve: z
    .array(z.tuple([minutes, z.number()]))
    .min(2)
    .refine(
      (points) => points.every(([minute], index) => index === 0 || minute > (points[index - 1]?.[0] ?? 0)),
      'zet de punten op volgorde van tijd, elk op een eigen minuut',
    )
    .optional(),
});

const gate = z.strictObject({
  id: slug,
  title: text(80),
  question: text(400),
  owner: slug,
  opens: z.union([
    z.strictObject({ at: minutes }),
    z.strictObject({ phase: slug, after: minutes }),
    z.strictObject({ inject: slug }),
  ]),
  /** Minutes between opening and the moment that silence becomes the answer. */
  deadline: minutes,
  options: z
    .array(
      z.strictObject({
        id: slug,
        label: text(100),
        consequence: text(400),
        set: assignments.optional(),
      }),
    )
    .min(2),
  silence: z.strictObject({ consequence: text(400), set: assignments.optional() }),
});

/** A term set by law: it starts by itself, and is met by a decision or on the leader's word. */
const clock = z.strictObject({
  id: slug,
  title: text(80),
  /** Law and article, as they are cited. */
  law: text(120),
  starts: z.union([
    z.strictObject({ inject: slug }),
    z.strictObject({ phase: slug }),
    z.strictObject({ decided: slug, option: slug.optional() }),
  ]),
  /** Minutes of exercise time. */
  limit: z.number().min(1, 'is korter dan een minuut').max(43_200, 'is meer dan dertig dagen'),
  metBy: z
    .union([
      z.strictObject({ decided: slug, option: slug.optional() }),
      /** The first decision after it began, on whichever gate but the one that began it. */
      z.strictObject({ anyDecision: z.literal(true) }),
    ])
    .optional(),
});

export const MEDIA_KINDS = ['nieuws', 'sociale-media', 'mail', 'sitrap', 'nl-alert', 'beeld'] as const;

const medium = z
  .strictObject({
    id: slug,
    kind: z.enum(MEDIA_KINDS),
    title: text(120),
    /** Fictional newspaper, account or sender. */
    source: text(80),
    text: text(3_000).optional(),
    /** File beside the scenario, in `media/`. */
    picture: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg)$/, 'noem een bestand in de map media, als kaart.svg')
      .optional(),
    /** What the picture shows, for who cannot see it. */
    alt: text(400).optional(),
  })
  .refine(({ text, picture }) => text !== undefined || picture !== undefined, 'geef een tekst of een beeld')
  .refine(({ picture, alt }) => picture === undefined || alt !== undefined, {
    path: ['alt'],
    message: 'ontbreekt',
  });

/** Whom the response cell plays, and what this person knows and says. */
const responseCard = z.strictObject({
  id: slug,
  /** Fictional person and function. */
  player: text(80),
  situation: text(800),
  says: z.array(text(300)).min(1),
  /** What he does not know, or keeps back until asked. */
  keepsBack: text(400).optional(),
});

const region = z.strictObject({ title: text(60), initial: slug, states: z.record(slug, phase) });

const release = z.union([
  z.strictObject({ at: minutes }),
  z.strictObject({ phase: slug, after: minutes }),
  /** Contingency: minutes after the deadline of a gate passed without a decision. */
  z.strictObject({ missed: slug, after: minutes }),
  /** Minutes after a gate was decided, if given with that option. */
  z.strictObject({ decided: slug, option: slug.optional(), after: minutes }),
  z.strictObject({ byHand: z.literal(true) }),
]);

const inject = z.strictObject({
  id: slug,
  /** Shown number; never renumbered. */
  number: z.int().min(1).max(MAX_INJECTS),
  type: z.enum(INJECT_TYPES),
  title: text(90),
  release,
  when: guard.optional(),
  channel: z.enum(CHANNELS),
  /** Fictional sender. */
  from: text(80),
  to: z.array(slug).min(1),
  /** One line that recipients (and, for plenary channels, the beamer) see first. */
  subject: text(90),
  text: text(2_000),
  /** Overrules the channel's own rule on whether the whole team sees it. */
  plenary: z.boolean().optional(),
  background: text(1_500),
  expectedResponse: text(600),
  /** The gate this inject leads up to. */
  gate: slug.optional(),
  objectives: z.array(slug).min(1),
  set: assignments.optional(),
  /** For the observer: what to look for, and by what it is seen. */
  observerQuestion: text(300).optional(),
  indicator: text(300).optional(),
  responseCard: slug.optional(),
  media: z.array(slug).optional(),
  /** Of whoever prepares the exercise. */
  note: text(600).optional(),
});

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id: slug,
  version: z.int().min(1),
  title: text(60),
  summary: text(800),
  /** Fictional local date and time at minute 0. */
  startsAt: z
    .string()
    .regex(DATE_TIME, { error: EXISTING_MOMENT, abort: true })
    .refine(isDateTime, EXISTING_MOMENT),
  durationMinutes: z.int().min(10).max(MAX_MINUTES),
  initialGrip: z.int().min(0).max(5),
  roles: z.array(slug).min(1),
  partners: z.array(text(80)),
  objectives: z.array(z.strictObject({ id: slug, title: text(200), indicator: text(300) })).min(1),
  /** What the crisis does to the town, for each thing the region weighs. */
  impact: z
    .strictObject({ people: text(400), animals: text(400), property: text(400), economy: text(400) })
    .optional(),
  locations: z.array(z.strictObject({ name: text(80), kind: text(60) })).optional(),
  /** One page that players read before the start; tells nothing of what comes. */
  playerInstruction: text(4_000).optional(),
  staffBackground: text(6_000).optional(),
  variables: z.record(slug, variable),
  phases: z.strictObject({ initial: slug, states: z.record(slug, phase) }),
  /** Charts beside the phases, such as the mood in the town; ids are unique over all. */
  regions: z.record(slug, region).optional(),
  gates: z.array(gate),
  clocks: z.array(clock).optional(),
  media: z.array(medium).optional(),
  responseCards: z.array(responseCard).optional(),
  injects: z.array(inject).min(1),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Channel = (typeof CHANNELS)[number];
export type GateData = z.infer<typeof gate>;
export type InjectData = z.infer<typeof inject>;
export type ReleaseData = z.infer<typeof release>;
export type ClockData = z.infer<typeof clock>;
export type MediumData = z.infer<typeof medium>;
export type ResponseCardData = z.infer<typeof responseCard>;
export type VariableData = z.infer<typeof variable>;

/** Whether the whole team sees this inject, so that the beamer may show it. */
export const isPlenary = (item: Pick<InjectData, 'channel' | 'plenary'>): boolean =>
  item.plenary ?? PLENARY_CHANNELS.includes(item.channel);
