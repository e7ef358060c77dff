/** What the fixed hub and the specs that use it agree on: its moment, and where its exercises open. */

/** Wall time at which the fixed hub stands still. */
export const FIXED_NOW = '2026-11-18T10:46:00+01:00';
/** Exercise time of the running exercise at that moment. */
export const RUNNING_MINUTES = 70;

/** Seats of players whose windows can be opened. */
export type TeamSeat = 'burgemeester' | 'notulist-gbt' | 'adviseur-politie';

export interface FixedHubPlaces {
  /** Of the start page, with its token. */
  readonly url: string;
  /** Paths. */
  readonly running: {
    readonly leader: string;
    readonly beamer: string;
    readonly team: Readonly<Record<TeamSeat, string>>;
  };
  readonly planned: string;
  readonly finished: string;
}
