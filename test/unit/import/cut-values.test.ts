import { describe, expect, it } from 'vitest';
import { summaryText } from '../../../renderer/pages/import/summary-text.ts';
import { newFromImport } from '../../../shared/import/scenario-from-import.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { imported, textFile } from './draaiboek-files.ts';

const words = (word: string, length: number) => `${word} `.repeat(length).slice(0, length).trim();

/** One inject with these cells, as a new scenario takes it. */
function taken(cells: Readonly<Record<string, string>>) {
  const columns = { Tijd: 'T+5 min', Aan: 'Burgemeester', Kanaal: 'mail', ...cells };
  const file = `${Object.keys(columns).join(';')}\n${Object.values(columns).join(';')}\n`;
  const result = imported(textFile(file), {}, 'a.csv');
  const named = { id: 'a', title: 'A', startsAt: '2026-11-18T09:00' };
  const transfer = newFromImport(result.injects, named, {
    fileName: 'a.csv',
    answers: {},
    told: result.scenario,
  });
  const [inject] = transfer.made.injects;
  if (!inject) throw new Error('No inject');
  expect(scenarioSchema.shape.injects.element.safeParse(inject).error).toBeUndefined();
  return { inject, transfer, choices: transfer.made.choices, list: summaryText('a.csv', result, transfer) };
}

describe('a value that has no room or no meaning here', () => {
  it('[IMP45] is said, and a title that is cut is whole in the text', () => {
    const title = words('titel', 140);
    const { inject, choices } = taken({ Titel: title, Tekst: 'De dijk lekt.' });
    expect([inject.title.length <= 90, inject.text]).toEqual([true, `${title}\n\nDe dijk lekt.`]);
    expect(choices.map(({ field, message }) => [field, message])).toEqual([
      ['title', 'De titel is ingekort van 140 naar 90 tekens. De hele titel hoort bij de tekst.'],
    ]);
  });

  it('[IMP45] goes on in the background for staff or the note, where that has room', () => {
    const sizes = { Van: 120, Onderwerp: 120, 'Verwachte reactie': 900, Waarnemersvraag: 400, Notitie: 800 };
    const cells = Object.fromEntries(
      Object.entries(sizes).map(([name, length]) => [name, words(name.toLowerCase(), length)]),
    );
    const { inject, choices } = taken({ Titel: 'Dijk', Tekst: words('tekst', 2_300), ...cells });
    const everything = JSON.stringify(inject).replaceAll('…', '');
    for (const [name, length] of Object.entries(sizes)) {
      const word = name.toLowerCase();
      const written = words(word, length).split(word).length - 1;
      expect([name, everything.split(word).length - 1 >= written]).toEqual([name, true]);
    }
    expect(choices.map(({ field, whole }) => [field, whole === undefined])).toEqual([
      ['from', true],
      ['subject', true],
      ['text', true],
      ['expectedResponse', true],
      ['observerQuestion', true],
      ['note', true],
    ]);
  });

  it('[IMP45] is whole in the list afterwards where it has no room at all', () => {
    const text = words('regel', 9_000);
    const { choices, list } = taken({ Titel: 'Dijk', Tekst: text, Achtergrond: words('staf', 1_500) });
    expect(choices).toEqual([
      {
        row: 2,
        injectId: 'dijk',
        field: 'text',
        message:
          'De tekst is ingekort van 8.999 naar 2.000 tekens. Het geheel staat alleen in de lijst na het toevoegen.',
        whole: text,
      },
    ]);
    expect(list).toContain(text);
  });

  it('[IMP45] is named where it is replaced: a type, a yes or no, a channel, an objective, a partner', () => {
    const partner = words('Stichting', 120);
    const { inject, choices, transfer } = taken({
      Titel: 'Dijk',
      Type: 'Mediadruk',
      Plenair: 'misschien',
      Kanaal: words('postduif', 70),
      Aan: partner,
      Oefendoel: words('doel', 230),
    });
    expect([inject.type, inject.plenary, inject.channel, inject.to]).toEqual([
      'kern',
      false,
      'mondeling',
      ['liaison-partner'],
    ]);
    expect(choices.map(({ field, message, whole }) => [field, message.slice(0, 34), whole])).toEqual([
      ['plenary', "Plenair 'misschien' is geen ja of ", undefined],
      ['type', "Type 'Mediadruk' is onbekend: kern", undefined],
      ['channel', "Kanaal 'postduif postduif postduif", words('postduif', 70)],
      ['to', 'De naam van een partner is ingekor', partner],
    ]);
    expect(transfer.notes).toEqual([
      `Een oefendoel is ingekort naar 200 tekens. Er stond: ${words('doel', 230)}`,
    ]);
    expect(transfer.draft.partners.map(({ length }) => length <= 80)).toEqual([true]);
  });

  it('[IMP45] is whole in the list, also when it is longer than a cell of a spreadsheet can be', () => {
    const text = words('dijk', 40_000);
    const { list, choices } = taken({ Titel: 'Dijk', Tekst: text });
    expect([list.includes(text), choices.some(({ whole }) => whole === text)]).toEqual([true, true]);
    const { leftOut } = imported(textFile(`Tijd;Titel\nT+5 min;${'a'.repeat(200_001)}\n`), {}, 'a.csv');
    expect(leftOut).toEqual([
      "Blad 'a.csv': van een cel met meer dan 200.000 tekens is de rest niet gelezen, in rij 2.",
    ]);
  });
});
