/** The draft in hand for all parts of the editor: what it is, how to change it, and what is selected. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import { itemOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import type { EditHistory } from '../../../shared/scenario/edit/history.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import type { Vocabulary } from '../../../shared/scenario/edit/sentence.ts';
import type { InjectData } from '../../../shared/scenario/schema.ts';
import type { ReadableStore } from '../../replica/external-store.ts';
import type { PictureDesk } from './picture-desk.ts';

export interface Desk {
  /** Newest; what forms show. */
  readonly draft: ScenarioDraft;
  readonly edit: (edit: Edit) => void;
  readonly editTogether: (edits: readonly Edit[]) => void;
  readonly select: (place: Place) => void;
  /** Selects it and goes to its first field. */
  readonly openForm: (place: Place) => void;
  /** Names as of a moment ago, so that typing need not wait for long lists. */
  readonly vocabulary: Vocabulary;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part stands outside the editor');
  return desk;
}

/** These two stay the same as long as the editor is open. */
export const PicturesContext = createContext<PictureDesk | null>(null);
export const HistoryContext = createContext<ReadableStore<EditHistory> | null>(null);

export function usePictures(): PictureDesk {
  const pictures = useContext(PicturesContext);
  if (!pictures) throw new Error('This part stands outside the editor');
  return pictures;
}

/**
 * An inject as it is at this moment while someone types in it, for lists that follow a moment later: a field that
 * is behind its own keys would throw them out of order.
 */
export function useTypedInject(inject: InjectData, isTyped: boolean): InjectData {
  const history = useContext(HistoryContext);
  if (!history) throw new Error('This part stands outside the editor');
  const newest = () => (isTyped ? (itemOf(history.get().draft, 'injects', inject.id) ?? inject) : inject);
  return useSyncExternalStore(history.subscribe, newest);
}
