// Colour arithmetic for contrast: CSS colour text to RGB, and the WCAG 2 contrast ratio. No DOM.
export type Rgb = readonly [number, number, number];

const named: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
};

/** Understands hex, rgb(), hsl() and oklch(); anything else is null. Alpha is ignored. */
export function parseColour(text: string | undefined): Rgb | null {
  const value = named[text?.trim().toLowerCase() ?? ''] ?? text?.trim().toLowerCase() ?? '';
  const hex = /^#([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex) return parseHex(hex);
  const call = /^(rgb|hsl|oklch)a?\(([^()]{1,80})\)$/.exec(value);
  if (!call) return null;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter(Boolean);
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined) return null;
  const rgb =
    call[1] === 'rgb'
      ? ([scaled(a, 255), scaled(b, 255), scaled(c, 255)] as const)
      : call[1] === 'hsl'
        ? hslToRgb(Number.parseFloat(a), scaled(b, 1), scaled(c, 1))
        : oklchToRgb(scaled(a, 1), scaled(b, 0.4), Number.parseFloat(c));
  return rgb.every(Number.isFinite) ? clamp(rgb) : null;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const v = part / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parseHex(hex: string): Rgb | null {
  if (hex.length === 5 || hex.length === 7) return null;
  const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Rgb;
}

function scaled(part: string, full: number): number {
  const value = Number.parseFloat(part);
  return part.endsWith('%') ? (value / 100) * full : value;
}

function clamp([r, g, b]: Rgb): Rgb {
  const bound = (part: number) => Math.min(255, Math.max(0, part));
  return [bound(r), bound(g), bound(b)];
}

function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number) => {
    const k = (n + hue / 30 + 12) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}

// Björn Ottosson's OKLab matrices, as in CSS Color 4.
function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const gamma = (v: number) => 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
