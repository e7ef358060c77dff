/**
 * The exercise on one line of time, as SVG: phases, GRIP, injects and decisions under each other. Every
 * mark differs by shape, so it reads the same without colour. Labels are printed only where they fit.
 */

import { scenarioTime } from '../../shared/exercise/time-format.ts';
import type { GateRound } from '../../shared/report/gate-outcome.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import type { TermOutcome } from '../../shared/report/term-outcome.ts';
import type { FontFace } from './font-face.ts';
import { ACCENT, CONTENT_WIDTH, HAIRLINE, INK, INK_SOFT } from './page-style.ts';
import type { Print } from './printable.ts';

export interface ChartFonts {
  readonly print: Print;
  readonly regular: FontFace;
}

/** Column width that holds a moment of this exercise on one line. */
export const momentWidth = (model: ReportModel): number =>
  momentFormatOf(model)(model.lastMs).length > 5 ? 82 : 38;

const LEFT = 58;
const RIGHT = 8;
const PLOT = CONTENT_WIDTH - LEFT - RIGHT;
const LABEL_SIZE = 8.5;
const PHASE_HEIGHT = 20;
const GRIP_STEP = 11;
const INJECT_HEIGHT = 16;
const LANE_HEIGHT = 13;
const ROW_GAP = 12;
const KEY_LINE = 18;
const MINUTE_MS = 60_000;
const TICK_MINUTES = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440];
const MAX_TICKS = 9;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const round = (value: number) => Math.round(value * 100) / 100;

type Anchor = 'start' | 'middle' | 'end';
function label(x: number, y: number, text: string, anchor: Anchor = 'start', fill = INK): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${LABEL_SIZE}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}
const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, dash = '') =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;
const polygon = (points: readonly (readonly [number, number])[], fill: string, stroke = INK) =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}" stroke="${stroke}" stroke-width="1"/>`;
const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}" stroke="${ACCENT}" stroke-width="1"/>`;

const diamond = (x: number, y: number, fill: string) =>
  polygon(
    [
      [x, y - 4],
      [x + 4, y],
      [x, y + 4],
      [x - 4, y],
    ],
    fill,
  );
const cross = (x: number, y: number) =>
  line(x - 3.2, y - 3.2, x + 3.2, y + 3.2, INK, 1.4) + line(x - 3.2, y + 3.2, x + 3.2, y - 3.2, INK, 1.4);
const releasedMark = (x: number, y: number) =>
  line(x, y, x, y + INJECT_HEIGHT, ACCENT, 1) + circle(x, y + 3, 2.2, ACCENT);
const improvisedMark = (x: number, y: number) =>
  line(x, y + 5, x, y + INJECT_HEIGHT, ACCENT, 1) + circle(x, y + 3, 2.2, '#ffffff');
const recalledMark = (x: number, y: number) =>
  line(x, y + 6, x, y + INJECT_HEIGHT, ACCENT, 1, '1.5 1.5') +
  polygon(
    [
      [x + 2.4, y],
      [x - 3.2, y + 3],
      [x + 2.4, y + 6],
    ],
    '#ffffff',
    ACCENT,
  );
const forcedMark = (x: number, y: number) =>
  polygon(
    [
      [x, y],
      [x + 6, y],
      [x, y + 6],
    ],
    INK,
  );
const reopenedMark = (x: number, y: number) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="3" fill="#ffffff" stroke="${INK}" stroke-width="1.2"/>`;

/** Exercise times of the axis labels: round clock times in the scenario. */
function ticksOf(startsAt: string, lastMs: number): readonly number[] {
  const stepMinutes =
    TICK_MINUTES.find((minutes) => lastMs / (minutes * MINUTE_MS) <= MAX_TICKS) ??
    Math.ceil(lastMs / MAX_TICKS / MINUTE_MS);
  const [hours = 0, minutes = 0] = startsAt.slice(11).split(':').map(Number);
  const intoStep = (hours * 60 + minutes) % stepMinutes;
  const first = intoStep === 0 ? 0 : stepMinutes - intoStep;
  const ticks: number[] = [];
  for (let at = first * MINUTE_MS; at <= lastMs; at += stepMinutes * MINUTE_MS) ticks.push(at);
  return ticks;
}

/** What had to be done by a moment: a decision or a statutory term. */
interface Lane {
  readonly fromMs: number | null;
  readonly limitMs: number | null;
  readonly doneMs: number | null;
  readonly isLate: boolean;
  readonly isMissed: boolean;
}

const laneOfRound = ({ openedMs, deadlineMs, decision, verdict }: GateRound): Lane => ({
  fromMs: openedMs,
  limitMs: deadlineMs,
  doneMs: decision?.atMs ?? null,
  isLate: verdict === 'late',
  isMissed: verdict === 'missed',
});
const laneOfTerm = ({ startedMs, limitMs, metMs, verdict }: TermOutcome): Lane => ({
  fromMs: startedMs,
  limitMs,
  doneMs: metMs,
  isLate: verdict === 'metLate',
  isMissed: verdict === 'missed',
});

function laneMarks(
  { fromMs, limitMs, doneMs, isLate, isMissed }: Lane,
  x: (ms: number) => number,
  y: number,
): string {
  if (fromMs === null || limitMs === null) return '';
  const end = x(doneMs ?? limitMs);
  return [
    line(x(fromMs), y, end, y, INK_SOFT, 0.8),
    line(x(fromMs), y - 3, x(fromMs), y + 3, INK_SOFT, 0.8),
    isLate || isMissed ? cross(x(limitMs), y) : '',
    doneMs === null ? '' : diamond(end, y, isLate ? '#ffffff' : INK),
  ].join('');
}

/** The chart and its height in points; its width is that of the text. */
export function timelineChart(
  model: ReportModel,
  { print, regular }: ChartFonts,
): { readonly svg: string; readonly height: number } {
  const { phases, gripSteps, injects, gates, terms, interruptions, lastMs, initialGrip } = model;
  const { scenarioStartsAt } = model.title.plan;
  const spanMs = Math.max(lastMs, MINUTE_MS);
  const x = (ms: number) => LEFT + (PLOT * Math.min(ms, spanMs)) / spanMs;
  const parts: string[] = [];

  let y = 14;
  const top = y + 6;
  const ticks = ticksOf(scenarioStartsAt, spanMs);
  for (const tick of ticks)
    parts.push(label(x(tick), y, scenarioTime(scenarioStartsAt, tick), 'middle', INK_SOFT));
  y = top + 6;

  parts.push(label(0, y + 13.5, 'Fasen', 'start', INK_SOFT));
  phases.forEach((phase, index) => {
    const from = x(phase.fromMs);
    const width = Math.max(0.5, x(phase.untilMs) - from);
    const fill = index % 2 === 0 ? '#e4ebf0' : '#ffffff';
    parts.push(
      `<rect x="${round(from)}" y="${round(y)}" width="${round(width)}" height="${PHASE_HEIGHT}" fill="${fill}" stroke="${INK_SOFT}" stroke-width="0.6"/>`,
    );
    const partOf = phase.partOf === null ? '' : `${phase.partOf}: `;
    const text = [
      `${phase.number} ${partOf}${phase.title}`,
      `${phase.number} ${phase.title}`,
      String(phase.number),
    ]
      .map(print)
      .find((one) => regular.widthOf(one, LABEL_SIZE) + 6 <= width);
    if (text) parts.push(label(from + 3.5, y + 13.5, text));
    if (phase.isForced) parts.push(forcedMark(from, y));
  });
  y += PHASE_HEIGHT + ROW_GAP;

  const highest = Math.max(1, model.figures.highestGrip);
  const gripBottom = y + highest * GRIP_STEP + 4;
  const gripY = (level: number) => gripBottom - level * GRIP_STEP;
  for (let level = 0; level <= highest; level += 1) {
    parts.push(label(LEFT - 7, gripY(level) + 3, String(level), 'end', INK_SOFT));
    parts.push(line(LEFT, gripY(level), LEFT + PLOT, gripY(level), HAIRLINE, 0.4));
  }
  parts.push(label(0, gripY(highest / 2) + 3, 'GRIP', 'start', INK_SOFT));
  let level = initialGrip;
  let fromX = LEFT;
  for (const step of gripSteps) {
    // Older logs may hold a step that took effect before the one that was recorded first.
    const at = Math.max(fromX, x(step.effectiveMs));
    parts.push(line(fromX, gripY(level), at, gripY(level), INK, 1.8));
    parts.push(line(at, gripY(level), at, gripY(step.to), INK, 1.8));
    level = step.to;
    fromX = at;
  }
  parts.push(line(fromX, gripY(level), x(lastMs), gripY(level), INK, 1.8));
  y = gripBottom + ROW_GAP;

  parts.push(label(0, y + 11, 'Injects', 'start', INK_SOFT));
  parts.push(line(LEFT, y + INJECT_HEIGHT, LEFT + PLOT, y + INJECT_HEIGHT, HAIRLINE, 0.4));
  for (const inject of injects) {
    const mark =
      inject.recalledMs !== null ? recalledMark : inject.how === 'improvised' ? improvisedMark : releasedMark;
    parts.push(mark(x(inject.atMs), y));
  }
  y += INJECT_HEIGHT + ROW_GAP;

  const lane = (name: string, marks: readonly string[]) => {
    parts.push(label(0, y + 3, name, 'start', INK_SOFT));
    parts.push(line(LEFT, y, LEFT + PLOT, y, HAIRLINE, 0.4), ...marks);
    y += LANE_HEIGHT;
  };
  for (const gate of gates) {
    lane(`Beslispunt ${gate.number}`, [
      ...[...gate.earlier, gate].map((round) => laneMarks(laneOfRound(round), x, y)),
      ...gate.earlier.map((round) => reopenedMark(x(round.reopened.atMs), y)),
    ]);
  }
  for (const term of terms) lane(`Termijn ${term.number}`, [laneMarks(laneOfTerm(term), x, y)]);
  const bottom = y - 2;
  const grid = ticks.map((tick) => line(x(tick), top, x(tick), bottom, HAIRLINE, 0.4));
  // Behind the rest: a stop is a moment, not a mark on a row.
  const stops = interruptions.filter((item) => item.kind === 'stop');
  for (const stop of stops) grid.push(line(x(stop.atMs), top, x(stop.atMs), bottom, INK, 0.8, '2 2'));

  y += 16;
  const key = legend(y, {
    recalled: injects.some((inject) => inject.recalledMs !== null),
    forced: phases.some((phase) => phase.isForced),
    lanes: gates.length > 0 || terms.length > 0,
    reopened: gates.some((gate) => gate.earlier.length > 0),
    stops: stops.length > 0,
  });
  parts.push(key.svg);
  const height = key.bottom + 10;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CONTENT_WIDTH}" height="${round(height)}" viewBox="0 0 ${CONTENT_WIDTH} ${round(height)}">${grid.join('')}${parts.join('')}</svg>`,
    height,
  };
}

interface KeyItem {
  readonly mark: (x: number, y: number) => string;
  readonly text: string;
  readonly width: number;
}

/** What the marks mean, of those that the chart has; as many lines as it takes. */
function legend(
  top: number,
  has: Readonly<Record<'recalled' | 'forced' | 'lanes' | 'reopened' | 'stops', boolean>>,
): { readonly svg: string; readonly bottom: number } {
  const stemmed = (mark: KeyItem['mark']) => (x: number, y: number) => mark(x, y - INJECT_HEIGHT / 2 - 3);
  const items: readonly (KeyItem | false)[] = [
    { mark: stemmed(releasedMark), text: 'inject', width: 46 },
    { mark: stemmed(improvisedMark), text: 'geïmproviseerd', width: 80 },
    has.recalled && { mark: stemmed(recalledMark), text: 'teruggenomen', width: 78 },
    has.forced && {
      mark: (x, y) => forcedMark(x - 3, y - 7),
      text: 'fase met de hand ingesteld',
      width: 122,
    },
    has.lanes && { mark: (x, y) => diamond(x, y - 3, INK), text: 'op tijd', width: 48 },
    has.lanes && { mark: (x, y) => diamond(x, y - 3, '#ffffff'), text: 'te laat', width: 46 },
    has.lanes && { mark: (x, y) => cross(x, y - 3), text: 'termijn verstreken', width: 90 },
    has.reopened && { mark: (x, y) => reopenedMark(x, y - 3), text: 'opnieuw geopend', width: 88 },
    has.stops && { mark: (x, y) => line(x, y - 9, x, y + 3, INK, 0.8, '2 2'), text: 'noodstop', width: 50 },
  ];
  const drawn: string[] = [];
  let x = 5;
  let y = top;
  for (const item of items) {
    if (!item) continue;
    if (x + item.width > CONTENT_WIDTH) {
      x = 5;
      y += KEY_LINE;
    }
    drawn.push(item.mark(x, y) + label(x + 8, y, item.text));
    x += item.width;
  }
  return { svg: drawn.join(''), bottom: y };
}
