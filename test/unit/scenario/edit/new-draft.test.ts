import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../shared/scenario/edit/draft.ts';
import { checkDraft } from '../../../../shared/scenario/edit/draft-findings.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { newDraft } from '../../../../shared/scenario/edit/new-draft.ts';
import { sampleInject } from '../sample-scenario.ts';

describe('a new scenario', () => {
  it('[EDT25] asks only for what its maker should say, and runs to its end once that is there', () => {
    const draft = newDraft('Nieuw scenario', '2026-02-03T09:00');
    expect([readDraft(draft).ok, checkDraft(draft).findings.map(({ path }) => path)]).toEqual([
      true,
      ['summary', 'objectives', 'injects'],
    ]);
    const edits: readonly Edit[] = [
      { type: 'changeScenario', part: { summary: 'Een stroomstoring in de hele gemeente.' } },
      { type: 'addItem', list: 'objectives', item: { id: 'd1', title: 'Besluiten', indicator: 'Op tijd' } },
      { type: 'addItem', list: 'injects', item: sampleInject({ id: 'i1', number: 1, release: { at: 5 } }) },
    ];
    const check = checkDraft(edits.reduce(applyEdit, draft));
    expect([check.type, check.findings.map(({ path }) => path)]).toEqual([
      'complete',
      ['impact', 'locations', 'playerInstruction'],
    ]);
  });
});
