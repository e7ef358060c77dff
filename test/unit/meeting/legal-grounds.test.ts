import { describe, expect, it } from 'vitest';
import {
  authorityWarning,
  confirmWarning,
  dutiesAfter,
  groundsAt,
  LEGAL_GROUNDS,
  type Level,
  type PowerHolder,
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
      authorityWarning('gemw-176', 'burgemeester', at(3)),
      authorityWarning('gemw-176', REGION_CHAIR, at(4)),
      authorityWarning('gemw-176', 'Voorzitter VR', at(4)),
      authorityWarning('gemw-175', 'burgemeester Jansen', at(3)),
    ]).toEqual([null, null, null, null]);
    const others = ['adviseur-politie', 'Wethouder De Boer', 'Voorzitter VR'];
    expect(others.map((decider) => authorityWarning('gemw-175', decider, at(3)))).toEqual(
      others.map(() => 'Bij GRIP 3 heeft de burgemeester deze bevoegdheid (Gemeentewet art. 175).'),
    );
    expect(authorityWarning('gemw-175', 'De burgemeester', at(4))).toBe(
      'Bij GRIP 4 heeft de voorzitter veiligheidsregio deze bevoegdheid (Wvr art. 39). Het GBT adviseert.',
    );
  });

  it('[LAW3] warn of a decider without a ground too, where the chair of the region decides', () => {
    expect([
      authorityWarning(null, 'burgemeester', at(4)),
      authorityWarning(null, 'gemeentesecretaris', at(3, true)),
      authorityWarning(null, REGION_CHAIR, at(3)),
    ]).toEqual([
      'Bij GRIP 4 heeft de voorzitter veiligheidsregio de meeste bevoegdheden (Wvr art. 39). Het GBT adviseert.',
      'Nu het RBT bijeen is, heeft de voorzitter veiligheidsregio de meeste bevoegdheden (Wvr art. 39). Het GBT adviseert.',
      'De voorzitter veiligheidsregio beslist pas vanaf GRIP 4 of als het RBT bijeen is. Nu beslist de burgemeester.',
    ]);
    expect([
      authorityWarning(null, REGION_CHAIR, at(4)),
      authorityWarning(null, 'gemeentesecretaris', at(3)),
      authorityWarning(null, 'Wijkteam', at(0)),
    ]).toEqual([null, null, null]);
  });

  it('[LAW5] warn of who confirms where the chair of the region holds the powers', () => {
    const regional = { groundId: 'gemw-176', decider: REGION_CHAIR };
    expect([
      confirmWarning(regional, 'burgemeester', at(4)),
      confirmWarning(regional, 'locoburgemeester', at(3, true)),
      confirmWarning(regional, null, at(4)),
      confirmWarning({ groundId: null, decider: 'burgemeester' }, 'burgemeester', at(4)),
    ]).toEqual([
      'Bij GRIP 4 bekrachtigt de voorzitter veiligheidsregio, niet de burgemeester.',
      'Nu het RBT bijeen is, bekrachtigt de voorzitter veiligheidsregio, niet de locoburgemeester.',
      'Bij GRIP 4 bekrachtigt de voorzitter veiligheidsregio. Ga na of het woord van hem of haar komt.',
      'Bij GRIP 4 heeft de voorzitter veiligheidsregio de meeste bevoegdheden (Wvr art. 39). Het GBT adviseert. Daarom bekrachtigt de voorzitter veiligheidsregio, niet de burgemeester.',
    ]);
    expect([
      confirmWarning({ groundId: 'gemw-176', decider: 'burgemeester' }, 'burgemeester', at(3)),
      confirmWarning({ groundId: null, decider: 'gemeentesecretaris' }, 'locoburgemeester', at(3)),
      confirmWarning({ groundId: null, decider: 'gemeentesecretaris' }, null, at(3)),
    ]).toEqual([null, null, null]);
  });

  it('[LAW4] bring the duties of who holds the power and decides', () => {
    const dutiesOf = (groundId: string | null, decider: string, holder: PowerHolder) =>
      dutiesAfter({ groundId, decider }, holder).map(({ id }) => id);
    expect(dutiesOf('gemw-176', 'burgemeester', 'mayor')).toEqual(['notify', 'ratify', 'withdraw']);
    // Wvr art. 39 leaves out the ratification by the council, and asks a report to the councils (art. 40).
    expect(dutiesOf('gemw-176', REGION_CHAIR, 'regionChair')).toEqual([
      'notify',
      'withdraw',
      'council-report',
    ]);
    expect(
      LEGAL_GROUNDS.filter(({ id }) => dutiesOf(id, REGION_CHAIR, 'regionChair').at(-1) !== 'council-report'),
    ).toEqual([]);
    expect(dutiesOf('wvr-39', REGION_CHAIR, 'regionChair')).toEqual(['council-report']);
    // Who decides without the power, decides as what he is.
    expect(dutiesOf('gemw-176', 'burgemeester', 'regionChair')).toEqual(['notify', 'ratify', 'withdraw']);
    expect(dutiesOf('gemw-176', REGION_CHAIR, 'mayor')).toEqual(['notify', 'ratify', 'withdraw']);
    expect(dutiesOf(null, REGION_CHAIR, 'regionChair')).toEqual([]);
    expect(
      new Set(LEGAL_GROUNDS.flatMap(({ id, duties }) => duties.map((duty) => `${id}/${duty.id}`))).size,
    ).toBe(LEGAL_GROUNDS.reduce((sum, { duties }) => sum + duties.length, 0));
  });
});
