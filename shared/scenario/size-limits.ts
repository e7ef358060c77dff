/** How large a scenario may be that goes to the hub; screens say so before they send. */

/** Bytes of a draft, as JSON: 5,000 injects with the texts of a real draaiboek are 6 million. */
export const MAX_DRAFT_BYTES = 10_000_000;
/** Bytes of a scenario file. */
export const MAX_SCENARIO_FILE_BYTES = 10_000_000;
/** The highest number of an inject, and so how many a scenario can have. */
export const MAX_INJECTS = 9_999;
