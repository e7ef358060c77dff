/**
 * The pictures and messages that go out with an inject: a map, a news item, what stands on a neighbourhood page. They
 * travel in the release itself, so that they reach exactly those whom the message reaches, and stay with them when the
 * hub is away.
 */
import { z } from 'zod';
import type { ScenarioMedia } from '../contract.ts';
import type { ScenarioModel } from '../scenario/model.ts';
import { type InjectData, MEDIA_KINDS } from '../scenario/schema.ts';

export const releasedMedium = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  title: z.string(),
  source: z.string(),
  text: z.string().optional(),
  /** What the picture shows, in words. */
  alt: z.string().optional(),
  /** As `scenario/picture-file.ts` keeps it; absent where the exercise does not have it. */
  picture: z.strictObject({ name: z.string(), content: z.string() }).optional(),
});
export type ReleasedMedium = z.infer<typeof releasedMedium>;

export interface MediaSource {
  readonly model: ScenarioModel;
  /** What goes out with the injects that name them. */
  readonly pictures: ScenarioMedia;
}

/** @returns in the order in which the inject names them */
export function mediaOf({ model, pictures }: MediaSource, inject: InjectData): readonly ReleasedMedium[] {
  return (inject.media ?? []).flatMap((named) => {
    const medium = model.scenario.media?.find(({ id }) => id === named);
    if (!medium) return [];
    const { id: _, picture: name, ...told } = medium;
    const content = name === undefined ? undefined : pictures[name];
    return name === undefined || content === undefined ? [told] : [{ ...told, picture: { name, content } }];
  });
}
