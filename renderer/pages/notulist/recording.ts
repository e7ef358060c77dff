/** Checking, handing over and what follows: the same for every form under the line. */
import { ok, type Result } from '../../../shared/result.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { type HandedPart, newPart } from '../../components/hand-over.ts';
import { type FormHandOver, type HandOverOptions, useHandOver } from '../../components/use-hand-over.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import type { WrittenProblems } from '../../replica/written-check.ts';
import { noteTexts as texts } from './notulist-texts.ts';

export interface Recording {
  readonly validate: () => WrittenProblems;
  readonly onSubmit: () => Promise<SubmitResult>;
  readonly handOver: FormHandOver;
}

interface RecordingOptions<T extends object> extends HandOverOptions<T> {
  /** Of what is typed now; each part with an id. */
  readonly check: () => Result<readonly HandedPart[], WrittenProblems>;
  /** At the keypress, with the form empty: moves the focus to what is typed next. */
  readonly onGiven: () => void;
  /** All of it is on this device. */
  readonly onWritten: (parts: readonly HandedPart[]) => void;
}

/** What was checked, as the only part. */
export const partsOf = (
  checked: Result<Written, WrittenProblems>,
): Result<readonly HandedPart[], WrittenProblems> => (checked.ok ? ok([newPart(checked.value)]) : checked);

export function useRecording<T extends object>(options: RecordingOptions<T>): Recording {
  const { check, onGiven, onWritten } = options;
  const handOver = useHandOver(options);
  return {
    validate: () => {
      const checked = check();
      return checked.ok ? {} : checked.error;
    },
    onSubmit: async () => {
      const checked = check();
      if (!checked.ok) return { ok: false, message: texts.empty };
      handOver.give(checked.value, () => onWritten(checked.value));
      onGiven();
      return { ok: true };
    },
    handOver,
  };
}
