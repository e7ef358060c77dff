/** What is said about a colour that a user picks: whether letters on it can be read. */
import { contrast, parseColour, type Rgb } from '../../components/colour.ts';
import { readableInk } from '../../components/theme.ts';
import { instellingenTexts as texts } from './instellingen-texts.ts';

const WHITE: Rgb = [255, 255, 255];
/** Below this a button cannot be told from a white page (WCAG 1.4.11). */
const MIN_EDGE = 3;

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Rounded down, so that 4,49 never reads as enough. */
const ratio = (value: number) => oneDecimal.format(Math.floor(value * 10) / 10);

/** #rrggbb for any CSS colour that is understood; null for anything else. */
export function hexOf(colour: string | undefined): string | null {
  const rgb = parseColour(colour);
  return rgb && `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** @param isButton also a colour of buttons, which must stand out from the page */
export function contrastWords(colour: Rgb, isButton: boolean): string {
  const white = contrast(colour, WHITE);
  const ink = parseColour(readableInk(colour)) ?? WHITE;
  if (contrast(ink, WHITE) === 1) return texts.contrast.white(ratio(white));
  const black = texts.contrast.black(ratio(contrast(colour, ink)), ratio(white));
  return isButton && white < MIN_EDGE ? `${black} ${texts.contrast.edge}` : black;
}
