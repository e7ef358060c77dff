/**
 * Gives imported injects an id and a number that no other inject has: their own where that is free, else one
 * that is, and says so.
 */
import { MAX_INJECTS } from '../scenario/size-limits.ts';
import { type Choose, quoted } from './import-choice.ts';
import type { ImportedInject } from './import-result.ts';

export const writtenNumber = ({ details }: ImportedInject): number | null => {
  const digits = /^[a-z]{0,6}[-. #]?0*(\d{1,4})$/i.exec(details.number ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
};

export interface Numbering {
  readonly taken: Set<number>;
  /** Asked for by an inject of the file. */
  readonly wanted: ReadonlySet<number>;
  /** Below it all are taken or asked for. */
  next: number;
}

/** Its own when that is free, else the first that nobody asks for, or at last the first that is free. */
export function freeNumber(inject: ImportedInject, numbering: Numbering, choose: Choose): number {
  const { taken, wanted } = numbering;
  const own = writtenNumber(inject);
  if (own !== null && !taken.has(own)) {
    taken.add(own);
    return own;
  }
  while (numbering.next <= MAX_INJECTS && (taken.has(numbering.next) || wanted.has(numbering.next))) {
    numbering.next += 1;
  }
  let free = numbering.next;
  if (free > MAX_INJECTS) for (free = 1; taken.has(free); ) free += 1;
  taken.add(free);
  const { number } = inject.details;
  if (number !== undefined) {
    const { short, whole } = quoted(number, 20);
    choose('number', `Nummer ${short} is al gebruikt of geen getal: ${free} gegeven.`, whole);
  }
  return free;
}

export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'inject' : slug;
}

export function freeId(wish: string, taken: Map<string, number>): string {
  const base = slugOf(wish) === wish ? wish : slugOf(wish);
  let again = taken.get(base) ?? 1;
  let id = again === 1 ? base : `${base}-${again}`;
  while (taken.has(id)) {
    again += 1;
    id = `${base}-${again}`;
  }
  // From where to look on when the same is asked for again.
  taken.set(base, again);
  taken.set(id, 1);
  return id;
}
