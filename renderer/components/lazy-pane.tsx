/**
 * A part of a screen whose program comes in its own chunk. Where that does not load, this part alone says so and
 * can be asked again; the rest of the screen and what is typed in it stay. `preload` fetches it while there still
 * is a hub to fetch it from.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { nl } from '../nl.ts';
import { Notice } from './notice.tsx';

export interface LazyPane<P extends object> {
  /** As it came last. */
  readonly current: () => Loading<P>;
  /** A failure is forgotten: the next call asks again. */
  readonly preload: () => Promise<Loading<P>>;
}

type Loading<P> =
  | { readonly type: 'busy' | 'failed' }
  | { readonly type: 'ready'; readonly View: ComponentType<P> };
const BUSY = { type: 'busy' } as const;

export function lazyPane<P extends object>(load: () => Promise<ComponentType<P>>): LazyPane<P> {
  let loaded: Loading<P> = BUSY;
  let loading: Promise<Loading<P>> | null = null;
  const preload = async (): Promise<Loading<P>> => {
    loaded = await load().then(
      (View) => ({ type: 'ready' as const, View }),
      () => ({ type: 'failed' as const }),
    );
    if (loaded.type === 'failed') loading = null;
    return loaded;
  };
  return {
    current: () => loaded,
    preload: () => {
      loading ??= preload();
      return loading;
    },
  };
}

interface PaneViewProps<P extends object> {
  readonly pane: LazyPane<P>;
  readonly children: (View: ComponentType<P>) => ReactNode;
}

export function PaneView<P extends object>({ pane, children }: PaneViewProps<P>) {
  const [state, setState] = useState<Loading<P>>(() => {
    const known = pane.current();
    return known.type === 'failed' ? BUSY : known;
  });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a new try at the same
  useEffect(() => {
    let isWanted = true;
    void pane.preload().then((outcome) => isWanted && setState(outcome));
    return () => {
      isWanted = false;
    };
  }, [pane, attempt]);
  if (state.type === 'ready') return children(state.View);
  if (state.type === 'busy') return null;
  const retry = async () => {
    await loadStylesAgain();
    setAttempt((n) => n + 1);
  };
  return (
    <Notice
      tone="warn"
      title={nl.pane.notLoaded}
      action={{ label: nl.pane.retry, onPress: () => void retry() }}
    >
      {nl.pane.rest}
    </Notice>
  );
}

/** Not every browser tells when it is idle. */
const whenIdle = (run: () => void): unknown =>
  'requestIdleCallback' in window ? window.requestIdleCallback(run) : setTimeout(run, 1_000);

/** Fetches the panes when the page has nothing else to do. */
export function usePreload(panes: readonly { readonly preload: () => Promise<unknown> }[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) for (const { preload } of panes) void preload();
    });
    return () => {
      isWanted = false;
    };
  }, []);
}

/** A stylesheet that failed stays in the page as if it were there; the next import would not ask for it. */
async function loadStylesAgain(): Promise<void> {
  const failed = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    ({ sheet }) => sheet === null,
  );
  await Promise.all(
    failed.map(
      (link) =>
        new Promise<void>((done) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', () => done());
          again.addEventListener('error', () => done());
          link.replaceWith(again);
        }),
    ),
  );
}
