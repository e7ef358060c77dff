/** What moving an inject leads to, as the dialog tells it. */
import { expect, it } from 'vitest';
import { momentInList } from '../../../../renderer/components/list-ruler.ts';
import { movePreview } from '../../../../renderer/pages/leader/move-preview.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { movesOf } from '../../../../shared/scenario/postponement.ts';
import { sampleInject, sampleScenario } from '../../scenario/sample-scenario.ts';

const MINUTE = 60_000;
const sample = sampleScenario();
const engine = createEngine({
  ...sample,
  injects: [
    ...sample.injects,
    sampleInject({ id: 'slot', number: 8, release: { at: 58 } }),
    sampleInject({ id: 'bij-dreiging', number: 9, release: { at: 30 }, when: { in: 'doorbraak' } }),
  ],
});

function previewed(injectId: string, toMinute: number, movesRest = false, nowMinute = 2): string {
  const run = engine.advance(engine.start(), nowMinute * MINUTE);
  const inject = engine.model.injectById.get(injectId);
  if (!inject) throw new Error(`The sample has no inject ${injectId}`);
  const moves = movesOf(engine, run, { inject, toMs: toMinute * MINUTE }, movesRest, nowMinute * MINUTE);
  const before = engine.advance(run, 60 * MINUTE).context;
  return movePreview(engine, run, moves, before, (ms) => `minuut ${Math.floor(ms / MINUTE)}`);
}

it('[MOV1] says when the inject then comes', () => {
  expect([
    previewed('pers', 9),
    previewed('pers', 3),
    // It waits for a phase that begins at minute 10.
    previewed('kwel', 11),
    // The dike has broken from minute 21 to minute 36.
    previewed('bij-dreiging', 15),
    previewed('bij-dreiging', 40),
    previewed('bus', 9),
  ]).toEqual([
    'Komt dan om minuut 9.',
    'Komt dan om minuut 3.',
    'Let op: om minuut 11 is er nog niet waar deze inject op wacht. Hij komt dan naar verwachting om minuut 12.',
    'Let op: om minuut 15 is er nog niet waar deze inject op wacht. Hij komt dan naar verwachting om minuut 21.',
    'Let op: om minuut 40 is de fase of voorwaarde van deze inject voorbij. Hij komt dan niet meer vanzelf. Kies een ander moment, of breng hem zelf in.',
    'Komt vanzelf als het zover is, niet vóór minuut 9.',
  ]);
});

it('[MOV2] names what moves along and then comes no more', () => {
  expect([previewed('pers', 6, true), previewed('pers', 12, true), previewed('pers', 3, true)]).toEqual([
    'Komt dan om minuut 6.',
    'Komt dan om minuut 12. Let op: de injects 8 en 9 komen dan niet meer vanzelf.',
    'Komt dan om minuut 3.',
  ]);
});

it('[MOV3] a place in a list in order of time tells a time', () => {
  const rows = [
    { ms: 1_000, y: 10 },
    { ms: 3_000, y: 30 },
    { ms: 3_000, y: 50 },
  ];
  expect([0, 10, 25, 40, 90].map((y) => momentInList(rows, y))).toEqual([1_000, 1_000, 2_500, 3_000, 3_000]);
  expect(momentInList([], 10)).toBe(null);
});
