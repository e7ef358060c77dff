import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseFileName, logFileText, verifyLogFile } from '../../../../hub/log/log-file.ts';
import { logContent } from '../../../../hub/rpc/exercise-files.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { entry, runningWorld, valueIn, who } from '../hub-world.ts';

async function exported() {
  const hub = await runningWorld();
  valueIn(await hub.push(who('leader'), [entry('report', 'een'), entry('decision', 'twee')]));
  const exercise = hub.exercises.open(EXERCISE_ID);
  const content = exercise && logContent(hub, exercise);
  if (!content?.scenario) throw new Error('Nothing to export');
  return { ...content, scenario: content.scenario };
}

describe('the exported log', () => {
  it('[LOF1] verifies without key or database', async () => {
    const content = await exported();
    expect(verifyLogFile(logFileText(content))).toEqual({
      outcome: 'intact',
      name: 'Proefoefening',
      events: 6,
      headHash: content.head.hash,
    });
  });

  it('[LOF2] names the first line that does not hold', async () => {
    const content = await exported();
    const { events } = content;
    const verify = (changed: Partial<typeof content>) =>
      verifyLogFile(logFileText({ ...content, ...changed }));
    const broken = (message: string) => ({ outcome: 'broken', name: 'Proefoefening', message });
    const reworded = logFileText(content).replace('"text":"een"', '"text":"één"');
    expect([
      verifyLogFile(reworded),
      verify({ events: events.filter((event) => event.seq !== 4) }),
      verify({ events: events.slice(0, -1) }),
      verify({
        scenario: { ...content.scenario, scenario: { ...content.scenario.scenario, title: 'Ander' } },
      }),
      verify({ name: 'Andere oefening' }),
      verifyLogFile(logFileText(content).replace('"audience":"everyone"', '"audience":"iedereen"')),
    ]).toEqual([
      broken('Regel 5 is veranderd: de controlegetallen kloppen niet meer vanaf deze regel.'),
      broken('Regel 4 ontbreekt of staat niet op zijn plaats.'),
      broken('Het logboek is afgebroken: regel 6 en wat daarna hoort te komen, ontbreekt.'),
      broken('Het scenario in het bestand is niet dat waarmee is geoefend.'),
      broken('De naam boven in het bestand is niet die van de oefening in het logboek.'),
      broken('Regel 3 is geen geldige gebeurtenis: de inhoud is veranderd.'),
    ]);
  });

  it('[LOF6] without its scenario is whole as a log, and says what is missing', async () => {
    const content = await exported();
    expect(verifyLogFile(logFileText({ ...content, scenario: null }))).toEqual({
      outcome: 'broken',
      name: 'Proefoefening',
      message: `Het logboek is ongeschonden (6 gebeurtenissen, controlegetal ${content.head.hash}), maar het scenario waarmee is geoefend, ontbreekt in dit bestand.`,
    });
  });

  it('[LOF3] that cannot be read is told apart from one that was changed', () => {
    expect(['', '{"a": 1,\n"b"', '{"format":"iets anders"}'].map(verifyLogFile)).toEqual([
      { outcome: 'unreadable', message: 'Het bestand is leeg.' },
      { outcome: 'unreadable', message: expect.stringMatching(/^Dit is geen geldig JSON-bestand/) },
      {
        outcome: 'unreadable',
        message: expect.stringMatching(/^Dit is geen logboek van Paraat bij 'format'/),
      },
    ]);
  });

  it('[LOF4] is found out by any change of any character that means something', async () => {
    const text = logFileText(await exported());
    const from = text.indexOf('"events"') + 12;
    fc.assert(
      fc.property(fc.integer({ min: from, max: text.length - 8 }), (place) => {
        const changed = `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + 1)}`;
        expect(verifyLogFile(changed).outcome).not.toBe('intact');
      }),
      { seed: 20261118, numRuns: 60 },
    );
  });

  it('[LOF5] has a name that any file system takes', () => {
    expect(exerciseFileName('Hoog water: Één/Twee <b>', '2026-11-18', 'log.json')).toBe(
      'oefening-hoog-water-een-twee-b-2026-11-18-log.json',
    );
    expect(exerciseFileName('🌊', '2026-11-18', 'log.json')).toBe('oefening-zonder-naam-2026-11-18-log.json');
  });
});
