/**
 * Whether a text is an SVG drawing that can do nothing but be seen: no script, no event, nothing from outside
 * the file. What is not known to be harmless is refused; nothing is taken out of a drawing in silence.
 */

/** A map with its labels takes a tenth of this. */
export const MAX_SVG_LENGTH = 200_000;

const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs symbol use
  linearGradient radialGradient stop clipPath mask pattern marker style filter feGaussianBlur feOffset
  feMerge feMergeNode feBlend feColorMatrix feFlood feComposite`.split(/\s+/),
);

/** One piece of markup, or text up to the next. */
const PIECE =
  /<!--[\s\S]*?-->|<\?xml[^>?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;

/** Dutch, as it follows the name of the picture; null when all is well. */
export function svgProblem(svg: string): string | null {
  if (svg.length > MAX_SVG_LENGTH) return `is groter dan ${MAX_SVG_LENGTH / 1_000} kB`;
  const open: string[] = [];
  let hasRoot = false;
  PIECE.lastIndex = svg.startsWith('\uFEFF') ? 1 : 0;
  while (PIECE.lastIndex < svg.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(svg);
    if (!piece) return `is geen geldige SVG (regel ${svg.slice(0, at).split('\n').length})`;
    const [, closes, name, attributes = '', isEmpty, text] = piece;
    if (text !== undefined) {
      const problem = textProblem(text, open.at(-1));
      if (problem) return problem;
    } else if (name !== undefined && closes) {
      if (open.pop() !== name) return `is geen geldige SVG (regel ${svg.slice(0, at).split('\n').length})`;
    } else if (name !== undefined) {
      if (open.length === 0 && (hasRoot || name !== 'svg')) return 'is geen SVG-tekening';
      hasRoot = true;
      if (!ELEMENTS.has(name)) return `bevat het onderdeel '${name}', dat niet is toegestaan`;
      const problem = attributesProblem(attributes);
      if (problem) return problem;
      if (!isEmpty) open.push(name);
    }
  }
  return hasRoot && open.length === 0 ? null : 'is geen SVG-tekening';
}

function textProblem(text: string, parent: string | undefined): string | null {
  if (parent === undefined) return text.trim() === '' ? null : 'is geen SVG-tekening';
  const plain = plainText(text);
  if (plain === null) return 'bevat een verwijzing (&…;) die niet is toegestaan';
  return parent === 'style' ? styleProblem(plain) : null;
}

function attributesProblem(attributes: string): string | null {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = plainText(double ?? single ?? '');
    if (value === null) return 'bevat een verwijzing (&…;) die niet is toegestaan';
    if (/^xmlns(:|$)/.test(name)) continue;
    if (/^on/i.test(name)) return `bevat een opdracht ('${name}'), en dat is niet toegestaan`;
    if (/(^|:)(href|src|base)$/i.test(name) && !/^#/.test(value)) {
      return `verwijst met '${name}' naar iets buiten het bestand`;
    }
    const problem = styleProblem(value);
    if (problem) return problem;
  }
  return null;
}

/** What an attribute or a style sheet says that would fetch or do something. */
function styleProblem(words: string): string | null {
  // A backslash or a comment can hide each of the others.
  if (/\\|\/\*/.test(words)) return 'bevat een opmaak die niet te controleren is';
  if (/url\s*\(\s*(?!["']?\s*#)/i.test(words) || /@import|image-set|[a-z][a-z0-9+.-]*:\/\//i.test(words)) {
    return 'verwijst naar iets buiten het bestand';
  }
  return /javascript:|data:|expression\s*\(/i.test(words)
    ? 'bevat een opdracht, en dat is niet toegestaan'
    : null;
}

/** Null when it names something that is not in the text itself. */
function plainText(written: string): string | null {
  let isKnown = true;
  const plain = written.replace(REFERENCE, (_whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      if (name in NAMED) return NAMED[name as keyof typeof NAMED];
      isKnown = false;
      return '';
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code <= 0x10_ffff) return String.fromCodePoint(code);
    isKnown = false;
    return '';
  });
  return isKnown ? plain : null;
}
