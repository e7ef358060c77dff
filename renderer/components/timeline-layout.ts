// The timeline's arithmetic, without drawing: which ticks fit, which lane a mark gets, how much of a label fits.
const minuteMs = 60_000;
const stepsMin = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10_080];
const tickRoom = 108;
const markRoom = 9;
const laneCount = 3;

export type Lane = 0 | 1 | 2;

/**
 * Tick times from 0 to span on round times of day, the finest step whose labels do not touch.
 * @param startOfDayMs time of day at 0
 */
export function ticksFor(spanMs: number, width: number, startOfDayMs: number): readonly number[] {
  const most = Math.max(1, Math.floor(width / tickRoom));
  const step = (stepsMin.find((min) => spanMs / (min * minuteMs) <= most) ?? spanMs / minuteMs) * minuteMs;
  const ticks: number[] = [];
  for (let ms = (step - (startOfDayMs % step)) % step; ms <= spanMs; ms += step) ticks.push(ms);
  return ticks;
}

interface Timed {
  readonly atMs: number;
  readonly status: string;
}

/** Marks in drawing order: due ones last, so they lie on top. Neighbours that would touch take the next lane. */
export function layMarks<T extends Timed>(
  marks: readonly T[],
  spanMs: number,
  width: number,
): readonly { mark: T; lane: Lane }[] {
  const perMs = width / spanMs;
  const lastX = new Array<number>(laneCount).fill(Number.NEGATIVE_INFINITY);
  const placed = [...marks]
    .sort((a, b) => a.atMs - b.atMs)
    .map((mark) => {
      const x = mark.atMs * perMs;
      const free = lastX.findIndex((last) => x - last >= markRoom);
      const lane = Math.max(0, free);
      lastX[lane] = x;
      return { mark, lane: lane as Lane };
    });
  return placed.sort((a, b) => Number(a.mark.status === 'due') - Number(b.mark.status === 'due'));
}

/** The label, cut with an ellipsis to the room in pixels; null when not even three letters fit. */
export function fitLabel(label: string, room: number, widthOf: (text: string) => number): string | null {
  const width = widthOf(label);
  if (width <= room) return label;
  const fits = Math.floor((room / width) * label.length) - 1;
  return fits < 3 ? null : `${label.slice(0, fits).trimEnd()}…`;
}
