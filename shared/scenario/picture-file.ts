/**
 * The pictures of a scenario as they are kept: by file name, an SVG as its text, a PNG or JPEG as base64. The
 * ending of the name says which. A name never gets other content. Whether a picture is harmless is for the hub
 * to say; pages show it as a picture only, which runs nothing and loads nothing.
 */
import type { ScenarioMedia } from '../contract.ts';

/** Bytes of a PNG or JPEG; one of 1600 pixels wide takes half of it. */
export const MAX_RASTER_BYTES = 750_000;
/** Pixels of its longest side. */
export const MAX_RASTER_SIDE = 4_096;

export type PictureKind = 'svg' | 'png' | 'jpg';

export const pictureKind = (name: string): PictureKind | null =>
  (/\.(svg|png|jpg)$/.exec(name)?.[1] ?? null) as PictureKind | null;

const MIME = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' } as const;

/** For the `src` of an image. */
export function pictureUrl(name: string, content: string): string {
  const kind = pictureKind(name) ?? 'svg';
  return kind === 'svg'
    ? `data:${MIME.svg};charset=utf-8,${encodeURIComponent(content)}`
    : `data:${MIME[kind]};base64,${content}`;
}

/** A file name of the shape that a scenario asks, made of what the file was called. */
export function pictureName(fileName: string, kind: PictureKind): string {
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 40)
    .trim()
    .replaceAll(' ', '-');
  return `${stem || 'beeld'}.${kind}`;
}

/**
 * The pictures that a scenario names. What else is kept with it, undo may still bring back.
 * @param scenario may be a draft of any shape
 */
export function usedMedia(scenario: unknown, media: ScenarioMedia): ScenarioMedia {
  const list = (scenario as { readonly media?: unknown } | null | undefined)?.media;
  const named = (Array.isArray(list) ? list : []) as readonly ({ readonly picture?: unknown } | null)[];
  const used = new Set<unknown>(named.map((medium) => medium?.picture));
  return Object.fromEntries(Object.entries(media).filter(([name]) => used.has(name)));
}
