import { describe, expect, it } from 'vitest';
import {
  axisStep,
  columnStep,
  momentText,
  perColumn,
  stepText,
} from '../../../../renderer/pages/draaiboek/long-times.ts';

const HOUR_MS = 3_600_000;
const LENGTHS = [1, 4, 6, 12, 24, 45, 72, 168];

describe('times of a scenario of more than a day', () => {
  it('[DRB25] say the day after midnight', () => {
    expect([0, 13, 14, 19, 38, 167].map((hours) => momentText('2026-02-27T10:00', hours * HOUR_MS))).toEqual([
      '10:00',
      '23:00',
      'dag 2 00:00',
      'dag 2 05:00',
      'dag 3 00:00',
      'dag 8 09:00',
    ]);
  });

  it('[DRB25] stand on an axis and in columns that are coarser the longer it lasts', () => {
    expect(
      LENGTHS.map((hours) =>
        [axisStep(hours * HOUR_MS), columnStep(hours * HOUR_MS)].map((ms) => ms / HOUR_MS),
      ),
    ).toEqual([
      [0.5, 0.25],
      [0.5, 0.25],
      [0.5, 0.25],
      [1, 0.5],
      [2, 1],
      [6, 2],
      [6, 3],
      [24, 12],
    ]);
    expect([0.25, 0.5, 1, 12].map((hours) => stepText(hours * HOUR_MS))).toEqual([
      'kwartier',
      'half uur',
      'uur',
      '12 uur',
    ]);
    expect(perColumn([1, 0, 2, 3, 4], HOUR_MS)).toEqual([6, 4]);
  });
});
