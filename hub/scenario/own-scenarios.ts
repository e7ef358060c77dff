/**
 * The scenarios that are made here: a draft each, which may be incomplete, and versions that were published and
 * never change. Saving names the revision it was made on, so that two windows cannot overwrite each other
 * unseen. Every change is committed before it is answered.
 */
import type { ScenarioBundle, ScenarioSummary } from '../../shared/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { MAX_DRAFT_BYTES } from '../../shared/scenario/size-limits.ts';
import type {
  AddPictureOutcome,
  CopyOutcome,
  OpenedScenario,
  PublishOutcome,
  SaveDraftOutcome,
  ScenarioListing,
} from '../../shared/scenario-contract.ts';
import type { HubPorts } from '../exercises/ports.ts';
import type { EventLog, LogTransaction } from '../log/event-log.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import type { ScenarioTables } from '../log/scenario-tables.ts';
import { pictureProblem, withPicture } from './media.ts';
import {
  asRecord,
  draftHead,
  listingOf,
  named,
  type OwnScenarioHead,
  openedOf,
  publishedHead,
  titleOf,
} from './own-scenario-head.ts';
import type { Draft } from './prepare.ts';
import type { ScenarioWork } from './scenario-thread.ts';

type Stored<T> = Promise<Result<T, StorageFailed>>;

export interface OwnScenarios {
  readonly list: () => readonly ScenarioListing[];
  /** Of what can be planned. */
  readonly summaries: () => readonly ScenarioSummary[];
  /** The last published version; null while there is none. */
  readonly find: (id: string) => ScenarioBundle | null;
  readonly head: (id: string) => OwnScenarioHead | null;
  readonly draft: (id: string) => Draft | null;
  readonly open: (id: string) => OpenedScenario | null;
  readonly saveDraft: (id: string, revision: number, scenario: unknown) => Stored<SaveDraftOutcome>;
  readonly addPicture: (id: string, name: string, content: string) => Stored<AddPictureOutcome>;
  readonly publish: (id: string, revision: number) => Stored<PublishOutcome>;
  readonly add: (id: string, title: string, draft: Draft) => Stored<CopyOutcome>;
  /** Adds one that is published already. */
  readonly addPublished: (bundle: ScenarioBundle) => Stored<CopyOutcome>;
  readonly remove: (id: string) => Stored<boolean>;
  /** Called after each commit that changes the list. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

export interface OwnScenariosOptions {
  readonly tables: ScenarioTables;
  readonly log: Pick<EventLog, 'write'>;
  readonly ports: HubPorts;
  readonly work: Pick<ScenarioWork, 'prepare'>;
}

/** Typing goes on meanwhile; a check of each letter would be for nothing. */
const CHECK_AFTER_MS = 3_000;
export function createOwnScenarios({ tables, log, ports, work }: OwnScenariosOptions): OwnScenarios {
  const heads = new Map<string, OwnScenarioHead | null>(
    [...tables.heads()].map(([id, json]) => [id, json === null ? null : JSON.parse(json)]),
  );
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();
  let checking: Promise<unknown> = Promise.resolve();

  const known = (id: string) => heads.get(id) ?? null;
  const write = <T>(change: (transaction: LogTransaction) => T): Stored<T> =>
    log.write((transaction) => {
      transaction.onCommit(() => {
        for (const listener of listeners) listener();
      });
      return change(transaction);
    });
  const keep = (transaction: LogTransaction, id: string, head: OwnScenarioHead) => {
    const before = heads.get(id);
    transaction.onRollback(() => (before === undefined ? heads.delete(id) : heads.set(id, before)));
    heads.set(id, head);
    tables.keepHead(id, JSON.stringify(head));
  };

  const draft = (id: string): Draft | null => {
    const json = tables.draft(id);
    const media = tables.media(id);
    return json === null || media === null ? null : { scenario: JSON.parse(json), media: JSON.parse(media) };
  };

  const countFindings = async (id: string, revision: number) => {
    const found = known(id)?.revision === revision ? draft(id) : null;
    const prepared = found && (await work.prepare({ ...found, scenario: named(found.scenario, id, 1) }));
    if (!prepared) return;
    const findingCount = prepared.type === 'ready' ? 0 : prepared.findings.length;
    await write((transaction) => {
      const head = known(id);
      if (head?.revision === revision) keep(transaction, id, { ...head, findingCount });
    });
  };
  /** One at a time: the computer has other work. */
  const checkLater = (id: string, { revision }: OwnScenarioHead) => {
    timers.get(id)?.();
    const cancel = ports.setTimer(CHECK_AFTER_MS, () => {
      timers.delete(id);
      // What cannot be checked is not counted; publishing tells why.
      checking = checking.then(() => countFindings(id, revision)).catch(() => undefined);
    });
    timers.set(id, cancel);
  };
  for (const [id, head] of heads) if (head && head.findingCount === null) checkLater(id, head);

  const saveDraft: OwnScenarios['saveDraft'] = async (id, revision, scenario) => {
    const json = JSON.stringify(scenario) ?? 'null';
    if (Buffer.byteLength(json) > MAX_DRAFT_BYTES) return ok({ ok: false, problem: 'TooLarge' });
    return write((transaction): SaveDraftOutcome => {
      const head = known(id);
      if (!head) return { ok: false, problem: 'UnknownScenario' };
      if (head.revision !== revision) return { ok: false, problem: 'ChangedElsewhere' };
      const next: OwnScenarioHead = {
        ...head,
        title: titleOf(scenario) ?? head.title,
        changedAt: ports.wallClock(),
        revision: revision + 1,
        findingCount: null,
      };
      keep(transaction, id, next);
      tables.keepDraft(id, json);
      transaction.onCommit(() => checkLater(id, next));
      return { ok: true, revision: next.revision };
    });
  };

  const addPicture: OwnScenarios['addPicture'] = async (id, name, content) => {
    const reason = pictureProblem(name, content);
    if (reason !== null) return ok({ ok: false, problem: 'NotAllowed', reason });
    return write((): AddPictureOutcome => {
      const found = known(id) && draft(id);
      if (!found) return { ok: false, problem: 'UnknownScenario' };
      const kept = withPicture(found, name, content);
      if (!kept) return { ok: false, problem: 'TooLarge' };
      tables.keepMedia(id, JSON.stringify(kept.media));
      return { ok: true, name: kept.name };
    });
  };

  const publish: OwnScenarios['publish'] = async (id, revision) => {
    const head = known(id);
    const found = head && draft(id);
    if (!head || !found) return ok({ ok: false, problem: 'UnknownScenario' });
    if (head.revision !== revision) return ok({ ok: false, problem: 'ChangedElsewhere' });
    const last = head.versions.at(-1)?.version ?? 0;
    if (head.publishedRevision === revision) return ok({ ok: true, version: last });
    const version = last + 1;
    const prepared = await work.prepare({ ...found, scenario: named(found.scenario, id, version) });
    if (!prepared) return ok({ ok: false, problem: 'CheckTooLong' });
    return write((transaction): PublishOutcome => {
      const now = known(id);
      if (!now) return { ok: false, problem: 'UnknownScenario' };
      if (now.revision !== revision) return { ok: false, problem: 'ChangedElsewhere' };
      if (prepared.type !== 'ready') {
        const { findings } = prepared;
        keep(transaction, id, { ...now, findingCount: findings.length });
        return { ok: false, problem: 'HasFindings', findings };
      }
      if (now.publishedRevision === revision) return { ok: true, version };
      keep(transaction, id, publishedHead(now, prepared.bundle, ports.wallClock()));
      tables.keepVersion(id, version, JSON.stringify(prepared.bundle));
      return { ok: true, version };
    });
  };

  const add: OwnScenarios['add'] = (id, title, { scenario, media }) =>
    write((transaction): CopyOutcome => {
      if (heads.has(id)) return { ok: false, problem: 'IdTaken' };
      const head = draftHead(title, ports.wallClock());
      keep(transaction, id, head);
      tables.keepDraft(id, JSON.stringify({ ...asRecord(scenario), id, title, version: 1 }));
      tables.keepMedia(id, JSON.stringify(media));
      transaction.onCommit(() => checkLater(id, head));
      return { ok: true, id };
    });

  const addPublished: OwnScenarios['addPublished'] = (bundle) =>
    write((transaction): CopyOutcome => {
      const { scenario, media = {} } = bundle;
      const { id, title, version } = scenario;
      if (heads.has(id)) return { ok: false, problem: 'IdTaken' };
      const now = ports.wallClock();
      keep(transaction, id, publishedHead(draftHead(title, now), bundle, now));
      tables.keepDraft(id, JSON.stringify(scenario));
      tables.keepMedia(id, JSON.stringify(media));
      tables.keepVersion(id, version, JSON.stringify(bundle));
      return { ok: true, id };
    });

  return {
    list: () => [...heads].map(([id, head]) => listingOf(id, head)),
    summaries: () => [...heads.values()].flatMap((head) => head?.summary ?? []),
    find: (id) => {
      const version = known(id)?.versions.at(-1)?.version;
      const json = version === undefined ? null : tables.version(id, version);
      return json === null ? null : (JSON.parse(json) as ScenarioBundle);
    },
    head: known,
    draft: (id) => (known(id) ? draft(id) : null),
    open: (id) => {
      const head = known(id);
      const found = head && draft(id);
      return head && found ? openedOf(id, head, found) : null;
    },
    saveDraft,
    addPicture,
    publish,
    add,
    addPublished,
    remove: (id) =>
      write((transaction) => {
        const before = heads.get(id);
        if (before === undefined) return false;
        transaction.onRollback(() => heads.set(id, before));
        heads.delete(id);
        tables.remove(id);
        timers.get(id)?.();
        timers.delete(id);
        return true;
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const cancel of timers.values()) cancel();
    },
  };
}
