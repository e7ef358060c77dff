/**
 * Marks each message as read once, however often the key is pressed while the screen lags: neither while that is being
 * written nor once it stands on this device.
 */
export interface ReadingPorts {
  /** On this device, now, whatever the screen shows. */
  readonly isRead: (seq: number) => boolean;
  readonly write: (seq: number) => Promise<unknown>;
}

/** @returns marks the message at this place in the log; one that could not be written may be marked again */
export function createReading({ isRead, write }: ReadingPorts): (seq: number) => void {
  const underWay = new Set<number>();
  return (seq) => {
    if (underWay.has(seq) || isRead(seq)) return;
    underWay.add(seq);
    void write(seq).finally(() => underWay.delete(seq));
  };
}
