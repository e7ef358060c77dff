import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scenarioHash } from '../../../../hub/scenario/fill-bundle.ts';
import {
  readScenarioFile,
  type ScenarioFileContent,
  scenarioFileBytes,
} from '../../../../hub/scenario/scenario-file.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const content: ScenarioFileContent = {
  id: 'proef',
  version: 2,
  title: 'Proef',
  scenario: sampleScenario(),
  media: { 'kaart.svg': '<svg/>' },
};
const files = () => unzipSync(scenarioFileBytes(content));
const json = (value: unknown) => strToU8(JSON.stringify(value));
const manifest = (over: object = {}) =>
  json({
    format: 'paraat-scenario',
    formatVersion: 1,
    notice: 'OEFENING',
    id: 'proef',
    version: 2,
    title: 'Proef',
    hash: scenarioHash({ scenario: content.scenario, media: content.media }),
    ...over,
  });
const NOTHING = 'Er is niets overgenomen.';
const ASK = 'Vraag de afzender het bestand opnieuw te exporteren.';
const says = (zip: Parameters<typeof zipSync>[0]) => readScenarioFile(zipSync(zip));
const refused = (error: string) => ({ ok: false, error });
const STRANGE = (name: string) =>
  refused(`In dit bestand zit iets dat er niet in hoort: '${name}'. ${NOTHING} ${ASK}`);
const DAMAGED = refused(
  `Dit bestand is beschadigd of veranderd: het controlegetal klopt niet. ${NOTHING} ${ASK}`,
);
const NOT_OURS = refused(
  `Dit is geen scenariobestand van Paraat. ${NOTHING} Kies een bestand dat eindigt op .paraat-scenario.`,
);
const TOO_LARGE = refused(
  `Dit bestand is te groot voor een scenario. ${NOTHING} Kies een bestand dat Paraat heeft geëxporteerd.`,
);

describe('a scenario file', () => {
  it('[SCF1] gives back all that went into it, and the same bytes each time', () => {
    expect(readScenarioFile(scenarioFileBytes(content))).toEqual({ ok: true, value: content });
    expect(Buffer.from(scenarioFileBytes(content)).equals(scenarioFileBytes(content))).toBe(true);
    expect(Object.keys(files())).toEqual(['manifest.json', 'scenario.json', 'media/kaart.svg']);
  });

  it('[SCF2] of which anything was changed is refused', () => {
    const whole = files();
    const changed = { ...content, scenario: sampleScenario({ title: 'Anders' }) };
    expect([
      says({ ...whole, 'scenario.json': json(changed.scenario) }),
      says({ ...whole, 'media/kaart.svg': strToU8('<svg><g/></svg>') }),
      says({ ...whole, 'media/extra.svg': strToU8('<svg/>') }),
      says({ 'manifest.json': manifest() }),
      says({ 'manifest.json': manifest(), 'scenario.json': strToU8('{') }),
      says({ ...whole, 'manifest.json': manifest({ hash: 'a'.repeat(64) }) }),
    ]).toEqual(Array.from({ length: 6 }, () => DAMAGED));
  });

  it('[SCF3] of a newer Paraat is told apart from what is no scenario file', () => {
    expect([
      says({ ...files(), 'manifest.json': manifest({ formatVersion: 2, extra: true }) }),
      says({ ...files(), 'manifest.json': manifest({ format: 'paraat-log' }) }),
      says({ 'scenario.json': json({}) }),
      readScenarioFile(strToU8('dit is geen zip')),
      readScenarioFile(new Uint8Array()),
      readScenarioFile(scenarioFileBytes(content).subarray(0, 400)),
    ]).toEqual([
      refused(
        `Dit scenario is gemaakt met een nieuwere versie van Paraat. ${NOTHING} Werk Paraat bij en importeer het dan opnieuw.`,
      ),
      NOT_OURS,
      NOT_OURS,
      NOT_OURS,
      NOT_OURS,
      NOT_OURS,
    ]);
  });

  it('[SCF4] holds nothing but what Paraat puts in it, so that no name leads out of it', () => {
    const names = [
      '../scenario.json',
      '/etc/passwd',
      'media/../../x.svg',
      'media\\x.svg',
      'media/X.svg',
      'lees.txt',
    ];
    expect(names.map((name) => says({ ...files(), [name]: strToU8('x') }))).toEqual(names.map(STRANGE));
    expect(says({ 'media/': new Uint8Array(), ...files() })).toEqual({ ok: true, value: content });
  });

  it('[SCF5] that holds far more than a scenario is given up', () => {
    const bomb = new Uint8Array(26_000_000);
    expect(says({ 'manifest.json': manifest(), 'scenario.json': bomb })).toEqual(TOO_LARGE);
    expect(readScenarioFile(new Uint8Array(10_000_001))).toEqual(TOO_LARGE);
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`media/beeld-${index}.svg`, strToU8('<svg/>')]),
    );
    expect(says({ ...files(), ...many })).toEqual(TOO_LARGE);
  });

  it('[SCF5] that says it is small and is not is given up too', () => {
    const bytes = zipSync({ 'manifest.json': manifest(), 'scenario.json': new Uint8Array(26_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      // The size of what comes out, in the local header and in the directory of the zip.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(readScenarioFile(bytes).ok).toBe(false);
  });

  it('[SCF5] nested deeper than any scenario is refused', () => {
    const deep = strToU8(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(says({ 'manifest.json': manifest(), 'scenario.json': deep })).toEqual(DAMAGED);
  });

  it('[SCF6] of any bytes is answered, never thrown at', () => {
    const whole = scenarioFileBytes(content);
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readScenarioFile(bytes);
        if (read.ok)
          expect({ ...read.value, title: '', version: 0, id: '' }).toEqual({
            ...content,
            title: '',
            version: 0,
            id: '',
          });
      }),
      propertySettings(200),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readScenarioFile(bytes).ok).toBe(false);
      }),
      propertySettings(200),
    );
  });
});
