// One inject on the timeline: the same shapes as the status glyphs, small enough for hundreds.
import type { PointerEvent } from 'react';
import { nl } from '../nl.ts';
import { type InjectStatus, statusColours } from './glyphs.tsx';
import { useMomentDrag } from './moment-drag.tsx';
import type { TimelineMarkView } from './timeline.tsx';

export interface TimelineMarkProps {
  readonly mark: TimelineMarkView;
  readonly x: number;
  readonly y: number;
}

export function TimelineMark({ mark: { id, status, label, isMovable }, x, y }: TimelineMarkProps) {
  const drag = useMomentDrag();
  const handle =
    drag && isMovable
      ? { 'data-handle': true, onPointerDown: (event: PointerEvent) => drag.grab(event, id, label) }
      : {};
  return (
    <g transform={`translate(${x} ${y})`} color={statusColours[status]} {...handle}>
      <title>{`${label} (${nl.injectStatus[status]})`}</title>
      {/* Room for a finger, as far as its neighbours leave it. */}
      {drag && isMovable && <rect x="-7" y="-7" width="14" height="14" fill="transparent" />}
      <MarkShape status={status} />
    </g>
  );
}

function MarkShape({ status }: { readonly status: InjectStatus }) {
  switch (status) {
    case 'done':
      return <circle r="3.4" fill="currentColor" />;
    case 'received':
      return (
        <>
          <circle r="3.4" fill="var(--surface)" stroke="currentColor" strokeWidth="1.6" />
          <circle r="1.5" fill="currentColor" />
        </>
      );
    case 'sent':
      return <path d="M-3.4-4 4 0-3.4 4z" fill="currentColor" />;
    case 'due':
      return <path d="M0-9 9 0 0 9-9 0z" fill="currentColor" stroke="var(--surface)" />;
    case 'blocked':
      return <rect x="-3.6" y="-3.6" width="7.2" height="7.2" fill="currentColor" />;
    case 'skipped':
      return <path d="M-3-3 3 3M3-3-3 3" stroke="currentColor" strokeWidth="1.6" />;
    case 'recalled':
      return <path d="M3.4-4-4 0l7.4 4z" fill="none" stroke="currentColor" strokeWidth="1.4" />;
    case 'lapsed':
      return <path d="M-3.4 0H3.4" stroke="currentColor" strokeWidth="1.6" />;
    case 'planned':
      return <circle r="3.4" fill="var(--surface)" stroke="currentColor" strokeWidth="1.7" />;
  }
}
