import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile } from './draaiboek-files.ts';

const read = (startMinute: number, ...times: readonly string[]) => {
  const rows = times.map((time) => `${time};Melding;BM`).join('\n');
  const { injects, questions } = imported(textFile(`Tijd;Inject;Aan\n${rows}`), { startMinute });
  return {
    minutes: injects.map(({ timeMs }) => timeMs && timeMs / MINUTE_MS),
    asked: questions.flatMap(({ rows }) => rows.map(({ time }) => time)),
  };
};
const early = (...times: readonly string[]) => times.map((time) => `${time}, gelezen als vóór de start`);
const next = (...times: readonly string[]) =>
  times.map((time) => `${time}, gelezen als op de dag na de start`);

describe('rows before the start of the exercise', () => {
  it('[IMP17] keep the rows that fit the start on its day, and are asked about', () => {
    expect([
      read(840, '07:30', '14:00', '14:20', '16:30'),
      read(840, '07:30', '13:30', '14:00', '16:30'),
      read(840, '07:30', 'T=0', '14:20'),
      read(840, '06:00', '14:05', '16:30'),
      read(1_140, '09:00', '19:00', '20:30'),
    ]).toEqual([
      { minutes: [-390, 0, 20, 150], asked: early('07:30') },
      { minutes: [-390, -30, 0, 150], asked: early('07:30', '13:30') },
      { minutes: [-390, 0, 20], asked: early('07:30') },
      { minutes: [-480, 5, 150], asked: early('06:00') },
      { minutes: [-600, 0, 90], asked: early('09:00') },
    ]);
    expect(read(1_320, '00:15', '22:00', '23:30').minutes).toEqual([135, 0, 90]);
  });

  it('[IMP17] may stand in any order, among lengths of time, and hours before', () => {
    expect([
      read(840, '07:30', 'T-30 min', '14:00', '14:20'),
      read(840, '07:30', '13:30', '13:15', '14:00', '14:20'),
      read(840, '07:00', '16:30', '17:00'),
      read(840, '07:30', '20:00', '14:00', '14:20'),
      read(840, '07:30', 'T+10 min', '14:20'),
      read(1_140, '05:00', '19:00', '20:00'),
      read(1_140, '07:30', '18:30', '19:00', '23:30', '00:15'),
    ]).toEqual([
      { minutes: [-390, -30, 0, 20], asked: early('07:30') },
      { minutes: [-390, -30, -45, 0, 20], asked: early('07:30', '13:30', '13:15') },
      { minutes: [-420, 150, 180], asked: early('07:00') },
      { minutes: [-390, 360, 0, 20], asked: early('07:30') },
      { minutes: [-390, 10, 20], asked: early('07:30') },
      { minutes: [-840, 0, 60], asked: early('05:00') },
      { minutes: [-690, -30, 0, 270, 315], asked: [...early('07:30', '18:30'), ...next('00:15')] },
    ]);
  });

  it('[IMP17] are of the night after where an evening starts, and run on into the day', () => {
    expect([
      read(1_320, '00:30', '02:00', '22:00', '23:00'),
      read(1_140, '03:30', '19:00', '20:00'),
      read(1_320, '00:15', '03:00', '07:00', '12:00', '22:30').minutes,
    ]).toEqual([
      { minutes: [150, 240, 0, 60], asked: next('00:30', '02:00') },
      { minutes: [510, 0, 60], asked: next('03:30') },
      [135, 300, 540, 840, 1_470],
    ]);
  });

  it('[IMP17] move no other where one stands out of order', () => {
    expect(read(840, '14:00', '14:20', '07:30', '14:40', '15:00')).toEqual({
      minutes: [0, 20, 1_050, 40, 60],
      asked: next('07:30'),
    });
    expect(read(840, '14:00', '20:00', '07:30', '14:40').minutes).toEqual([0, 360, 1_050, 1_480]);
  });
});
