/** What the editor has worked out beside the screen, and the messages to and from the worker that does so. */
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Rehearsal, SimulatedGbt } from '../../../shared/scenario/rehearsal.ts';

export interface CheckedDraft {
  readonly findings: readonly Finding[];
  /** Whether it can be played as it is. */
  readonly isPlayable: boolean;
  /** When each inject comes if the GBT decides in time, in milliseconds; empty when it cannot be played. */
  readonly expectedMs: Readonly<Record<string, number>>;
}

export type WorkRequest =
  | { readonly type: 'check'; readonly draft: ScenarioDraft }
  | { readonly type: 'rehearse'; readonly draft: ScenarioDraft; readonly gbts: readonly SimulatedGbt[] };

export type WorkAnswer =
  | { readonly type: 'checked'; readonly checked: CheckedDraft }
  /** Null when the draft cannot be played. */
  | { readonly type: 'rehearsed'; readonly rehearsals: readonly Rehearsal[] | null };
