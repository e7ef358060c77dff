import { describe, expect, it } from 'vitest';
import { createDialogDrafts } from '../../../../renderer/pages/leader/dialog-drafts.ts';

const improvise = { type: 'improvise' } as const;
const grip = { type: 'grip', direction: 'up' } as const;
const decision = { type: 'decision', gateId: 'evacuatie' } as const;
const stop = { type: 'stop', choice: 'resume' } as const;

function memory() {
  const values = new Map<string, unknown>();
  let disk = new Map(values);
  return {
    /** As the page finds them that comes after this one. */
    onDisk: () => [...disk.keys()],
    flush: async () => {
      disk = new Map(values);
    },
    get: <T>(name: string) => values.get(name) as T | undefined,
    set: (name: string, value: unknown) => {
      if (value === null) values.delete(name);
      else values.set(name, value);
    },
  };
}

describe('what is typed in a dialog', () => {
  it('[DLG1] comes back with its dialog after another one took its place', () => {
    const dialogs = createDialogDrafts(memory());
    dialogs.open(improvise);
    dialogs.fieldsOf(improvise).set('text', 'De dijk is nat.');
    dialogs.open(grip);
    const inGrip = dialogs.fieldsOf(grip).get('text');
    dialogs.close(grip);
    dialogs.open(improvise);
    expect([inGrip, dialogs.fieldsOf(improvise).get('text')]).toEqual([undefined, 'De dijk is nat.']);
  });

  it('[DLG1] is kept for each dialog apart, through a stop and a reload', () => {
    const drafts = memory();
    const before = createDialogDrafts(drafts);
    before.open(decision);
    before.fieldsOf(decision).set('rationale', 'Het water stijgt.');
    before.setAside();
    before.open(stop);
    before.fieldsOf(stop).set('reason', 'Brandalarm.');
    before.setAside();
    const after = createDialogDrafts(drafts);
    const open = after.current();
    after.open(stop);
    const reason = after.fieldsOf(stop).get('reason');
    after.open(decision);
    expect([open, reason, after.fieldsOf(decision).get('rationale')]).toEqual([
      null,
      'Brandalarm.',
      'Het water stijgt.',
    ]);
  });

  it('[DLG2] is forgotten when its dialog closes', () => {
    const dialogs = createDialogDrafts(memory());
    dialogs.open(improvise);
    dialogs.fieldsOf(improvise).set('text', 'De dijk is nat.');
    dialogs.close(improvise);
    dialogs.open(improvise);
    expect([dialogs.current(), dialogs.fieldsOf(improvise).get('text')]).toEqual([improvise, undefined]);
  });

  it('[DLG7] is gone from the disk at once when its dialog closes', async () => {
    const drafts = memory();
    const dialogs = createDialogDrafts(drafts);
    dialogs.open(improvise);
    await drafts.flush();
    const opened = drafts.onDisk();
    dialogs.close(improvise);
    expect([opened, drafts.onDisk()]).toEqual([['dialog'], []]);
  });

  it('[DLG4] is forgotten with its own dialog alone, when the answer comes after another was opened', () => {
    const dialogs = createDialogDrafts(memory());
    dialogs.open(decision);
    dialogs.fieldsOf(decision).set('rationale', 'Het water stijgt.');
    dialogs.open(improvise);
    dialogs.fieldsOf(improvise).set('text', 'De dijk is nat.');
    dialogs.close(decision);
    const fields = dialogs.fieldsOf(improvise);
    const open = [dialogs.current(), fields.get('text'), fields.isEmpty()];
    dialogs.open(decision);
    expect([...open, dialogs.fieldsOf(decision).isEmpty()]).toEqual([
      improvise,
      'De dijk is nat.',
      false,
      true,
    ]);
  });

  it('[DLG8] is never that of another subject, nor taken up by one: not by a dialog that gave way, nor after it', () => {
    const dialogs = createDialogDrafts(memory());
    const [alfa, beta] = ['alfa', 'beta'].map(
      (decisionId) => ({ type: 'confirmProposal', decisionId }) as const,
    );
    if (!alfa || !beta) throw new Error('two proposals');
    dialogs.open(alfa);
    const ofAlfa = dialogs.fieldsOf(alfa);
    ofAlfa.set('answer', 'dijk');
    dialogs.open(beta);
    const ofBeta = dialogs.fieldsOf(beta);
    const begun = [ofBeta.get('answer'), ofBeta.isEmpty(), ofAlfa.get('answer'), ofAlfa.isEmpty()];
    ofAlfa.set('answer', 'late');
    expect([...begun, ofBeta.get('answer')]).toEqual([undefined, true, undefined, true, undefined]);
  });
});
