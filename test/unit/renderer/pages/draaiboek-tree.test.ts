import { describe, expect, it } from 'vitest';
import { type OutlineRow, outlineRows } from '../../../../renderer/pages/draaiboek/outline.ts';
import { treeStep } from '../../../../renderer/pages/draaiboek/outline-keys.ts';
import { afterCheck, NOT_CHECKED } from '../../../../renderer/pages/draaiboek/use-work.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const draft = sampleScenario();

/** The row that the keys are at after these, from the scenario itself; what is toggled opens or closes. */
function walked(...keys: readonly string[]) {
  const closed = new Set<string>();
  let rows: readonly OutlineRow[] = outlineRows(draft, closed, new Map());
  let at = 0;
  for (const key of keys) {
    const step = treeStep(rows, at, key);
    if (step?.type === 'go') at = step.index;
    if (step?.type !== 'toggle') continue;
    if (!closed.delete(step.key)) closed.add(step.key);
    rows = outlineRows(draft, closed, new Map());
  }
  return [rows[at]?.label, rows[at]?.isOpen];
}

describe('keys in the tree', () => {
  it('[DRB23] walk over groups too, and open a closed one', () => {
    expect([
      walked('ArrowDown'),
      walked('ArrowDown', 'ArrowLeft'),
      walked('ArrowDown', 'ArrowLeft', 'ArrowRight'),
      walked('ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowRight'),
      walked('ArrowDown', 'ArrowLeft', 'ArrowDown'),
      walked('End', 'Home', 'ArrowUp'),
    ]).toEqual([
      ['Fasen', true],
      ['Fasen', false],
      ['Fasen', true],
      ['Normaal', true],
      ['Injects op tijd', true],
      ['Scenario', null],
    ]);
  });

  it('[DRB23] go out of a part to what it stands in', () => {
    const toTransition = ['ArrowDown', 'ArrowDown', 'ArrowDown'];
    expect([
      walked(...toTransition),
      walked(...toTransition, 'ArrowLeft'),
      walked(...toTransition, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'),
      walked('ArrowLeft'),
      walked(...toTransition, 'ArrowRight'),
    ]).toEqual([
      ['Ga naar Dreiging (oranje)', null],
      ['Normaal', true],
      ['Fasen', true],
      ['Scenario', null],
      ['Ga naar Dreiging (oranje)', null],
    ]);
    expect(treeStep(outlineRows(draft, new Set(), new Map()), 0, 'x')).toEqual(null);
  });
});

describe('the expected times of injects', () => {
  it('[DRB24] stay those of the last draft that could be played while one is half typed', () => {
    const half = { ...draft, title: '' };
    const findings = [{ path: 'title', message: 'titel is leeg', hint: 'vul dit aan' }];
    const first = afterCheck(NOT_CHECKED, draft, { findings: [], expectedMs: { kwel: 120_000 } });
    expect(afterCheck(first, half, { findings, expectedMs: null })).toEqual({
      draft: half,
      checked: { findings, expectedMs: null },
      expectedMs: { kwel: 120_000 },
    });
  });
});
