/**
 * Where a window is: the part after the # in its address, so that back, forward and reload work without a
 * server that knows the pages.
 */
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};
const current = () => window.location.hash.replace(/^#\/?/, '');

/** `logboek` for `#/logboek`; empty for the first page. */
export const useRoute = (): string => useSyncExternalStore(subscribe, current);
export const routeHref = (route: string): string => `#/${route}`;
export function goTo(route: string): void {
  window.location.hash = `/${route}`;
}
