/**
 * How a form hands over what is typed in it: at the keypress the form is empty and the next key is for what follows.
 * What could not be written comes back into a form that opens for it. A form in which somebody may be typing changes
 * by his hand alone: it says so, and offers to put it back or to try again.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { exerciseNowMs } from '../../shared/exercise/exercise-state.ts';
import { useReplica } from '../replica/replica-context.tsx';
import { type HandedOver, type HandedPart, handOverOf } from './hand-over.ts';
import type { KeptDraft } from './kept-draft.ts';

export interface FormHandOver {
  /** Leaves the form empty, drawn so when it returns. */
  readonly give: (parts: readonly HandedPart[], onWritten: () => void) => void;
  /** Of this form, refused while it was open. */
  readonly refused: HandedOver | undefined;
  /** Puts it back into the form; null while something else is typed there. */
  readonly takeBack: (() => void) | null;
  readonly retry: () => void;
  /** Why what stands in the form again was not written, in Dutch. */
  readonly problem: string | null;
}

export interface HandOverOptions<T extends object> {
  /** Of the draft. */
  readonly name: string;
  readonly kept: KeptDraft<T>;
  /** Nothing is typed in it. */
  readonly isBlank: boolean;
  /** What is left to be written of a draft of which some parts are on this device. */
  readonly rest?: ((draft: T, written: readonly HandedPart[]) => T) | undefined;
}

export const useHandedOver = (): readonly HandedOver[] => {
  const { items } = handOverOf(useReplica());
  return useSyncExternalStore(items.subscribe, items.get);
};

export function useHandOver<T extends object>(options: HandOverOptions<T>): FormHandOver {
  const { name, kept, isBlank, rest } = options;
  const replica = useReplica();
  const handOver = handOverOf(replica);
  const refused = useHandedOver().find(({ form, problem }) => form === name && problem !== null);
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = () => {
    if (!refused) return;
    const draft = refused.draft as T;
    handOver.takeBack(refused.id);
    kept.change(rest && refused.done > 0 ? rest(draft, refused.parts.slice(0, refused.done)) : draft);
    setProblem(refused.problem);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (isBlank) takeBack();
  }, []);
  return {
    give: (parts, onWritten) => {
      const atMs = exerciseNowMs(replica.view.get().state, replica.hubNow());
      // A field with a list would open it as it is emptied, and the list hides what takes the focus next.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      flushSync(() => {
        setProblem(null);
        handOver.give({ form: name, draft: kept.latest(), parts, atMs }, onWritten);
        kept.forget();
      });
      // The moment in which the text is nowhere on disk but in the form that sent it is short.
      void replica.drafts.flush();
    },
    refused,
    takeBack: isBlank ? takeBack : null,
    retry: () => refused && handOver.retry(refused.id),
    problem,
  };
}
