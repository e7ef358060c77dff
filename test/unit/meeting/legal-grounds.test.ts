import { describe, expect, it } from 'vitest';
import {
  authorityWarning,
  groundsAt,
  LEGAL_GROUNDS,
  type Level,
  legalGround,
  powerHolderAt,
  REGION_CHAIR,
} from '../../../shared/meeting/legal-grounds.ts';

const at = (grip: number, isRbtConvened = false): Level => ({ grip, isRbtConvened });

describe('legal grounds of a decision', () => {
  it('[LAW1] are held by the burgemeester until GRIP 4 or the RBT', () => {
    expect([at(0), at(3), at(3, true), at(4), at(5)].map(powerHolderAt)).toEqual([
      'mayor',
      'mayor',
      'regionChair',
      'regionChair',
      'regionChair',
    ]);
  });

  it('[LAW2] are offered as they fit the level', () => {
    const local = LEGAL_GROUNDS.filter(({ id }) => id !== 'wvr-39');
    expect([groundsAt(at(3)), groundsAt(at(3, true)), groundsAt(at(4))]).toEqual([
      local,
      LEGAL_GROUNDS,
      LEGAL_GROUNDS,
    ]);
  });

  it('[LAW3] warn of a decider who does not hold the power', () => {
    expect([
      authorityWarning('gemw-176', 'burgemeester', at(4)),
      authorityWarning('gemw-175', 'locoburgemeester', at(3, true)),
      authorityWarning('wvr-7', REGION_CHAIR, at(3)),
      authorityWarning('wvr-39', 'burgemeester', at(3)),
    ]).toEqual([
      'Bij GRIP 4 heeft de voorzitter veiligheidsregio deze bevoegdheid (Wvr art. 39). Het GBT adviseert.',
      'Nu het RBT bijeen is, heeft de voorzitter veiligheidsregio deze bevoegdheid (Wvr art. 39). Het GBT adviseert.',
      'Bij GRIP 3 heeft de burgemeester deze bevoegdheid (Wvr art. 7).',
      'Wvr art. 39 geldt pas vanaf GRIP 4 of als het RBT bijeen is. Nu beslist de burgemeester.',
    ]);
    expect([
      authorityWarning(null, 'burgemeester', at(4)),
      authorityWarning('gemw-176', 'burgemeester', at(3)),
      authorityWarning('gemw-176', REGION_CHAIR, at(4)),
      authorityWarning('gemw-176', 'Voorzitter VR', at(4)),
      authorityWarning('gemw-175', 'burgemeester Jansen', at(3)),
    ]).toEqual([null, null, null, null, null]);
    const others = ['adviseur-politie', 'Wethouder De Boer', 'Voorzitter VR'];
    expect(others.map((decider) => authorityWarning('gemw-175', decider, at(3)))).toEqual(
      others.map(() => 'Bij GRIP 3 heeft de burgemeester deze bevoegdheid (Gemeentewet art. 175).'),
    );
    expect(authorityWarning('gemw-175', 'De burgemeester', at(4))).toBe(
      'Bij GRIP 4 heeft de voorzitter veiligheidsregio deze bevoegdheid (Wvr art. 39). Het GBT adviseert.',
    );
  });

  it('[LAW4] bring the duties of an emergency ordinance', () => {
    expect(legalGround('gemw-176')?.duties.map(({ id }) => id)).toEqual(['notify', 'ratify', 'withdraw']);
    expect(
      new Set(LEGAL_GROUNDS.flatMap(({ id, duties }) => duties.map((duty) => `${id}/${duty.id}`))).size,
    ).toBe(LEGAL_GROUNDS.reduce((sum, { duties }) => sum + duties.length, 0));
  });
});
