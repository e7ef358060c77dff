/**
 * The pictures of the draft in hand: those that the hub has, and taking in another. A picture is at the hub
 * before the draft names it, so that a draft never names what may be lost.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import { createExternalStore, type ReadableStore } from '../../replica/external-store.ts';
import { pictureTexts as texts } from './picture-texts.ts';
import { drawnPicture, isSvg, type ReadPicture, readPicture } from './read-picture.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

export type TakenPicture =
  | { readonly ok: true; readonly name: string }
  /** Dutch. */
  | { readonly ok: false; readonly message: string };

export interface PictureDesk {
  readonly media: ReadableStore<ScenarioMedia>;
  readonly take: (file: File) => Promise<TakenPicture>;
  /** What another window took in. */
  readonly put: (media: ScenarioMedia) => void;
}

interface PictureDeskOptions {
  readonly id: string;
  readonly desk: Pick<ScenarioDesk, 'addPicture'>;
  readonly media: ScenarioMedia;
}

export function createPictureDesk({ id, desk, media: initial }: PictureDeskOptions): PictureDesk {
  const media = createExternalStore(initial);
  const send = async ({
    name,
    content,
  }: ReadPicture): Promise<TakenPicture | { readonly reason: string }> => {
    const answer = await desk.addPicture(id, name, content);
    if (!answer.ok) return { ok: false, message: texts.problems.NoAnswer };
    const outcome = answer.value;
    if (outcome.ok) {
      media.set({ ...media.get(), [outcome.name]: content });
      return outcome;
    }
    if (outcome.problem === 'NotAllowed') return { reason: outcome.reason };
    return { ok: false, message: texts.problems[outcome.problem] };
  };
  return {
    media,
    put: (more) => media.set({ ...media.get(), ...more }),
    take: async (file) => {
      const read = await readPicture(file);
      if (!read.ok) return { ok: false, message: texts.problems[read.error] };
      const first = await send(read.value);
      if ('ok' in first) return first;
      const drawn = isSvg(file) ? await drawnPicture(file) : null;
      const second = drawn?.ok ? await send(drawn.value) : first;
      return 'ok' in second ? second : { ok: false, message: texts.refused(second.reason) };
    },
  };
}
