/**
 * Files that the hub makes for people to save. A report of thousands of lines takes
 * seconds, so these calls get more time than others.
 */
import type { ListFormat, ListName } from '../../shared/meeting/exercise-lists.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SaveMimeType } from '../../shared/shell/bridge.ts';
import { callFailureText } from './failure-text.ts';
import type { HubClient } from './hub-client.ts';
import { base64OfText } from './sealing.ts';

export type HubFile = 'report' | 'exportLog';

export interface MadeFile {
  readonly fileName: string;
  readonly mimeType: SaveMimeType;
  readonly base64: string;
}

const FILE_TIMEOUT_MS = 120_000;

/** Error: Dutch, what is safe and what to do. */
export async function askFile(hub: HubClient, file: HubFile): Promise<Result<MadeFile, string>> {
  if (file === 'exportLog') {
    const answer = await hub.call(
      (rpc, options) => rpc.participant.exportLog(undefined, options),
      FILE_TIMEOUT_MS,
    );
    if (!answer.ok) return err(callFailureText(answer.error));
    return ok(logFile(answer.value));
  }
  const answer = await hub.call(
    (rpc, options) => rpc.participant.report(undefined, options),
    FILE_TIMEOUT_MS,
  );
  if (!answer.ok) return err(callFailureText(answer.error));
  const made = answer.value;
  if (!made.ok) return err(made.message);
  return ok({ fileName: made.fileName, mimeType: 'application/pdf', base64: made.pdfBase64 });
}

const LIST_TYPES: Readonly<Record<ListFormat, SaveMimeType>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  text: 'text/plain',
};

/** The besluitenlijst or the actielijst, for whoever sees the team's log. Error: Dutch. */
export async function askList(
  hub: HubClient,
  list: ListName,
  format: ListFormat,
): Promise<Result<MadeFile, string>> {
  const answer = await hub.call((rpc, options) => rpc.participant.exportList({ list, format }, options));
  if (!answer.ok) return err(callFailureText(answer.error));
  return ok({ ...answer.value, mimeType: LIST_TYPES[format] });
}

export const logFile = (log: { readonly fileName: string; readonly content: string }): MadeFile => ({
  fileName: log.fileName,
  mimeType: 'application/json',
  base64: base64OfText(log.content),
});
