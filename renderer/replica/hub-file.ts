/**
 * Files that the hub makes for the exercise leader, ready to be saved. A report of thousands of lines takes
 * seconds, so these calls get more time than others.
 */
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

export const logFile = (log: { readonly fileName: string; readonly content: string }): MadeFile => ({
  fileName: log.fileName,
  mimeType: 'application/json',
  base64: base64OfText(log.content),
});
