/**
 * Findings and rehearsals from the worker. A draft is checked when typing pauses; a check that takes long is
 * dropped for a newer draft, and the screen keeps the last findings until then.
 */
import { useEffect, useRef, useState } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Rehearsal, SimulatedGbt } from '../../../shared/scenario/rehearsal.ts';
import type { CheckedDraft, ExpectedTimes, WorkAnswer, WorkRequest } from './scenario-work.ts';

const PAUSE_MS = 350;

const startWorker = () => new Worker(new URL('./scenario-worker.ts', import.meta.url), { type: 'module' });

/** One question to a worker of its own; ends with it. */
function ask(request: WorkRequest, onAnswer: (answer: WorkAnswer) => void): () => void {
  const worker = startWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer>) => {
    onAnswer(data);
    worker.terminate();
  });
  worker.postMessage(request);
  return () => worker.terminate();
}

export interface CheckView {
  /** Null until the first check is done. */
  readonly checked: CheckedDraft | null;
  /** Those of the last draft that could be played: one that is half typed must not put a table out of order. */
  readonly expectedMs: ExpectedTimes;
  readonly isBusy: boolean;
}

/** What is shown of the last check, and the draft that it is of. */
export interface LastCheck {
  readonly draft: ScenarioDraft | null;
  readonly checked: CheckedDraft | null;
  readonly expectedMs: ExpectedTimes;
}

export const NOT_CHECKED: LastCheck = { draft: null, checked: null, expectedMs: {} };

export const afterCheck = (before: LastCheck, draft: ScenarioDraft, checked: CheckedDraft): LastCheck => ({
  draft,
  checked,
  expectedMs: checked.expectedMs ?? before.expectedMs,
});

export function useCheck(draft: ScenarioDraft): CheckView {
  const [last, setLast] = useState(NOT_CHECKED);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      stop.current = ask({ type: 'check', draft }, (answer) => {
        if (answer.type === 'checked') setLast((before) => afterCheck(before, draft, answer.checked));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.current?.();
    };
  }, [draft]);
  return { checked: last.checked, expectedMs: last.expectedMs, isBusy: last.draft !== draft };
}

export type RehearsalView =
  | { readonly type: 'busy' }
  | { readonly type: 'impossible' }
  | { readonly type: 'done'; readonly draft: ScenarioDraft; readonly rehearsals: readonly Rehearsal[] };

/** Plays the draft against each of these GBTs; again when the draft changed. `gbts` must be a constant. */
export function useRehearsals(draft: ScenarioDraft, gbts: readonly SimulatedGbt[]): RehearsalView {
  const [view, setView] = useState<RehearsalView>({ type: 'busy' });
  useEffect(() => {
    setView({ type: 'busy' });
    return ask({ type: 'rehearse', draft, gbts }, (answer) => {
      if (answer.type !== 'rehearsed') return;
      const { rehearsals } = answer;
      setView(rehearsals ? { type: 'done', draft, rehearsals } : { type: 'impossible' });
    });
  }, [draft, gbts]);
  return view;
}
