/**
 * A picture file as a scenario keeps it. A photo is drawn anew, no larger than a screen needs and without what
 * the camera wrote in it, such as the place. A drawing stays a drawing; `drawnPicture` makes a PNG of one that
 * the hub does not take as it is.
 */
import { err, ok, type Result } from '../../../shared/result.ts';
import { MAX_RASTER_BYTES, pictureName, pictureUrl } from '../../../shared/scenario/picture-file.ts';

export interface ReadPicture {
  readonly name: string;
  readonly content: string;
}

export type PictureProblem = 'too-large' | 'unreadable';

/** Of the file as it is chosen; a photo of a telephone has a quarter. */
const MAX_FILE_BYTES = 30_000_000;
const LONGEST_SIDE = 1_600;
const QUALITIES = [0.85, 0.7, 0.5];

export async function readPicture(file: File): Promise<Result<ReadPicture, PictureProblem>> {
  if (file.size > MAX_FILE_BYTES) return err('too-large');
  if (isSvg(file)) return ok({ name: pictureName(file.name, 'svg'), content: await file.text() });
  return drawnPicture(file);
}

export const isSvg = ({ name, type }: File): boolean => type === 'image/svg+xml' || /\.svg$/i.test(name);

export async function drawnPicture(file: File): Promise<Result<ReadPicture, PictureProblem>> {
  const source = await sourceOf(file).catch(() => null);
  if (!source || source.width === 0 || source.height === 0) return err('unreadable');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(source.width, source.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(source.width * scale)),
    Math.max(1, Math.round(source.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return err('unreadable');
  const isPhoto = /jpe?g|heic|webp/i.test(file.type);
  const encode = async (kind: 'png' | 'jpg', quality?: number): Promise<ReadPicture | null> => {
    const type = kind === 'png' ? 'image/png' : 'image/jpeg';
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type, ...(quality && { quality }) })).arrayBuffer(),
    );
    return bytes.length > MAX_RASTER_BYTES
      ? null
      : { name: pictureName(file.name, kind), content: base64Of(bytes) };
  };
  try {
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const drawing = isPhoto ? null : await encode('png');
    if (drawing) return ok(drawing);
    // JPEG knows no transparency.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const photo = await encode('jpg', quality);
      if (photo) return ok(photo);
    }
    return err('too-large');
  } catch {
    // A drawing with foreign content may not be read back.
    return err('unreadable');
  }
}

async function sourceOf(file: File): Promise<ImageBitmap | HTMLImageElement> {
  if (!isSvg(file)) return createImageBitmap(file);
  const image = new Image();
  image.src = pictureUrl('beeld.svg', await file.text());
  await image.decode();
  return image;
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(binary);
}
