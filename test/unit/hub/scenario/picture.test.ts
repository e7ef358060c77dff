import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mediaFindings, readMedia } from '../../../../hub/scenario/media.ts';
import { MAX_PICTURE_LENGTH, pictureProblem } from '../../../../hub/scenario/picture.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';
import { temporaryFolder } from '../hub-world.ts';

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
    expect(pictureProblem(drawing)).toBeNull();
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
    ['x'.repeat(MAX_PICTURE_LENGTH + 1), 'is groter dan 200 kB'],
  ])('[MED2] that could do more, or is none, is told: %s', (written, problem) => {
    expect(pictureProblem(written)).toBe(problem);
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
