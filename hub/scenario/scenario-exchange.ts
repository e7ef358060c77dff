/**
 * Scenarios that go from one place to another: copied from the library or from one's own, written to a file and
 * taken in from one. What is taken in never replaces what is here.
 */

import { dutchIssue } from '../../shared/dutch-issues.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Finding } from '../../shared/scenario/check.ts';
import { isMendable, readDraft } from '../../shared/scenario/edit/draft.ts';
import { shapeFindings } from '../../shared/scenario/edit/shape-findings.ts';
import { usedMedia } from '../../shared/scenario/picture-file.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { MAX_DRAFT_BYTES } from '../../shared/scenario/size-limits.ts';
import type { CopyOutcome, ImportScenarioOutcome, OpenedScenario } from '../../shared/scenario-contract.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { fileNamePart } from '../log/log-file.ts';
import { scenarioHash } from './fill-bundle.ts';
import type { ScenarioLibrary } from './library.ts';
import { pictureProblem } from './media.ts';
import { asRecord, isChanged, titleOf } from './own-scenario-head.ts';
import type { OwnScenarios } from './own-scenarios.ts';
import type { Draft, PreparedScenario } from './prepare.ts';
import { readScenarioFile, type ScenarioFileContent, scenarioFileBytes } from './scenario-file.ts';
import type { ScenarioWork } from './scenario-thread.ts';

export interface ScenarioExchange {
  readonly open: (id: string) => OpenedScenario | null;
  readonly copy: (from: string, id: string, title: string) => Promise<Result<CopyOutcome, StorageFailed>>;
  readonly exportFile: (id: string) => { readonly fileName: string; readonly base64: string } | null;
  /** @param newId of the scenario, unless the file keeps its own */
  readonly importFile: (
    newId: string,
    bytes: Uint8Array,
  ) => Promise<Result<ImportScenarioOutcome, StorageFailed>>;
}

interface ExchangeOptions {
  readonly library: ScenarioLibrary;
  readonly own: OwnScenarios;
  readonly work: Pick<ScenarioWork, 'prepare'>;
}

/** Ids that are given out here, and so will never be those of a scenario that ships later. */
const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOTHING = 'Er is niets overgenomen.';

export function createScenarioExchange({ library, own, work }: ExchangeOptions): ScenarioExchange {
  const fromLibrary = (id: string): Draft | null => {
    const bundle = library.find(id);
    return bundle && { scenario: bundle.scenario, media: bundle.media ?? {} };
  };

  /** What the editor shows: the draft as version 0, unless the last version says the same. */
  const contentOf = (id: string): ScenarioFileContent | null => {
    const head = own.head(id);
    if (head && isChanged(head)) {
      const draft = usedIn(own.draft(id));
      return draft && { id, version: 0, title: head.title, ...draft };
    }
    const bundle = head ? own.find(id) : library.find(id);
    if (!bundle) return null;
    const { scenario, media = {} } = bundle;
    return { id, version: scenario.version, title: scenario.title, scenario, media };
  };

  /** As a scenario of this computer: complete and sound it is published, sound no more it is a draft. */
  const takeIn = async (
    id: string,
    { version, title, scenario, media }: ScenarioFileContent,
    prepared: PreparedScenario | null,
  ): Promise<Result<ImportScenarioOutcome, StorageFailed>> => {
    const isReady = prepared?.type === 'ready' && version > 0;
    const added = isReady
      ? await own.addPublished(prepared.bundle)
      : await own.add(id, titleOf(scenario) ?? title.slice(0, 60), { scenario, media });
    if (!added.ok) return added;
    return ok({ ok: true, id, title, version: isReady ? version : null, isKnown: false });
  };

  return {
    open: (id) => {
      const opened = own.open(id);
      const shipped = opened ? null : library.find(id);
      if (!shipped) return opened;
      const { scenario, media = {} } = shipped;
      const { title, version } = scenario;
      return {
        id,
        origin: 'library',
        title,
        version,
        isChanged: false,
        draft: scenario,
        media,
        revision: 0,
      };
    },
    copy: async (from, id, title) => {
      // Asked again after an answer that was lost.
      if (own.head(id)) return ok({ ok: true, id });
      const source = usedIn(own.draft(from)) ?? fromLibrary(from);
      return source ? own.add(id, title, source) : ok({ ok: false, problem: 'UnknownScenario' });
    },
    exportFile: (id) => {
      const content = contentOf(id);
      if (!content) return null;
      const edition = content.version === 0 ? 'concept' : `versie-${content.version}`;
      return {
        fileName: `scenario-${fileNamePart(content.title)}-${edition}.paraat-scenario`,
        base64: Buffer.from(scenarioFileBytes(content)).toString('base64'),
      };
    },
    importFile: async (newId, bytes) => {
      const read = readScenarioFile(bytes);
      if (!read.ok) return ok({ ok: false, message: read.error });
      const content = read.value;
      const { version, title, media } = content;
      const problem = contentProblem(content);
      if (problem !== null) return ok({ ok: false, message: problem });
      const known = knownVersion(library, own, content);
      if (known) return ok({ ok: true, id: known.id, title, version: known.version, isKnown: true });
      const id = OWN_ID.test(content.id) && !own.head(content.id) ? content.id : newId;
      const scenario = { ...asRecord(content.scenario), id };
      const unreadable = draftProblem(scenario);
      if (unreadable !== null) return ok({ ok: false, message: unreadable });
      const prepared = version > 0 ? await work.prepare({ scenario, media }) : null;
      if (prepared?.type === 'incomplete') {
        return ok({ ok: false, message: notUnderstood(prepared.findings[0], UPDATE) });
      }
      return takeIn(id, { ...content, scenario }, prepared);
    },
  };
}

/** Without the pictures that only undo in the editor could bring back. */
const usedIn = (draft: Draft | null): Draft | null =>
  draft && { ...draft, media: usedMedia(draft.scenario, draft.media) };

/** Why the editor could not open it, whether it was published or not. */
function draftProblem(scenario: unknown): string | null {
  if (!isWithinDepth(scenario, MAX_DEPTH)) return notUnderstood(undefined, ASK_AGAIN);
  if (readDraft(scenario).ok) return null;
  const { error } = scenarioSchema.safeParse(scenario, { error: dutchIssue });
  const issues = (error?.issues ?? []).filter((issue) => !isMendable(issue));
  const { format } = asRecord(scenario);
  const isNewer =
    issues.some(({ code }) => code === 'unrecognized_keys') || (typeof format === 'number' && format > 1);
  return notUnderstood(shapeFindings(scenario, issues)[0], isNewer ? UPDATE : ASK_AGAIN);
}

/** Far more than an adviser makes, far less than a stack holds. */
const MAX_DEPTH = 150;
const isWithinDepth = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((inner) => isWithinDepth(inner, depth - 1)));

const UPDATE = 'Werk Paraat bij en importeer het dan opnieuw.';
const ASK_AGAIN = 'Vraag de afzender het bestand opnieuw te exporteren.';

function notUnderstood(finding: Finding | undefined, advice: string): string {
  const detail = finding ? ` (${[finding.path, finding.message].filter(Boolean).join(': ')})` : '';
  return `Paraat begrijpt dit scenario niet helemaal${detail}. ${NOTHING} ${advice}`;
}

function contentProblem({ scenario, media }: ScenarioFileContent): string | null {
  if (Buffer.byteLength(JSON.stringify(scenario) ?? '') > MAX_DRAFT_BYTES) {
    return `Dit scenario is groter dan ${MAX_DRAFT_BYTES / 1_000_000} MB. ${NOTHING} Deel het op in kleinere scenario's.`;
  }
  for (const [name, content] of Object.entries(media)) {
    const problem = pictureProblem(name, content);
    if (problem !== null) {
      return `Het beeld '${name}' in dit bestand ${problem}. ${NOTHING} Vraag de afzender het beeld te vervangen.`;
    }
  }
  return null;
}

/** The same content that is here already, as it was published. */
function knownVersion(
  library: ScenarioLibrary,
  own: OwnScenarios,
  { id, version, scenario }: ScenarioFileContent,
): { readonly id: string; readonly version: number } | null {
  if (version === 0) return null;
  const hash = scenarioHash(scenario);
  const shipped = library.find(id);
  if (shipped?.hash === hash) return { id, version };
  return own.head(id)?.versions.some((published) => published.hash === hash) ? { id, version } : null;
}
