// The exercise on one line: phase bands, inject marks in up to three lanes, and the now flag. Own SVG, one linear scale.
// Times are milliseconds from the start. The picture is one image for screen readers; the lists carry the detail.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { InjectStatus } from './glyphs.tsx';
import { useDragged, useMomentRuler } from './moment-drag.tsx';
import { fitLabel, layMarks, ticksFor } from './timeline-layout.ts';
import { TimelineMark } from './timeline-mark.tsx';

export interface TimelinePhase {
  readonly id: string;
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly status: 'done' | 'current' | 'planned';
}

export interface TimelineMarkView {
  readonly id: string;
  readonly atMs: number;
  readonly status: InjectStatus;
  readonly label: string;
  /** It can still be dragged to another moment. */
  readonly isMovable: boolean;
}

export interface TimelineProps {
  readonly spanMs: number;
  readonly nowMs: number;
  readonly phases: readonly TimelinePhase[];
  readonly marks: readonly TimelineMarkView[];
  /** Time of day at 0, so that ticks fall on round times. */
  readonly startOfDayMs: number;
  readonly formatTime: (ms: number) => string;
  readonly ariaLabel: string;
}

const top = 20;
const bandHeight = 20;
const laneY = [58, 67, 49] as const;
const height = 76;
/** A hand that drags along the line need not stay on it. */
const NEAR_PX = 12;

export function Timeline(props: TimelineProps) {
  const { spanMs, nowMs, phases, marks, startOfDayMs, formatTime, ariaLabel } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1200);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);

  const span = Math.max(spanMs, nowMs, 60_000);
  const x = (ms: number) => 4 + (Math.min(Math.max(ms, 0), span) / span) * (width - 8);
  useMomentRuler((clientX, clientY) => {
    if (!ref.current) return null;
    const { left, right, top: above, bottom } = ref.current.getBoundingClientRect();
    const isNear =
      left <= clientX && clientX <= right && above - NEAR_PX <= clientY && clientY <= bottom + NEAR_PX;
    const ms = ((clientX - left - 4) / (width - 8)) * span;
    return isNear ? Math.min(Math.max(ms, 0), span) : null;
  });
  const ticks = ticksFor(span, width, startOfDayMs);
  const placed = useMemo(() => layMarks(marks, span, width), [marks, span, width]);
  const flag = Math.min(Math.max(x(nowMs), 26), width - 26);

  return (
    <div className="timeline" ref={ref}>
      <svg width={width} height={height} role="img" aria-label={ariaLabel} className="num">
        {ticks.map((ms) => (
          <g key={ms}>
            <line x1={x(ms)} x2={x(ms)} y1={top - 6} y2={height - 2} stroke="var(--line)" />
            {x(ms) + 36 < width && Math.abs(x(ms) + 20 - flag) > 46 && (
              <text x={x(ms) + 4} y={top - 8} fill="var(--ink-2)">
                {formatTime(ms)}
              </text>
            )}
          </g>
        ))}
        {phases.map((phase) => (
          <PhaseBand key={phase.id} phase={phase} left={x(phase.fromMs)} right={x(phase.toMs)} />
        ))}
        <line x1={x(nowMs)} x2={x(nowMs)} y1={top - 4} y2={height} stroke="var(--ink)" strokeWidth="2" />
        {phases.map((phase) => (
          <PhaseLabel key={phase.id} phase={phase} left={x(phase.fromMs)} right={x(phase.toMs)} />
        ))}
        {placed.map(({ mark, lane }) => (
          <TimelineMark key={mark.id} mark={mark} x={x(mark.atMs)} y={laneY[lane]} />
        ))}
        <rect x={flag - 26} y={0} width={52} height={17} rx="2" fill="var(--ink)" />
        <text x={flag} y={12.6} textAnchor="middle" fill="var(--bg)" fontWeight="650">
          {formatTime(nowMs)}
        </text>
        <DropLine x={x} />
      </svg>
    </div>
  );
}

/** Where what is dragged would go. */
function DropLine({ x }: { readonly x: (ms: number) => number }) {
  const ms = useDragged()?.ms ?? null;
  if (ms === null) return null;
  return (
    <line
      className="drop-line"
      x1={x(ms)}
      x2={x(ms)}
      y1={top - 4}
      y2={height}
      stroke="var(--accent)"
      strokeWidth="2"
      strokeDasharray="4 3"
    />
  );
}

let ruler: CanvasRenderingContext2D | null = null;

function widthOf(label: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return label.length * 6.4;
  ruler.font = `600 12.5px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(label).width;
}

interface PhaseBandProps {
  readonly phase: TimelinePhase;
  readonly left: number;
  readonly right: number;
}

const bandFill = { done: 'var(--accent-soft)', current: 'var(--accent)', planned: 'var(--sunken)' } as const;
const bandEdge = { done: 'none', current: 'var(--accent-edge)', planned: 'var(--line)' } as const;
const bandInk = {
  done: 'var(--accent-text)',
  current: 'var(--accent-ink)',
  planned: 'var(--ink-2)',
} as const;

const innerWidth = (left: number, right: number) => Math.max(right - left - 2, 1);

function PhaseBand({ phase, left, right }: PhaseBandProps) {
  return (
    <rect
      x={left + 1}
      y={top}
      width={innerWidth(left, right)}
      height={bandHeight}
      rx="2"
      fill={bandFill[phase.status]}
      stroke={bandEdge[phase.status]}
    >
      <title>{phase.label}</title>
    </rect>
  );
}

/** Over the now-line, which its edge interrupts: a line through a word makes it hard to read. */
function PhaseLabel({ phase, left, right }: PhaseBandProps) {
  const width = innerWidth(left, right);
  const label = fitLabel(phase.label, width - 9, widthOf);
  if (label === null) return null;
  return (
    <svg x={left + 1} y={top} width={width} height={bandHeight} aria-hidden="true" pointerEvents="none">
      <text
        x={7}
        y={bandHeight / 2 + 4.5}
        fontSize="12.5"
        fontWeight={phase.status === 'current' ? 650 : 500}
        fill={bandInk[phase.status]}
        stroke={bandFill[phase.status]}
        strokeWidth="4"
        paintOrder="stroke"
      >
        {label}
      </text>
    </svg>
  );
}
