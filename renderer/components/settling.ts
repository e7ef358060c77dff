// A button that takes another's place must not get the second half of a double click that was meant for the first.
// So what was pressed less than half a second after the change does not count. The time of a press is that of its
// event: a page that is busy handles it later than it happened.

/** Above the longest double click of the operating systems' usual settings. */
export const SETTLE_MS = 500;

export interface Settling {
  /** Another button stands here since; milliseconds on the clock of `Event.timeStamp`. */
  readonly takePlace: (atMs: number) => void;
  readonly startPress: (atMs: number) => void;
  /** Whether the last press that started was meant for the button that stands here. */
  readonly isMeant: () => boolean;
}

export function createSettling(): Settling {
  let placedAtMs = Number.NEGATIVE_INFINITY;
  let pressedAtMs = Number.POSITIVE_INFINITY;
  return {
    takePlace: (atMs) => {
      placedAtMs = atMs;
    },
    startPress: (atMs) => {
      pressedAtMs = atMs;
    },
    isMeant: () => pressedAtMs >= placedAtMs + SETTLE_MS,
  };
}

export interface OpenedMenu {
  /** On the clock of `Event.timeStamp`. */
  readonly atMs: number;
  /** A press began in the menu itself. */
  readonly isPressed: boolean;
}

/** Whether letting go over a menu ends the press that opened it, and so chooses nothing. */
export const isRestOfOpening = ({ atMs, isPressed }: OpenedMenu, letGoMs: number): boolean =>
  !isPressed && letGoMs - atMs < SETTLE_MS;
