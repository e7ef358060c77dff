// Reads an NL Design System theme (CSS custom properties, or design tokens as JSON) into the few roles Paraat lets a
// municipality set. Pure. Newer `basis` names come first, then the component names of the known families.
import { parseColour } from './colour.ts';
import type { Huisstijl } from './theme.ts';

export type HuisstijlRole = 'accent' | 'brand' | 'font' | 'radius';

export interface ParsedHuisstijl extends Huisstijl {
  /** The token each value came from, to show beside the preview. */
  readonly sources: Readonly<Partial<Record<HuisstijlRole, string>>>;
}

export type HuisstijlResult =
  | { readonly ok: true; readonly value: ParsedHuisstijl }
  | { readonly ok: false; readonly error: 'NotATheme' | 'NoAccent' };

const names: Readonly<Record<HuisstijlRole, readonly string[]>> = {
  accent: [
    'basis-color-action-1-inverse-bg-default',
    'basis-color-accent-1-inverse-bg-default',
    'nl-button-primary-background-color',
    'utrecht-button-primary-action-background-color',
    'utrecht-button-background-color',
    'ams-button-primary-background-color',
    'nl-link-color',
    'utrecht-link-color',
    'ams-links-color',
  ],
  brand: [
    'basis-color-accent-1-inverse-bg-default',
    'utrecht-page-header-background-color',
    'utrecht-page-footer-background-color',
    'utrecht-nav-bar-background-color',
    'ams-page-footer-menu-background-color',
  ],
  font: [
    'basis-text-font-family-default',
    'basis-text-font-family',
    'nl-paragraph-font-family',
    'utrecht-document-font-family',
    'utrecht-paragraph-font-family',
    'ams-typography-font-family',
    'ams-text-font-family',
  ],
  radius: ['nl-button-border-radius', 'utrecht-button-border-radius'],
};

const depthLimit = 12;
type Tokens = ReadonlyMap<string, string>;

export function parseHuisstijl(cssOrJson: string): HuisstijlResult {
  const text = cssOrJson.trim();
  const tokens = text.startsWith('{') ? tokensFromJson(text) : tokensFromCss(text);
  if (tokens.size === 0) return { ok: false, error: 'NotATheme' };
  const found: Partial<Record<HuisstijlRole, string>> = {};
  const sources: Partial<Record<HuisstijlRole, string>> = {};
  for (const role of ['accent', 'brand', 'font', 'radius'] as const) {
    for (const name of names[role]) {
      const value = resolve(tokens, tokens.get(name));
      if (value === undefined || !isUsable(role, value)) continue;
      found[role] = value;
      sources[role] = name;
      break;
    }
  }
  if (!found.accent) return { ok: false, error: 'NoAccent' };
  return { ok: true, value: { ...found, sources } };
}

function isUsable(role: HuisstijlRole, value: string): boolean {
  return role === 'accent' || role === 'brand' ? parseColour(value) !== null : value !== '';
}

function tokensFromCss(css: string): Tokens {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+)\s*:\s*([^;}]+)[;}]/g)) {
    if (!tokens.has(name)) tokens.set(name, value.trim());
  }
  return tokens;
}

function resolve(tokens: Tokens, value: string | undefined, depth = 0): string | undefined {
  if (value === undefined || depth > depthLimit) return undefined;
  const reference = /^var\(\s*--([\w-]+)\s*(?:,\s*(.+))?\)$/.exec(value.trim());
  if (!reference) return value.trim();
  return resolve(tokens, tokens.get(reference[1] ?? '') ?? reference[2], depth + 1);
}

/** Style Dictionary or DTCG: leaves are {value} or {$value}, references "{a.b.c}"; flat maps of names work as well. */
function tokensFromJson(json: string): Tokens {
  const tokens = new Map<string, string>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (path.length > depthLimit) return;
    if (typeof node === 'string' || typeof node === 'number') {
      tokens.set(path.join('-').replace(/^--/, ''), asReference(String(node)));
    } else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      const leaf = Object.entries(node).find(([key]) => key === '$value' || key === 'value');
      if (leaf && typeof leaf[1] !== 'object') walk(leaf[1], path);
      else
        for (const [key, child] of Object.entries(node))
          if (!key.startsWith('$')) walk(child, [...path, key]);
    }
  };
  try {
    walk(JSON.parse(json), []);
  } catch {
    return new Map();
  }
  return tokens;
}

function asReference(value: string): string {
  const path = /^\{([^{}]+)\}$/.exec(value.trim())?.[1];
  return path ? `var(--${path.replace(/\.value$/, '').replaceAll('.', '-')})` : value;
}
