// Dragging something to another moment: what is taken up follows the pointer, and whatever is under it that can tell
// a time by place (a ruler: the timeline, a list in order of time) says which. Nothing happens until it is let go on a
// ruler; Esc, or letting go elsewhere, leaves all as it was. The owner says what a moment means, and offers a way by
// keys.
import {
  createContext,
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { nl } from '../nl.ts';

/** Milliseconds at a place on the screen; null where it tells none. */
export type MomentRuler = (x: number, y: number) => number | null;

interface Dragged {
  readonly id: string;
  readonly title: string;
  /** Null beside every ruler. */
  readonly ms: number | null;
  readonly x: number;
  readonly y: number;
}

interface MomentDrag {
  /** To be called when a pointer goes down on a handle; a press without a drag is a tap. */
  readonly grab: (event: ReactPointerEvent, id: string, title: string, onTap?: () => void) => void;
  readonly rulers: Set<RefObject<MomentRuler>>;
}

const MomentDragContext = createContext<MomentDrag | null>(null);
const DraggedContext = createContext<Dragged | null>(null);

export interface MomentDragProviderProps {
  /** To the moment that is really meant, such as a whole minute. */
  readonly snap: (ms: number) => number;
  readonly formatTime: (ms: number) => string;
  /** Whether something may go there. */
  readonly isAllowed: (ms: number) => boolean;
  readonly onDrop: (id: string, ms: number) => void;
  readonly children: ReactNode;
}

/** A hand that trembles is no drag. */
const THRESHOLD_PX = 4;

export function MomentDragProvider(props: MomentDragProviderProps) {
  const { children, formatTime, isAllowed } = props;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const drag = useMemo((): MomentDrag => {
    const rulers: MomentDrag['rulers'] = new Set();
    const momentAt = (x: number, y: number): number | null => {
      for (const ruler of rulers) {
        const ms = ruler.current(x, y);
        if (ms !== null) return latest.current.snap(ms);
      }
      return null;
    };
    const grab: MomentDrag['grab'] = (event, id, title, onTap) => {
      if (event.button !== 0 || !event.isPrimary) return;
      // Or the row would take the press for its own.
      event.stopPropagation();
      stop.current();
      const { clientX, clientY } = event;
      const listeners = new AbortController();
      let isMoving = false;
      const finish = () => {
        listeners.abort();
        setDragged(null);
      };
      stop.current = finish;
      const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
        isMoving ||= Math.hypot(x - clientX, y - clientY) > THRESHOLD_PX;
        if (isMoving) setDragged({ id, title, ms: momentAt(x, y), x, y });
      };
      const letGo = ({ clientX: x, clientY: y }: PointerEvent) => {
        finish();
        if (!isMoving) return onTap?.();
        const ms = momentAt(x, y);
        if (ms !== null && latest.current.isAllowed(ms)) latest.current.onDrop(id, ms);
      };
      const cancel = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape' || !isMoving) return;
        pressed.stopPropagation();
        finish();
      };
      const { signal } = listeners;
      window.addEventListener('pointermove', follow, { signal });
      window.addEventListener('pointerup', letGo, { signal });
      window.addEventListener('pointercancel', finish, { signal });
      window.addEventListener('blur', finish, { signal });
      window.addEventListener('keydown', cancel, { signal, capture: true });
    };
    return { grab, rulers };
  }, []);
  return (
    <MomentDragContext value={drag}>
      <DraggedContext value={dragged}>
        {children}
        {dragged && <DragLabel dragged={dragged} words={wordsOf(dragged, formatTime, isAllowed)} />}
      </DraggedContext>
    </MomentDragContext>
  );
}

function wordsOf(
  { ms }: Dragged,
  formatTime: MomentDragProviderProps['formatTime'],
  isAllowed: MomentDragProviderProps['isAllowed'],
): string {
  if (ms === null) return nl.momentDrag.nowhere;
  return isAllowed(ms) ? nl.momentDrag.to(formatTime(ms)) : nl.momentDrag.past;
}

/** For the eye alone: whoever drags sees, and the same can be done by keys. */
function DragLabel({
  dragged: { title, x, y },
  words,
}: {
  readonly dragged: Dragged;
  readonly words: string;
}) {
  const isAtRight = x > window.innerWidth / 2;
  return (
    <div
      className="drag-label num"
      aria-hidden="true"
      style={{ top: y + 14, ...(isAtRight ? { right: window.innerWidth - x + 10 } : { left: x + 14 }) }}
    >
      <b>{words}</b>
      <span>{title}</span>
    </div>
  );
}

/** Null where nothing can be dragged. */
export const useMomentDrag = (): MomentDrag | null => useContext(MomentDragContext);

/** What is being dragged over the rulers now. */
export const useDragged = (): Dragged | null => useContext(DraggedContext);

/** Lets a part of the screen tell a time by place for as long as it is drawn. */
export function useMomentRuler(ruler: MomentRuler): void {
  const drag = useMomentDrag();
  const latest = useRef(ruler);
  useEffect(() => {
    latest.current = ruler;
  });
  useEffect(() => {
    if (!drag) return;
    drag.rulers.add(latest);
    return () => {
      drag.rulers.delete(latest);
    };
  }, [drag]);
}
