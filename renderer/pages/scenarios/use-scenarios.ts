/**
 * The list of scenarios, asked anew after every change that the hub pokes about, and the work on one of them:
 * files out and in. What went wrong is Dutch.
 */
import { useEffect, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { err, ok, type Result } from '../../../shared/result.ts';
import { newDraft } from '../../../shared/scenario/edit/new-draft.ts';
import { MAX_SCENARIO_FILE_BYTES } from '../../../shared/scenario/size-limits.ts';
import type { ImportScenarioOutcome, ScenarioListing } from '../../../shared/scenario-contract.ts';
import type { SaveOutcome } from '../../../shared/shell/bridge.ts';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby, useOverview } from '../../replica/replica-context.tsx';
import { base64Of } from '../../replica/sealing.ts';
import { useShell } from '../../shell/shell-context.tsx';
import { scenariosTexts as texts } from './scenarios-texts.ts';

export type ScenarioList =
  | { readonly type: 'loading' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly scenarios: readonly ScenarioListing[] };

export function useScenarioList(): ScenarioList {
  const lobby = useLobby();
  // A new overview comes with each poke.
  const overview = useOverview();
  const [list, setList] = useState<ScenarioList>({ type: 'loading' });
  useEffect(() => {
    if (!overview) return;
    let isWanted = true;
    void lobby.askScenarios('list', undefined).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setList({ type: 'ready', scenarios: answer.value });
      // A list that was read before is worth more than none.
      else setList((known) => (known.type === 'ready' ? known : { type: 'failed' }));
    });
    return () => {
      isWanted = false;
    };
  }, [lobby, overview]);
  return list;
}

/**
 * Makes a scenario with nothing in it yet; answers its id, or what went wrong.
 * @param list its name is none of these
 */
export function useNewScenario(list: ScenarioList): () => Promise<Result<string, string>> {
  const lobby = useLobby();
  // Asked again after a lost answer it goes on with the same one.
  const [ids] = useState(() => ({ next: uuidv7() }));
  return async () => {
    const id = ids.next;
    const startsAt = `${new Date().toLocaleDateString('sv')}T09:00`;
    const title = newName(list.type === 'ready' ? list.scenarios.map((each) => each.title) : []);
    const draft = newDraft(title, startsAt);
    const answer = await lobby.askScenarios('create', { id, title, draft });
    if (!answer.ok) return err(callFailureText(answer.error));
    ids.next = uuidv7();
    return answer.value.ok ? ok(id) : err(texts.notMadeText);
  };
}

/** `Nieuw scenario`, or with the first number that makes it a name of its own. */
export function newName(taken: readonly string[]): string {
  let name: string = texts.make;
  for (let number = 2; taken.includes(name); number += 1) name = `${texts.make} ${number}`;
  return name;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function useScenarioFiles() {
  const lobby = useLobby();
  const shell = useShell();
  return {
    save: async (id: string): Promise<SaveOutcome> => {
      const made = await lobby.askScenarios('exportFile', { id });
      if (!made.ok) return { type: 'failed', message: callFailureText(made.error) };
      if (!made.value) return { type: 'failed', message: texts.gone };
      return shell.saveFile({ ...made.value, mimeType: 'application/x-paraat-scenario' });
    },
    saveWorkbook: async (id: string): Promise<SaveOutcome> => {
      const made = await lobby.askScenarios('exportWorkbook', { id });
      if (!made.ok) return { type: 'failed', message: callFailureText(made.error) };
      if (!made.value) return { type: 'failed', message: texts.gone };
      return shell.saveFile({ ...made.value, mimeType: WORKBOOK });
    },
    takeIn: async (file: File): Promise<Result<Extract<ImportScenarioOutcome, { ok: true }>, string>> => {
      if (/\.(?:xlsx|xlsm|ods|csv)$/i.test(file.name)) return err(texts.fileIsDraaiboek);
      if (file.size > MAX_SCENARIO_FILE_BYTES) return err(texts.fileTooLarge);
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return err(texts.fileNotRead);
      const base64 = base64Of(new Uint8Array(bytes));
      const answer = await lobby.askScenarios('importFile', { id: uuidv7(), base64 });
      if (!answer.ok) return err(callFailureText(answer.error));
      return answer.value.ok ? ok(answer.value) : err(answer.value.message);
    },
  };
}
