/**
 * The teams that a log line can be of. Names as they stand in the log; a line may also be of no team.
 */
export const LOG_TEAMS = ['GBT', 'CoPI', 'ROT', 'Bevolkingszorg', 'Driehoek', 'Oefenleiding'] as const;
