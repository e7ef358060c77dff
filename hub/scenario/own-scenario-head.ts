/**
 * What is known of a scenario that is made here without opening its draft, and how lists and the editor see it.
 * A small sealed row beside the draft, written in the same transaction.
 */
import type { ScenarioBundle, ScenarioSummary } from '../../shared/contract.ts';
import type { OpenedScenario, ScenarioListing } from '../../shared/scenario-contract.ts';
import { summaryOf } from './library.ts';
import type { Draft } from './prepare.ts';

export interface OwnScenarioHead {
  readonly title: string;
  /** Hub's wall clock. */
  readonly changedAt: number;
  /** Goes up with each change of the draft. */
  readonly revision: number;
  /** The revision that was published last; null while there is none. */
  readonly publishedRevision: number | null;
  readonly findingCount: number | null;
  /** Oldest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly hash: string;
    readonly publishedAt: number;
  }[];
  /** Of the last version. */
  readonly summary: ScenarioSummary | null;
}

const DAMAGED =
  'Dit scenario kan niet worden gelezen: het is beschadigd. Uw andere scenario’s en oefeningen zijn veilig. Zet de gegevensmap terug uit uw reservekopie, of verwijder dit scenario.';

/** Of a draft that was never published. */
export const draftHead = (title: string, wallMs: number): OwnScenarioHead => ({
  title,
  changedAt: wallMs,
  revision: 1,
  publishedRevision: null,
  findingCount: null,
  versions: [],
  summary: null,
});

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** The identity and the version are the hub's to give. */
export const named = (scenario: unknown, id: string, version: number): unknown => ({
  ...asRecord(scenario),
  id,
  version,
});

export const titleOf = (scenario: unknown): string | null => {
  const { title } = asRecord(scenario);
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 80) : null;
};

export function publishedHead(
  head: OwnScenarioHead,
  bundle: ScenarioBundle,
  wallMs: number,
): OwnScenarioHead {
  const { scenario, hash } = bundle;
  return {
    ...head,
    publishedRevision: head.revision,
    findingCount: 0,
    versions: [...head.versions, { version: scenario.version, hash, publishedAt: wallMs }],
    summary: summaryOf(scenario, 'own'),
  };
}

/** The draft is not what was published last. */
export const isChanged = ({ revision, publishedRevision }: OwnScenarioHead) => revision !== publishedRevision;
const versionOf = ({ versions }: OwnScenarioHead) => versions.at(-1)?.version ?? null;

export function listingOf(id: string, head: OwnScenarioHead | null): ScenarioListing {
  const own = { id, origin: 'own' } as const;
  if (!head) {
    const unknown = { version: null, changedAt: null, isChanged: false, findingCount: null };
    return { ...own, title: 'Beschadigd scenario', ...unknown, problem: DAMAGED };
  }
  const { title, changedAt, findingCount } = head;
  return {
    ...own,
    title,
    version: versionOf(head),
    changedAt,
    isChanged: isChanged(head),
    findingCount,
    problem: null,
  };
}

export function openedOf(id: string, head: OwnScenarioHead, { scenario, media }: Draft): OpenedScenario {
  const { title, revision } = head;
  return {
    id,
    origin: 'own',
    title,
    version: versionOf(head),
    isChanged: isChanged(head),
    draft: scenario,
    media,
    revision,
  };
}
