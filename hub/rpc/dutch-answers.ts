/**
 * What a connection hears when the hub could not do what it asked, always in Dutch: oRPC's own words for input
 * that does not fit, and for a defect, never leave the hub.
 */
import { ORPCError, ValidationError } from '@orpc/server';
import type { z } from 'zod';
import { dutchIssue, issueText } from '../../shared/dutch-issues.ts';

interface CalledProcedure {
  readonly '~orpc': { readonly inputSchema?: unknown };
}

/** Runs the work of a call; whatever it throws leaves as an error with a message for its user. */
export async function answeringInDutch<T>(
  procedure: CalledProcedure,
  work: () => PromiseLike<T> | T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw dutchError(error, procedure['~orpc'].inputSchema as z.ZodType | undefined);
  }
}

function dutchError(error: unknown, inputSchema: z.ZodType | undefined): unknown {
  if (!(error instanceof ORPCError)) return defect(error);
  if (!(error.cause instanceof ValidationError)) return error;
  if (error.code !== 'BAD_REQUEST') return defect(error);
  // Read once more, because a schema of the contract reports in the language of its library.
  const again = inputSchema?.safeParse(error.cause.data, { error: dutchIssue });
  const [issue] = again?.error?.issues ?? [];
  const detail = issue ? ` (${issueText(issue)})` : '';
  return new ORPCError('BAD_REQUEST', {
    message: `Dit is niet goed ingevuld${detail}. Er is niets gewijzigd. Verbeter het en probeer het opnieuw.`,
  });
}

const defect = (cause: unknown) =>
  new ORPCError('INTERNAL_SERVER_ERROR', {
    message:
      'Er ging iets mis in Paraat zelf. Wat was vastgelegd, is veilig. Probeer het opnieuw; lukt het dan niet, sluit Paraat af en start het opnieuw.',
    cause,
  });
