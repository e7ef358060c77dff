// Huisstijl: what a municipality may set (accent, brand, logo, font, radius) and how it reaches the page.
// Ink on accent and brand is computed for contrast 4.5; meaning colours (GRIP, danger, warn, ok) are out of reach.
import { contrast, parseColour, type Rgb } from './colour.ts';

export interface Huisstijl {
  readonly accent?: string | undefined;
  readonly brand?: string | undefined;
  readonly font?: string | undefined;
  readonly radius?: string | undefined;
}

export type Mode = 'light' | 'dark' | 'system';
export type Density = 'normal' | 'ruim';

const white: Rgb = [255, 255, 255];

/** The ink that reads on a colour: white where it reaches 4.5, else near-black, else black. */
export function readableInk(colour: Rgb): '#fff' | '#111' | '#000' {
  if (contrast(colour, white) >= 4.5) return '#fff';
  return contrast(colour, [17, 17, 17]) >= 4.5 ? '#111' : '#000';
}

/** The custom properties for a huisstijl; values that are no colour, length or font name are left out. */
export function huisstijlProperties(huisstijl: Huisstijl): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  const accent = parseColour(huisstijl.accent);
  const brand = parseColour(huisstijl.brand ?? huisstijl.accent);
  if (accent) {
    properties['--hs-accent'] = css(accent);
    properties['--hs-accent-ink'] = readableInk(accent);
    properties['--hs-accent-edge'] = contrast(accent, white) < 3 ? '#333' : css(accent);
  }
  if (brand) {
    properties['--hs-brand'] = css(brand);
    properties['--hs-brand-ink'] = readableInk(brand);
  }
  if (huisstijl.font && /^[\w\s'",-]{1,120}$/.test(huisstijl.font)) properties['--hs-font'] = huisstijl.font;
  if (huisstijl.radius && /^\d{1,2}(\.\d+)?(px|rem|em)?$/.test(huisstijl.radius)) {
    properties['--hs-radius'] = `min(${withUnit(huisstijl.radius)}, 8px)`;
  }
  return properties;
}

const owned = [
  '--hs-accent',
  '--hs-accent-ink',
  '--hs-accent-edge',
  '--hs-brand',
  '--hs-brand-ink',
  '--hs-font',
  '--hs-radius',
];

/** Puts a huisstijl on the root; null takes it off again. */
export function applyHuisstijl(root: HTMLElement, huisstijl: Huisstijl | null): void {
  for (const name of owned) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(huisstijlProperties(huisstijl ?? {})))
    root.style.setProperty(name, value);
}

export function applyMode(root: HTMLElement, mode: Mode, density: Density): void {
  if (mode === 'system') delete root.dataset.mode;
  else root.dataset.mode = mode;
  if (density === 'normal') delete root.dataset.density;
  else root.dataset.density = density;
}

function css([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function withUnit(length: string): string {
  return /[a-z]$/.test(length) ? length : `${length}px`;
}
