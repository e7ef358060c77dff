/**
 * A file that is being read and mapped. The window holds the file and sends it along with each question, so that
 * a hub that starts again has forgotten nothing. A change of the mapping is asked a moment later; one question
 * is under way at a time, and an answer that is overtaken is dropped. A file that cannot be read leaves the one
 * that was there as it was.
 */
import {
  type ImportOptions,
  type ImportProblem,
  type ImportQuestion,
  type ImportResult,
  importProblemText,
} from '../../../shared/import/import-result.ts';
import type { Result } from '../../../shared/result.ts';
import { createExternalStore, type ReadableStore } from '../../replica/external-store.ts';
import { callFailureText } from '../../replica/failure-text.ts';
import type { CallFailure } from '../../replica/hub-client.ts';
import { importTexts } from './import-texts.ts';

export interface HeldFile {
  readonly name: string;
  readonly base64: string;
}

export interface ReadFile {
  readonly file: HeldFile;
  /** As the screen shows them. */
  readonly options: ImportOptions;
  /** Read with the options, unless a reading is under way or failed. */
  readonly result: ImportResult;
}

export interface ReadingState {
  /** Null while there is none. */
  readonly read: ReadFile | null;
  /** Name of a file that is read for the first time. */
  readonly opening: string | null;
  readonly isReading: boolean;
  readonly problem: ReadingProblem | null;
}

export interface ReadingProblem {
  readonly fileName: string;
  /** Dutch. */
  readonly text: string;
  /** What is shown is of before the last change. */
  readonly isBehind: boolean;
}

export interface Question {
  readonly file: HeldFile;
  readonly options: ImportOptions;
}

export interface ReadingPorts {
  /** @param stop the answer is no longer wanted */
  readonly ask: (
    question: Question,
    stop: AbortSignal,
  ) => Promise<Result<Result<ImportResult, ImportProblem>, CallFailure>>;
  /** Of the scenario that gets the injects: where the clock stands at its start; null for a new one. */
  readonly startMinute: number | null;
  /** Waits, and can be called off. */
  readonly delay: (ms: number, run: () => void) => () => void;
}

export interface Reading {
  readonly state: ReadableStore<ReadingState>;
  readonly open: (file: HeldFile) => void;
  readonly refuse: (fileName: string, text: string) => void;
  readonly change: (options: ImportOptions) => void;
  readonly retry: () => void;
  /** Gives up the reading that is under way. */
  readonly cancel: () => void;
  readonly stop: () => void;
}

const PAUSE_MS = 250;

export function createReading({ ask, startMinute, delay }: ReadingPorts): Reading {
  const state = createExternalStore<ReadingState>({
    read: null,
    opening: null,
    isReading: false,
    problem: null,
  });
  let wanted: Question | null = null;
  let isAsking = false;
  let callOff: (() => void) | null = null;
  let underWay: AbortController | null = null;

  const settle = (question: Question, answer: Awaited<ReturnType<ReadingPorts['ask']>>) => {
    const { read, opening } = state.get();
    // Changed while it was under way; what follows is asked in a moment.
    if (opening === null && read?.options !== question.options) return;
    const fileName = question.file.name;
    const failed = (text: string) =>
      state.set({
        read,
        opening: null,
        isReading: false,
        problem: { fileName, text, isBehind: opening === null },
      });
    if (!answer.ok) return failed(failureText(answer.error, opening !== null));
    const outcome = answer.value;
    if (outcome.ok) {
      const { questions } = outcome.value;
      const isOpen = question.options.startMinute === undefined && questions.some(isAboutStart);
      if (opening !== null && startMinute !== null && isOpen) {
        return askFor({ ...question, options: { ...question.options, startMinute } });
      }
      return state.set({
        read: { ...question, result: outcome.value },
        opening: null,
        isReading: false,
        problem: null,
      });
    }
    const text = importProblemText(outcome.error);
    if (outcome.error.type !== 'NoInjects' || outcome.error.result.sheets.length === 0) return failed(text);
    // Its columns may be told otherwise.
    state.set({
      read: { ...question, result: outcome.error.result },
      opening: null,
      isReading: false,
      problem: { fileName, text, isBehind: false },
    });
  };
  const run = async () => {
    if (isAsking) return;
    isAsking = true;
    while (wanted) {
      const question: Question = wanted;
      wanted = null;
      const stop = new AbortController();
      underWay = stop;
      const answer = await ask(question, stop.signal);
      if (wanted === null && !stop.signal.aborted) settle(question, answer);
    }
    isAsking = false;
  };
  const askFor = (question: Question) => {
    callOff?.();
    callOff = null;
    wanted = question;
    void run();
  };
  const giveUp = () => {
    callOff?.();
    callOff = null;
    wanted = null;
    underWay?.abort();
  };
  return {
    state,
    open: (file) => {
      state.set({ ...state.get(), opening: file.name, isReading: true, problem: null });
      askFor({ file, options: {} });
    },
    refuse: (fileName, text) => state.set({ ...state.get(), problem: { fileName, text, isBehind: false } }),
    change: (options) => {
      const { read, opening } = state.get();
      if (!read || opening !== null) return;
      state.set({ read: { ...read, options }, opening, isReading: true, problem: null });
      callOff?.();
      callOff = delay(PAUSE_MS, () => askFor({ file: read.file, options }));
    },
    retry: () => {
      const { read } = state.get();
      if (!read) return;
      state.set({ ...state.get(), isReading: true, problem: null });
      askFor({ file: read.file, options: read.options });
    },
    cancel: () => {
      const { read, opening } = state.get();
      giveUp();
      const fileName = read?.file.name ?? '';
      const problem = { fileName, text: importTexts.stopped, isBehind: true };
      state.set({ read, opening: null, isReading: false, problem: opening === null ? problem : null });
    },
    stop: giveUp,
  };
}

const isAboutStart = ({ type }: ImportQuestion): boolean => type === 'start';

/** Reading changes nothing, so it can always be asked again. */
function failureText(failure: CallFailure, isFirst: boolean): string {
  if (failure.type === 'HubFailed') return callFailureText(failure);
  return isFirst ? importTexts.noAnswerFirst : importTexts.noAnswer;
}
