import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../../hub/import/read-draaiboek.ts';
import { withField } from '../../../../renderer/pages/import/column-choice.ts';
import {
  createReading,
  type Question,
  type ReadingPorts,
} from '../../../../renderer/pages/import/reading.ts';
import { summaryText } from '../../../../renderer/pages/import/summary-text.ts';
import type { Field } from '../../../../shared/import/column-names.ts';
import type { ImportOptions } from '../../../../shared/import/import-result.ts';
import { newFromImport } from '../../../../shared/import/scenario-from-import.ts';
import { ok } from '../../../../shared/result.ts';
import { imported, textFile } from '../../import/draaiboek-files.ts';

type Answer = Awaited<ReturnType<ReadingPorts['ask']>>;

const SHEET = 'Tijd;Wat;Waar\n09:05;Dijk lekt;Zandpad\n';
const file = (name: string, text = SHEET) => ({ name, base64: btoa(text) });

/** A hub that answers when told to, and a clock that runs when told to. */
function readingWorld(startMinute: number | null = null) {
  interface Asked {
    readonly question: Question;
    readonly stop: AbortSignal;
    readonly answer: (answer: Answer) => void;
  }
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  const reading = createReading({
    ask: (question, stop) => new Promise((answer) => asked.push({ question, stop, answer })),
    startMinute,
    delay: (_ms, run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    reading,
    asked,
    waiting,
    pause: () => {
      for (const run of waiting.splice(0)) run();
    },
    /** As the hub reads it. */
    answer: async (index: number, given?: Answer) => {
      const { question, answer } = asked[index] ?? { question: null, answer: () => undefined };
      const read =
        question && readDraaiboek(textFile(atob(question.file.base64)), question.file.name, question.options);
      answer(given ?? ok(read ?? { ok: false, error: { type: 'Empty' } }));
      await settle();
    },
    seen: () => {
      const { read, opening, isReading, problem } = reading.state.get();
      return [
        read?.file.name ?? null,
        read?.result.injects.map(({ title, timeMs }) => [title, timeMs]) ?? null,
        { opening, isReading, problem: problem?.text.slice(0, 24) ?? null },
      ];
    },
  };
}

const CALM = { opening: null, isReading: false, problem: null };
const at = (startMinute: number): ImportOptions => ({ startMinute });

describe('a file that is read', () => {
  it('[IMP32] is read again a moment after its mapping changes, and answers that are overtaken are dropped', async () => {
    const { reading, asked, waiting, pause, answer, seen } = readingWorld();
    reading.open(file('a.csv'));
    await answer(0);
    expect(seen()).toEqual(['a.csv', [['Dijk lekt', null]], CALM]);
    reading.change(at(500));
    reading.change(at(540));
    expect([waiting.length, asked.length]).toEqual([1, 1]);
    pause();
    // Changed while it is under way: asked after it, and not beside it.
    reading.change(at(530));
    await answer(1);
    expect(seen()).toEqual(['a.csv', [['Dijk lekt', null]], { ...CALM, isReading: true }]);
    pause();
    await answer(2);
    expect([asked.map(({ question }) => question.options), seen()]).toEqual([
      [{}, at(540), at(530)],
      ['a.csv', [['Dijk lekt', 900_000]], CALM],
    ]);
  });

  it('[IMP32] stays as it was when another cannot be read, and is held while the hub is away', async () => {
    const { reading, answer, seen, pause } = readingWorld();
    reading.open(file('a.csv'));
    await answer(0);
    reading.open(file('leeg.csv', ''));
    expect(seen()[2]).toEqual({ opening: 'leeg.csv', isReading: true, problem: null });
    await answer(1);
    expect(seen()).toEqual([
      'a.csv',
      [['Dijk lekt', null]],
      { ...CALM, problem: 'Het bestand is leeg. Kie' },
    ]);
    reading.change(at(540));
    pause();
    await answer(2, { ok: false, error: { type: 'Offline' } });
    expect([seen()[1], reading.state.get().problem?.isBehind]).toEqual([[['Dijk lekt', null]], true]);
    reading.retry();
    await answer(3);
    expect(seen()).toEqual(['a.csv', [['Dijk lekt', 300_000]], CALM]);
  });

  it('[IMP50] is given up when a person stops it, and what was there stays', async () => {
    const { reading, asked, answer, seen, pause } = readingWorld();
    reading.open(file('a.csv'));
    await answer(0);
    reading.open(file('b.csv'));
    reading.cancel();
    await answer(1);
    expect([asked[1]?.stop.aborted, seen()]).toEqual([true, ['a.csv', [['Dijk lekt', null]], CALM]]);
    reading.change(at(540));
    reading.cancel();
    pause();
    expect([asked.length, reading.state.get().problem?.isBehind]).toEqual([2, true]);
    reading.retry();
    await answer(2);
    expect(seen()).toEqual(['a.csv', [['Dijk lekt', 300_000]], CALM]);
  });

  it('[IMP51] for a scenario that is open takes the start of that scenario', async () => {
    const { reading, asked, answer, seen } = readingWorld(545);
    reading.open(file('a.csv'));
    await answer(0);
    expect(seen()[2]).toEqual({ ...CALM, opening: 'a.csv', isReading: true });
    await answer(1);
    expect([asked.map(({ question }) => question.options), seen()]).toEqual([
      [{}, at(545)],
      ['a.csv', [['Dijk lekt', 0]], CALM],
    ]);
    reading.open(file('b.csv', 'Tijd;Wat\nT+5 min;Dijk lekt\n'));
    await answer(2);
    expect(reading.state.get().read?.options).toEqual({});
  });

  it('[IMP32] in which no inject was recognised can still be told its columns', async () => {
    const { reading, answer, seen, pause } = readingWorld();
    reading.open(file('b.csv', 'Fase;Wat\nop tijd;Dijk lekt\n09:05;Dijk breekt\n'));
    await answer(0);
    const { read } = reading.state.get();
    const [sheet] = read?.result.sheets ?? [];
    if (!read || !sheet) throw new Error('Nothing was read');
    reading.change(withField(read.options, sheet, 0, 'time'));
    pause();
    await answer(1);
    expect(seen()).toEqual(['b.csv', [['Dijk breekt', null]], CALM]);
  });
});

describe('the mapping of a file', () => {
  it('[IMP36] gives a field to one column and leaves all others as they are', () => {
    const result = imported(textFile('Tijd;Titel;Locatie;Tekst\n09:05;een;Zandpad;Lang\n'), {}, 'a.csv');
    const [sheet] = result.sheets;
    if (!sheet) throw new Error('No sheet');
    const fieldsOf = (options: ImportOptions): readonly (Field | null)[] =>
      imported(
        textFile('Tijd;Titel;Locatie;Tekst\n09:05;een;Zandpad;Lang\n'),
        options,
        'a.csv',
      ).sheets.flatMap(({ columns }) => columns.map(({ field }) => field));
    const taken = withField({}, sheet, 2, 'title');
    expect([fieldsOf({}), fieldsOf(taken), fieldsOf(withField(taken, sheet, 3, null))]).toEqual([
      ['time', 'title', null, 'text'],
      ['time', null, 'title', 'text'],
      ['time', 'title', null, null],
    ]);
  });

  it('[IMP36] leaves the marks below each recipient as they are', () => {
    const file = textFile('Tijd;Titel;BM;GS;Locatie\n09:05;een;x;;Zandpad\n09:10;twee;x;x;Kade\n');
    const [sheet] = imported(file, {}, 'a.csv').sheets;
    if (!sheet) throw new Error('No sheet');
    const recipients = (options: ImportOptions) =>
      imported(file, options, 'a.csv').injects.map((inject) => inject.recipients);
    const noted = withField({}, sheet, 4, 'note');
    expect(
      [{}, noted, withField(noted, sheet, 2, null), withField({}, sheet, 4, 'recipients')].map(recipients),
    ).toEqual([
      [['BM'], ['BM', 'GS']],
      [['BM'], ['BM', 'GS']],
      [[], ['GS']],
      [
        ['Zandpad', 'BM'],
        ['Kade', 'BM', 'GS'],
      ],
    ]);
  });
});

describe('what is said afterwards', () => {
  const listOf = (text: string) => {
    const result = imported(textFile(text), { startMinute: 540 }, 'a.csv');
    const transfer = newFromImport(
      result.injects,
      { id: 'a', title: 'A', startsAt: '2026-11-18T09:00' },
      { fileName: 'a.csv', answers: {}, told: result.scenario },
    );
    return summaryText('a.csv', result, transfer);
  };

  it('[IMP37] names every row that was not taken, what waits for a hand and what to look at', () => {
    expect(
      listOf(
        'Tijd;Titel;Aan;Kanaal;Kleur\nFase 1;;;;\nop verzoek;Reserve;GBT;mail;\nT+5 min;Dijk;GBT;duif;rood\n',
      ),
    ).toBe(`Bestand: a.csv

Niet overgenomen rijen (2)
- rij 1: kopregel: de namen van de kolommen: Tijd | Titel | Aan | Kanaal | Kleur
- rij 2: titel of tussenkop: één gevulde cel, geen tijd: Fase 1

Weggelaten (1)
- Kolom 'Kleur' van blad 'a.csv' (1 gevulde cel) is niet overgenomen.

Zonder vast moment, met de hand in te brengen (1)
- rij 3: 2. Reserve (op verzoek)

Na te kijken (1)
- rij 4: 1. Dijk: Kanaal 'duif' is onbekend: Mondeling gekozen.
`);
  });

  it('[IMP37] names every row whose moment is taken to be another than it says by itself', () => {
    const rows = ['00:15', '00:30', '00:45', '01:00', '01:15', '01:30', '01:45', '02:00'];
    const lines = rows.map((time) => `${time};Nacht ${time};GBT;mail`).join('\n');
    const list = listOf(`Tijd;Titel;Aan;Kanaal\nDag 1;;;\n22:00;Dijk;GBT;mail\n${lines}\n`);
    expect(list).toContain(
      'Moment aangenomen, klopt het? (8)\n- rij 4: Nacht 00:15: 00:15, gelezen als op de dag na Dag 1, want de tijden lopen door na middernacht\n',
    );
  });
});
