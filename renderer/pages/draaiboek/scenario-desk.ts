/**
 * What the editor asks of the hub: open a scenario, save its draft, make another of it, publish it. A draft is saved over the
 * revision that it was made from; when that is no longer the newest, nothing is saved.
 */
import { useMemo } from 'react';
import type { Result } from '../../../shared/result.ts';
import type {
  AddPictureOutcome,
  CreateOutcome,
  OpenedScenario,
  PublishOutcome,
  SaveDraftOutcome,
} from '../../../shared/scenario-contract.ts';
import type { CallFailure } from '../../replica/hub-client.ts';
import { useLobby } from '../../replica/replica-context.tsx';

const OPEN_PATIENCE_MS = 3_000;

type Answer<T> = Promise<Result<T, CallFailure>>;

export interface ScenarioDesk {
  /** Null when there is no such scenario. */
  readonly open: (id: string) => Answer<OpenedScenario | null>;
  readonly save: (id: string, revision: number, draft: unknown) => Answer<SaveDraftOutcome>;
  readonly addPicture: (id: string, name: string, content: string) => Answer<AddPictureOutcome>;
  /** The same `id` again changes nothing. */
  readonly create: (id: string, title: string, draft: unknown) => Answer<CreateOutcome>;
  readonly publish: (id: string, revision: number) => Answer<PublishOutcome>;
}

/** The desk of this window's hub. */
export function useScenarioDesk(): ScenarioDesk {
  const lobby = useLobby();
  return useMemo(
    () => ({
      open: async (id) => {
        // A page that opens here may be on the screen before the hub is on the line.
        await lobby.whenUp(OPEN_PATIENCE_MS);
        return lobby.askScenarios('open', { id });
      },
      save: (id, revision, draft) => lobby.askScenarios('saveDraft', { id, revision, draft }),
      addPicture: (id, name, content) => lobby.askScenarios('addPicture', { id, name, content }),
      create: (id, title, draft) => lobby.askScenarios('create', { id, title, draft }),
      publish: (id, revision) => lobby.askScenarios('publish', { id, revision }),
    }),
    [lobby],
  );
}
