/**
 * The exercise on one line of time, as SVG: phases, GRIP, injects and decisions under each other. Every
 * mark differs by shape, so it reads the same without colour. Labels are printed only where they fit.
 */

import { scenarioTime } from '../../shared/exercise/time-format.ts';
import type { GateOutcome } from '../../shared/report/gate-outcome.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
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

function gateLane(gate: GateOutcome, x: (ms: number) => number, y: number, lastMs: number): string {
  if (gate.openedMs === null || gate.deadlineMs === null) return '';
  const endMs = Math.min(lastMs, gate.decision?.atMs ?? gate.deadlineMs);
  const open = line(x(gate.openedMs), y, x(endMs), y, INK_SOFT, 0.8);
  const start = line(x(gate.openedMs), y - 3, x(gate.openedMs), y + 3, INK_SOFT, 0.8);
  switch (gate.verdict) {
    case 'onTime':
      return open + start + diamond(x(endMs), y, INK);
    case 'late':
      return open + start + cross(x(gate.deadlineMs), y) + diamond(x(endMs), y, '#ffffff');
    case 'missed':
      return open + start + cross(x(gate.deadlineMs), y);
    default:
      return open + start;
  }
}

/** The chart and its height in points; its width is that of the text. */
export function timelineChart(
  model: ReportModel,
  { print, regular }: ChartFonts,
): { readonly svg: string; readonly height: number } {
  const { phases, gripSteps, injects, gates, interruptions, lastMs, initialGrip } = model;
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
    parts.push((inject.how === 'improvised' ? improvisedMark : releasedMark)(x(inject.atMs), y));
  }
  y += INJECT_HEIGHT + ROW_GAP;

  gates.forEach((gate) => {
    parts.push(label(0, y + 3, `Beslispunt ${gate.number}`, 'start', INK_SOFT));
    parts.push(line(LEFT, y, LEFT + PLOT, y, HAIRLINE, 0.4));
    parts.push(gateLane(gate, x, y, spanMs));
    y += LANE_HEIGHT;
  });
  const bottom = y - 2;
  const grid = ticks.map((tick) => line(x(tick), top, x(tick), bottom, HAIRLINE, 0.4));
  // Behind the rest: a stop is a moment, not a mark on a row.
  const stops = interruptions.filter((item) => item.kind === 'stop');
  for (const stop of stops) grid.push(line(x(stop.atMs), top, x(stop.atMs), bottom, INK, 0.8, '2 2'));

  y += 16;
  parts.push(legend(y, gates.length > 0, stops.length > 0));
  const height = y + 10;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CONTENT_WIDTH}" height="${round(height)}" viewBox="0 0 ${CONTENT_WIDTH} ${round(height)}">${grid.join('')}${parts.join('')}</svg>`,
    height,
  };
}

function legend(y: number, hasGates: boolean, hasStops: boolean): string {
  const items: readonly (readonly [mark: (x: number) => string, text: string, width: number])[] = [
    [(x) => releasedMark(x, y - INJECT_HEIGHT / 2 - 3), 'inject', 46],
    [(x) => improvisedMark(x, y - INJECT_HEIGHT / 2 - 3), 'geïmproviseerd', 80],
    ...(hasGates
      ? ([
          [(x: number) => diamond(x, y - 3, INK), 'besluit op tijd', 76],
          [(x: number) => diamond(x, y - 3, '#ffffff'), 'besluit te laat', 74],
          [(x: number) => cross(x, y - 3), 'termijn verstreken', 90],
        ] as const)
      : []),
    ...(hasStops
      ? ([[(x: number) => line(x, y - 9, x, y + 3, INK, 0.8, '2 2'), 'noodstop', 50]] as const)
      : []),
  ];
  let x = 5;
  return items
    .map(([mark, text, width]) => {
      const drawn = mark(x) + label(x + 8, y, text);
      x += width;
      return drawn;
    })
    .join('');
}
