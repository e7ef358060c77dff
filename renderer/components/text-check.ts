// Whether a typed text can be sent, as the hub will judge it: something that can be seen, and not too long.
import { cleanText } from '../../shared/exercise/text.ts';
import { nl } from '../nl.ts';

/** The message that belongs at the field; undefined when the text is fine. */
export function textProblem(text: string, max: number, emptyMessage: string): string | undefined {
  const { length } = cleanText(text);
  if (length === 0) return emptyMessage;
  return length > max ? nl.common.tooLong(length, max) : undefined;
}
