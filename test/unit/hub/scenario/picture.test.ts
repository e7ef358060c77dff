import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_MEDIA_LENGTH,
  mediaFindings,
  pictureProblem,
  readMedia,
  withPicture,
} from '../../../../hub/scenario/media.ts';
import { MAX_SVG_LENGTH, svgProblem } from '../../../../hub/scenario/svg-picture.ts';
import { MAX_RASTER_BYTES, pictureName, pictureUrl } from '../../../../shared/scenario/picture-file.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';
import { temporaryFolder } from '../hub-world.ts';

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
function png(width: number, height: number): string {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([PNG_HEAD, Buffer.from([0, 0, 0, 13]), Buffer.from('IHDR'), size]).toString('base64');
}
/** With a comment before its frame. */
function jpeg(width: number, height: number): string {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8]);
  return Buffer.concat([head, size, Buffer.alloc(8)]).toString('base64');
}

const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" ${attributes}>${content}</svg>`;

describe('a picture of a scenario', () => {
  it('[MED1] is an SVG drawing that only shows', () => {
    const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!-- De dijk bij {dorp-1} -->
${svg(
  `<defs><linearGradient id="water"><stop offset="0" stop-color="#37c"/></linearGradient></defs>
  <style>.peil { fill: url(#water); font-family: sans-serif }</style>
  <rect class="peil" width='4' height="2" style="stroke: #000"/><use href="#pijl"/>
  <text x="1" y="2">Peil &lt; 16,9 m &amp; stijgend, zie on-line: nee</text>`,
  'role="img" xmlns:xlink="http://www.w3.org/1999/xlink"',
)}
`;
    expect(svgProblem(drawing)).toBeNull();
  });

  it.each([
    ['', 'is geen SVG-tekening'],
    ['{"a": 1}', 'is geen SVG-tekening'],
    ['<html></html>', 'is geen SVG-tekening'],
    [svg(''), null],
    [svg('') + svg(''), 'is geen SVG-tekening'],
    [svg('<g>'), 'is geen geldige SVG (regel 1)'],
    ['<svg><g></svg></g>', 'is geen geldige SVG (regel 1)'],
    [`<!DOCTYPE svg [<!ENTITY x "y">]>\n${svg('&x;')}`, 'is geen geldige SVG (regel 1)'],
    [svg('<script>alert(1)</script>'), "bevat het onderdeel 'script', dat niet is toegestaan"],
    [svg('<SCRIPT/>'), "bevat het onderdeel 'SCRIPT', dat niet is toegestaan"],
    [svg('<foreignObject/>'), "bevat het onderdeel 'foreignObject', dat niet is toegestaan"],
    [svg('<image href="#a"/>'), "bevat het onderdeel 'image', dat niet is toegestaan"],
    [svg('<animate/>'), "bevat het onderdeel 'animate', dat niet is toegestaan"],
    [svg('', 'onload="x()"'), "bevat een opdracht ('onload'), en dat is niet toegestaan"],
    [svg('<g ONCLICK="x()"/>'), "bevat een opdracht ('ONCLICK'), en dat is niet toegestaan"],
    [svg('<use href="kaart.svg#a"/>'), "verwijst met 'href' naar iets buiten het bestand"],
    [svg('<use xlink:href="&#104;ttp:x"/>'), "verwijst met 'xlink:href' naar iets buiten het bestand"],
    [svg('<g style="fill: url(http:x)"/>'), 'verwijst naar iets buiten het bestand'],
    [svg('<g fill="u&#x72;l( kaart.svg )"/>'), 'verwijst naar iets buiten het bestand'],
    [svg('<style>@import "a.css";</style>'), 'verwijst naar iets buiten het bestand'],
    [svg('<style>@\\69mport "a.css";</style>'), 'bevat een opmaak die niet te controleren is'],
    [svg('<style>g { x: u/**/rl(a) }</style>'), 'bevat een opmaak die niet te controleren is'],
    [svg('<text>&copy;</text>'), 'bevat een verwijzing (&…;) die niet is toegestaan'],
    [svg('<![CDATA[<script/>]]>'), 'is geen geldige SVG (regel 1)'],
    ['x'.repeat(MAX_SVG_LENGTH + 1), 'is groter dan 200 kB'],
  ])('[MED2] that could do more, or is none, is told: %s', (written, problem) => {
    expect(svgProblem(written)).toBe(problem);
  });

  it.each([
    ['plein.png', png(800, 600), null],
    ['dijk.jpg', jpeg(1600, 900), null],
    ['plein.png', png(5_000, 20), 'is breder of hoger dan 4096 beeldpunten'],
    ['plein.png', png(0, 20), 'is geen PNG-beeld'],
    ['plein.png', jpeg(10, 10), 'is geen PNG-beeld'],
    ['plein.jpg', png(10, 10), 'is geen JPEG-beeld'],
    ['plein.jpg', 'geen base64!', 'is geen JPEG-beeld'],
    ['plein.jpg', Buffer.from('<svg></svg>').toString('base64'), 'is geen JPEG-beeld'],
    ['plein.jpg', Buffer.alloc(MAX_RASTER_BYTES + 1).toString('base64'), 'is groter dan 750 kB'],
    ['plein.gif', '', 'is geen SVG, PNG of JPEG'],
    ['plein.svg', svg('<script/>'), "bevat het onderdeel 'script', dat niet is toegestaan"],
  ])('[MED4] of dots is a PNG or JPEG that a screen can draw: %s', (name, content, problem) => {
    expect(pictureProblem(name, content)).toBe(problem);
  });

  it('[MED4] whatever its bytes, a file is told, never thrown on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (bytes, isPng) => {
        const head = isPng ? PNG_HEAD : Buffer.from([0xff, 0xd8]);
        const base64 = Buffer.concat([head, bytes]).toString('base64');
        const problem = pictureProblem(isPng ? 'a.png' : 'a.jpg', base64);
        expect(problem === null || problem.startsWith('is ')).toBe(true);
      }),
      propertySettings(200),
    );
  });

  it('[MED5] keeps its name when it comes again, and gets a free one when the name is taken', () => {
    const media = { 'plein.png': 'AAAA', 'los.svg': svg('') };
    const scenario = { media: [{ picture: 'plein.png' }] };
    expect([
      withPicture({ scenario, media }, 'markt.png', 'AAAA')?.name,
      withPicture({ scenario, media }, 'plein.png', 'BBBB')?.name,
      withPicture({ scenario, media }, 'plein.jpg', 'BBBB')?.name,
    ]).toEqual(['plein.png', 'plein-2.png', 'plein-2.jpg']);
  });

  it('[MED5] takes the place of what the draft no longer names, when there are too many', () => {
    const half = 'A'.repeat(MAX_MEDIA_LENGTH / 2);
    const media = { 'plein.png': half, 'los.png': half };
    const named = (...pictures: readonly string[]) => ({ media: pictures.map((picture) => ({ picture })) });
    const kept = (scenario: unknown) =>
      Object.keys(withPicture({ scenario, media }, 'nieuw.png', 'BBBB')?.media ?? {});
    expect([kept(named('plein.png')), kept(named('plein.png', 'los.png')), kept(null)]).toEqual([
      ['plein.png', 'nieuw.png'],
      [],
      ['nieuw.png'],
    ]);
  });

  it('[MED6] is named after its file, and shown as what it is', () => {
    expect([
      pictureName('Plattegrond  Stadhuis (1e verdieping).PNG', 'png'),
      pictureName('Échelle.jpeg', 'jpg'),
      pictureName('???.svg', 'svg'),
      pictureUrl('a.png', 'AAAA'),
      pictureUrl('a.svg', '<svg/>'),
    ]).toEqual([
      'plattegrond-stadhuis-1e-verdieping.png',
      'echelle.jpg',
      'beeld.svg',
      'data:image/png;base64,AAAA',
      'data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E',
    ]);
  });

  it('[MED3] that is named and missing, or lies beside the scenario and is no good, is a finding', () => {
    const folder = join(temporaryFolder(), 'media');
    mkdirSync(folder);
    writeFileSync(join(folder, 'kaart.svg'), svg(''));
    writeFileSync(join(folder, 'peil.svg'), svg('<script/>'));
    writeFileSync(join(folder, 'oud.svg'), Buffer.from([0x3c, 0xff]));
    writeFileSync(join(folder, 'aantekening.txt'), 'geen beeld');
    const picture = (id: string) => ({
      id,
      kind: 'beeld' as const,
      title: 'Kaart',
      source: 'Waterschap',
      picture: `${id}.svg`,
      alt: 'Een kaart',
    });
    const scenario = sampleScenario({ media: ['kaart', 'peil', 'weg'].map(picture) });
    const read = readMedia(folder);
    expect(Object.keys(read.media)).toEqual(['kaart.svg', 'peil.svg']);
    expect(
      [...read.findings, ...mediaFindings(scenario, read.media)].map(({ path, message }) => [path, message]),
    ).toEqual([
      ['media/oud.svg', 'hier staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8'],
      ['media.weg.picture', "beeld 'weg.svg' ontbreekt"],
      ['media/peil.svg', "beeld 'peil.svg' bevat het onderdeel 'script', dat niet is toegestaan"],
    ]);
    expect(readMedia(join(folder, 'weg'))).toEqual({ media: {}, findings: [] });
  });
});
