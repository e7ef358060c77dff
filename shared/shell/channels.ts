/**
 * Names of the channels between preload and main. Its own file without imports, so that the preload stays
 * small.
 */
export const READY_CHANNEL = 'paraat:ready';
export const PORT_CHANNEL = 'paraat:port';
export const HUB_STATE_CHANNEL = 'paraat:hub-state';
export const MENU_CHANNEL = 'paraat:menu';
export const PREFERENCES_CHANNEL = 'paraat:preferences';
/** Asks the page to write down what it still holds before its window goes, and its answer. */
export const LEAVE_CHANNEL = 'paraat:leave';
export const LEFT_CHANNEL = 'paraat:left';
export const callChannel = (call: string): string => `paraat:call:${call}`;
