/** Schemas for files of other programs: what is missing or of another kind is left empty, not refused. */
import { z } from 'zod';
import { cleanText } from '../../shared/exercise/text.ts';
import { withoutEntities } from './html-entities.ts';

export const looseText = z.string().transform(cleanText).catch('').default('');

/** Seconds or minutes of an exercise; what lies decades away is none. */
export const looseNumber = z.number().min(-1e9).max(1e9).nullable().catch(null).default(null);

export const looseList = <T extends z.ZodType>(item: T) => z.array(item).catch([]).default([]);

/** What stands in HTML, as plain lines. */
export const textOfHtml = (html: string): string =>
  cleanText(
    withoutEntities(
      html
        .replace(/<(?:script|style)\b[^>]*>[^<]*<\/(?:script|style)>/gi, '')
        .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
        .replace(/<[a-z/!][^<>]*>/gi, ''),
    )
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  );

/** `2 bijlagen`, or nothing when there are none. */
export const leftOutCount = (count: number, one: string, more: string): readonly string[] =>
  count === 0
    ? []
    : [`${count} ${count === 1 ? one : more} ${count === 1 ? 'is' : 'zijn'} niet overgenomen.`];
