/**
 * Commands from a part of the screen: a form shows itself what went wrong, a button leaves it to `problem`, which stays
 * until someone has read it or a command succeeds.
 */
import { useMemo, useState } from 'react';
import type { CommandType } from '../../shared/exercise/command.ts';
import { exerciseMinutes } from '../exercise-time.ts';
import type { CommandPayload } from '../replica/command-sender.ts';
import { commandProblemText } from '../replica/failure-text.ts';
import { useReplica } from '../replica/replica-context.tsx';
import type { SubmitResult } from './dialog.tsx';

export interface Commanding {
  readonly submit: <T extends CommandType>(type: T, payload: CommandPayload<T>) => Promise<SubmitResult>;
  readonly send: <T extends CommandType>(type: T, payload: CommandPayload<T>) => void;
  /** Dutch. */
  readonly problem: string | null;
  readonly dismissProblem: () => void;
}

export function useCommanding(): Commanding {
  const replica = useReplica();
  const [problem, setProblem] = useState<string | null>(null);
  const acts = useMemo(() => {
    const submit: Commanding['submit'] = async (type, payload) => {
      const outcome = await replica.command(type, payload);
      if (outcome.ok) return { ok: true };
      const formatTime = exerciseMinutes(replica.view.get().state);
      return { ok: false, message: commandProblemText(outcome.error, formatTime) };
    };
    const send: Commanding['send'] = (type, payload) =>
      void submit(type, payload).then((result) => setProblem(result.ok ? null : result.message));
    return { submit, send, dismissProblem: () => setProblem(null) };
  }, [replica]);
  return { ...acts, problem };
}
