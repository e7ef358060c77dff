/** What the editor has worked out beside the screen, and the messages to and from the worker that does so. */
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Rehearsal, SimulatedGbt } from '../../../shared/scenario/rehearsal.ts';

/** Milliseconds by the id of the inject. */
export type ExpectedTimes = Readonly<Record<string, number>>;

export interface CheckedDraft {
  readonly findings: readonly Finding[];
  /** When each inject comes if the GBT decides in time; null when it cannot be played. */
  readonly expectedMs: ExpectedTimes | null;
}

export type WorkRequest =
  | { readonly type: 'check'; readonly draft: ScenarioDraft }
  | { readonly type: 'rehearse'; readonly draft: ScenarioDraft; readonly gbts: readonly SimulatedGbt[] };

export type WorkAnswer =
  | { readonly type: 'checked'; readonly checked: CheckedDraft }
  /** Null when the draft cannot be played. */
  | { readonly type: 'rehearsed'; readonly rehearsals: readonly Rehearsal[] | null };
