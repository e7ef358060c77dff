import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, injectsOf, textFile } from './draaiboek-files.ts';

const inject = (row: number, minutes: number, text: string) => ({
  row,
  title: text,
  timeMs: minutes * MINUTE_MS,
  recipients: [],
  channel: null,
  text,
});

describe('a draaiboek of lines', () => {
  it('[IMP42] has the moment of each line in front, and every other line is named', () => {
    const lines = [
      'Oefening Storm',
      '09:00 De meldkamer belt',
      '9u10 – Sitrap van het CoPI',
      'T+1 uur 30 min: RTV vraagt om een reactie',
      'Om 10 uur is er koffie',
      'Er is koffie om 10 uur',
    ];
    const read = imported(textFile(lines.join('\n')), { startMinute: 540 });
    expect({ injects: injectsOf(read), skipped: read.skipped }).toEqual({
      injects: [
        inject(2, 0, 'De meldkamer belt'),
        inject(3, 10, 'Sitrap van het CoPI'),
        inject(4, 90, 'RTV vraagt om een reactie'),
        inject(5, 60, 'is er koffie'),
      ],
      skipped: [1, 6].map((row) => ({
        row,
        sheet: null,
        reason: 'titel of tussenkop: één gevulde cel, geen tijd',
        text: lines[row - 1],
      })),
    });
  });

  it('[IMP42] takes a bare number behind T+, whose unit is asked', () => {
    const lines = 'Draaiboek storm\nT+0 Start oefening\nT+10 Boom op school: BM belt\nT-45 Persvraag\n';
    const read = imported(textFile(lines), { unit: 'minutes' });
    expect(injectsOf(read)).toEqual([
      inject(2, 0, 'Start oefening'),
      inject(3, 10, 'Boom op school: BM belt'),
      inject(4, -45, 'Persvraag'),
    ]);
    const asked = imported(textFile(lines)).questions.map(({ type, rows }) => [type, rows.length]);
    expect(asked).toEqual([['unit', 2]]);
  });
});
