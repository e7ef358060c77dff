/**
 * The portable file of one exercise, and the proof that a log is whole: its chain, its head, and the scenario
 * it ran with. Reads no database and needs no key.
 */
import { z } from 'zod';

import type { LogVerdict, ScenarioBundle } from '../../shared/contract.ts';
import { dutchIssue } from '../../shared/dutch-issues.ts';
import { counted } from '../../shared/dutch-words.ts';
import {
  type ChainHead,
  type ChainVerdict,
  canonicalJson,
  verifyChain,
} from '../../shared/exercise/chain.ts';
import { type ExerciseEvent, exerciseEventSchema } from '../../shared/exercise/event.ts';
import { assertNever } from '../../shared/result.ts';
import { sha256 } from './sealing.ts';

const logFileSchema = z.strictObject({
  format: z.literal('paraat-log'),
  formatVersion: z.literal(1),
  notice: z.literal('OEFENING'),
  exerciseId: z.uuid(),
  name: z.string(),
  head: z.strictObject({ seq: z.int().min(1), hash: z.string() }),
  scenario: z.looseObject({ scenario: z.unknown(), hash: z.string() }).nullable(),
  events: z.array(z.unknown()).min(1),
});

export interface LogFileContent {
  readonly exerciseId: string;
  readonly name: string;
  readonly head: ChainHead;
  /** Null when it was lost; the log stands without it. */
  readonly scenario: ScenarioBundle | null;
  readonly events: readonly ExerciseEvent[];
}

/** One event per line, so that the file can be compared and read line by line. */
export function logFileText({ exerciseId, name, head, scenario, events }: LogFileContent): string {
  const fields = [
    ['format', 'paraat-log'],
    ['formatVersion', 1],
    ['notice', 'OEFENING'],
    ['exerciseId', exerciseId],
    ['name', name],
    ['head', head],
    ['scenario', scenario],
  ].map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = events.map((event) => `    ${canonicalJson(event)}`).join(',\n');
  return `{\n${fields.join('')}  "events": [\n${lines}\n  ]\n}\n`;
}

/** A file name that every file system takes: `oefening-<naam>-<datum>-<inhoud>`. */
export const exerciseFileName = (name: string, date: string, content: string): string =>
  `oefening-${fileNamePart(name)}-${date}-${content}`;

/** A name that people gave, as a part of a file name that every file system takes. */
export function fileNamePart(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug || 'zonder-naam';
}

export function verifyLogFile(content: string): LogVerdict {
  const text = content.replace(/^\uFEFF/, '');
  if (text.trim() === '') return unreadable('Het bestand is leeg.');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return unreadable(`Dit is geen geldig JSON-bestand${jsonPlace(text, error as Error)}.`);
  }
  const parsed = logFileSchema.safeParse(raw, { error: dutchIssue });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? ` bij '${issue.path.join('.')}'` : '';
    return unreadable(`Dit is geen logboek van Paraat${place}: ${issue?.message ?? ''}.`);
  }
  const { name, head, exerciseId, scenario } = parsed.data;
  const events: ExerciseEvent[] = [];
  for (const [index, candidate] of parsed.data.events.entries()) {
    // Compared as it stands in the file, so a field that the schema would clean is found too.
    const event = exerciseEventSchema.safeParse(candidate);
    if (!event.success || canonicalJson(event.data) !== canonicalJson(candidate)) {
      return broken(name, `Regel ${index + 1} is geen geldige gebeurtenis: de inhoud is veranderd.`);
    }
    if (event.data.exerciseId !== exerciseId) {
      return broken(name, `Regel ${index + 1} hoort bij een andere oefening.`);
    }
    events.push(event.data);
  }
  const verdict = verifyChain(sha256, events, head);
  if (!verdict.ok) return broken(name, chainProblemText(verdict));
  const planned = events.findLast((event) => event.type === 'ExercisePlanned');
  const plannedName = planned?.payload.name ?? '';
  if (name !== plannedName) {
    return broken(plannedName, 'De naam boven in het bestand is niet die van de oefening in het logboek.');
  }
  if (scenario === null) {
    return broken(name, missingScenarioText(verdict.head, 'in dit bestand'));
  }
  const scenarioHash = sha256(canonicalJson(scenario.scenario));
  if (scenarioHash !== scenario.hash || planned?.payload.scenarioHash !== scenarioHash) {
    return broken(name, 'Het scenario in het bestand is niet dat waarmee is geoefend.');
  }
  return { outcome: 'intact', name: plannedName, events: events.length, headHash: verdict.head.hash };
}

/** The log stands, but what it was about cannot be shown. */
export const missingScenarioText = ({ seq, hash }: ChainHead, where: string): string =>
  `Het logboek is ongeschonden (${counted(seq, 'gebeurtenis', 'gebeurtenissen')}, controlegetal ${hash}), maar het scenario waarmee is geoefend, ontbreekt ${where}.`;

/** Where and how a chain fails, for whoever checks a log. */
export function chainProblemText({ seq, problem }: Extract<ChainVerdict, { ok: false }>): string {
  switch (problem) {
    case 'changed':
      return `Regel ${seq} is veranderd: de controlegetallen kloppen niet meer vanaf deze regel.`;
    case 'missing':
      return `Regel ${seq} ontbreekt of staat niet op zijn plaats.`;
    case 'truncated':
      return `Het logboek is afgebroken: regel ${seq} en wat daarna hoort te komen, ontbreekt.`;
    default:
      return assertNever(problem);
  }
}

const unreadable = (message: string): LogVerdict => ({ outcome: 'unreadable', message });
const broken = (name: string, message: string): LogVerdict => ({ outcome: 'broken', name, message });

function jsonPlace(text: string, error: Error): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return '';
  return ` (regel ${text.slice(0, Number(position)).split('\n').length})`;
}
