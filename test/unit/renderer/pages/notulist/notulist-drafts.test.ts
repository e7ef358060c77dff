/** What is typed at the screen of the notulist, and what is written of it. */
import { describe, expect, it } from 'vitest';
import {
  checkAction,
  checkDecision,
  type DecisionDraft,
  defaultDecider,
  emptyAction,
  emptyDecision,
  revisionOf,
} from '../../../../../renderer/components/decision-draft.ts';
import { beginProposal, proposalDraft } from '../../../../../renderer/pages/notulist/decision-form.tsx';
import { formOfDraft, lineKindOfKey } from '../../../../../renderer/pages/notulist/entry-kinds.ts';
import {
  checkAdvice,
  checkDilemma,
  checkTerm,
  dilemmaOf,
  emptyDilemma,
  emptyOption,
  shownOptions,
} from '../../../../../renderer/pages/notulist/judgement-drafts.ts';
import {
  correctionOf,
  emptyLine,
  lineProblems,
  nextLine,
  themeBeside,
  writtenOfCorrection,
  writtenOfLine,
} from '../../../../../renderer/pages/notulist/line-draft.ts';
import { checkWritten } from '../../../../../renderer/replica/written-check.ts';
import type { TypedMoment } from '../../../../../renderer/typed-moment.ts';
import { err, ok } from '../../../../../shared/result.ts';

const local = { grip: 3, isRbtConvened: false };
const regional = { grip: 4, isRbtConvened: false };
const readMoment = (typed: string): TypedMoment =>
  typed === ''
    ? { type: 'none' }
    : typed === '+30'
      ? { type: 'at', exerciseMs: 1_800_000 }
      : { type: 'unreadable' };
const draft: DecisionDraft = { ...emptyDecision, subject: 'Evacuatie', decision: ' Zandpad leeg ' };

describe('a line', () => {
  it('[NOT1] says at its source that the source is too long, and at its text what is wrong with that', () => {
    const problems = (part: Partial<typeof emptyLine>) => {
      const checked = checkWritten(writtenOfLine({ ...emptyLine, text: 'Kwel', ...part }));
      return checked.ok ? null : lineProblems(checked.error);
    };
    expect([problems({ source: 'x'.repeat(121) }), problems({ text: 'x'.repeat(10_001) })]).toEqual([
      { text: undefined, source: 'Hier passen ten hoogste 120 tekens. Kort de tekst in.' },
      { text: 'Hier passen ten hoogste 10.000 tekens. Kort de tekst in.', source: undefined },
    ]);
  });

  it('[NOT1] becomes a part of the picture, an entry, the core objective or an outlook by its kind', () => {
    const line = { ...emptyLine, text: 'Kwel', source: 'CoPI', isVerified: true, injectSeq: 7 };
    const picture = { theme: 'incident', source: 'CoPI', injectSeq: 7 } as const;
    const entry = { text: 'Kwel', team: 'GBT', objectiveId: null };
    expect(
      (['fact', 'question', 'communication', 'objective', 'worst'] as const).map((kind) =>
        writtenOfLine({ ...line, kind }),
      ),
    ).toEqual([
      {
        type: 'EntryLogged',
        payload: { ...entry, kind: 'report', picture: { ...picture, factStatus: 'fact', isVerified: true } },
      },
      {
        type: 'EntryLogged',
        payload: {
          ...entry,
          kind: 'report',
          picture: { ...picture, factStatus: 'question', isVerified: false },
        },
      },
      { type: 'EntryLogged', payload: { ...entry, kind: 'communication' } },
      { type: 'CoreObjectiveSet', payload: { text: 'Kwel' } },
      { type: 'OutlookWritten', payload: { outlook: 'worst', text: 'Kwel' } },
    ]);
  });

  it('[NOT1] leaves its kind and theme to the next one, not its source', () => {
    const line = {
      ...emptyLine,
      kind: 'rumour',
      theme: 'effects',
      text: 'a',
      source: 'b',
      isVerified: true,
    } as const;
    expect(nextLine(line)).toEqual({ ...emptyLine, kind: 'rumour', theme: 'effects' });
    expect([themeBeside('incident', 1), themeBeside('incident', -1)]).toEqual(['effects', 'organisation']);
  });

  it('[NOT1] is of the kind whose digit is pressed with Alt', () => {
    const key = (code: string, ctrlKey = false) =>
      lineKindOfKey({ code, altKey: true, ctrlKey, metaKey: false });
    expect([key('Digit1'), key('Digit9'), key('Digit0'), key('KeyA'), key('Digit2', true)]).toEqual([
      'fact',
      'worst',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('[NOT6] is corrected by a line that names it', () => {
    const picture = {
      theme: 'effects',
      factStatus: 'rumour',
      isVerified: false,
      source: 'X',
      injectSeq: null,
    } as const;
    const correction = correctionOf({ id: 'e1', text: 'Dijk door', sinceMs: 1, changedMs: 2, ...picture });
    expect(
      writtenOfCorrection({ ...correction, text: 'Dijk staat', factStatus: 'fact', isVerified: true }),
    ).toEqual({
      type: 'EntryCorrected',
      payload: {
        entryId: 'e1',
        text: 'Dijk staat',
        picture: { ...picture, factStatus: 'fact', isVerified: true },
      },
    });
  });
});

describe('a decision', () => {
  it('[NOT3] is proposed by who holds the power unless another is typed, with its actions', () => {
    const actions = [{ text: 'Bellen', owner: 'Adviseur politie', due: '+30' }, emptyAction];
    const record = {
      ...emptyRecord,
      subject: 'Evacuatie',
      decision: 'Zandpad leeg',
      decider: 'burgemeester',
    };
    expect(checkDecision({ ...draft, actions }, local, readMoment)).toEqual(
      ok({
        record,
        actions: [{ text: 'Bellen', owner: 'adviseur-politie', dueMs: 1_800_000, decisionId: null }],
      }),
    );
    expect([defaultDecider(local), defaultDecider(regional)]).toEqual([
      'Burgemeester',
      'Voorzitter veiligheidsregio',
    ]);
  });

  it('[NOT3] says at each field what is wrong, also in its actions', () => {
    const actions = [emptyAction, { text: '', owner: 'X', due: 'straks' }];
    expect(checkDecision({ ...emptyDecision, decider: ' ', actions }, local, readMoment)).toEqual(
      err({
        subject: 'Vul dit veld in.',
        decision: 'Vul dit veld in.',
        decider: 'Vul dit veld in.',
        'actions.1.text': 'Vul dit veld in.',
        'actions.1.due': 'Typ een tijdstip, zoals 10:45, of het aantal minuten vanaf nu, zoals +30.',
      }),
    );
    const long = checkDecision({ ...draft, subject: 'x'.repeat(121) }, local, readMoment);
    expect(long).toEqual(err({ subject: 'Hier passen ten hoogste 120 tekens. Kort de tekst in.' }));
  });

  it('[NOT3] [NOT10] that revises another begins with what that one says', () => {
    const record = { ...emptyRecord, subject: 'A', decision: 'B', decider: 'burgemeester', rationale: 'C' };
    const standing = {
      status: 'confirmed',
      proposedMs: 1,
      confirmedMs: 2,
      endedMs: null,
      reason: '',
    } as const;
    const decision = {
      ...record,
      ...standing,
      id: 'd1',
      number: 1,
      isOnWord: false,
      confirmedBy: null,
      powerHolder: null,
      withdrawnBy: null,
      gateId: null,
      optionId: null,
    };
    expect([proposalDraft(null), proposalDraft(decision)]).toEqual(['note-decision', 'note-decision-d1']);
    expect([beginProposal(null).revises, beginProposal(decision).subject]).toEqual([null, 'A']);
    expect(revisionOf(decision)).toEqual({
      ...emptyDecision,
      subject: 'A',
      decision: 'B',
      rationale: 'C',
      decider: 'Burgemeester',
      revises: 'd1',
    });
  });

  it('[NOT5] has actions of a role or of a name in words', () => {
    const owner = (typed: string) => {
      const checked = checkAction({ text: 'Bellen', owner: typed, due: '' }, 'd1', readMoment);
      return checked.ok ? checked.value.payload : checked.error;
    };
    expect(
      [owner('CISO'), owner('burgemeester (voorzitter)'), owner(' Jan ')].map((each) => each.owner),
    ).toEqual(['ciso', 'burgemeester', 'Jan']);
  });
});

const emptyRecord = {
  subject: '',
  decision: '',
  rationale: '',
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: '',
};

describe('a dilemma, an advice and a term', () => {
  it('[NOT6] keep the options that were typed, with one empty behind them', () => {
    const typed = { label: 'Blijven', pros: 'Snel', cons: '' };
    expect(checkDilemma({ title: 'Gaan?', options: [typed, emptyOption] })).toEqual(
      ok({ type: 'DilemmaRaised', payload: { title: 'Gaan?', options: [typed] } }),
    );
    expect(
      [
        emptyDilemma,
        { title: '', options: [typed, typed] },
        { title: '', options: Array(6).fill(typed) },
      ].map((each) => shownOptions(each).length),
    ).toEqual([2, 3, 6]);
  });

  it('[NOT6] go to the dilemma that was chosen, else to the last', () => {
    const dilemma = (id: string) => ({ id, title: id, options: [], raisedMs: 0, advice: [] });
    const advice = { dilemmaId: null, discipline: 'Adviseur politie', option: 3, text: 'Gaan' };
    const both = [dilemma('a'), dilemma('b')];
    expect([dilemmaOf(advice, both)?.id, dilemmaOf({ ...advice, dilemmaId: 'a' }, both)?.id]).toEqual([
      'b',
      'a',
    ]);
    expect(checkAdvice(advice, dilemma('a'))).toEqual(
      ok({
        type: 'AdviceGiven',
        payload: { dilemmaId: 'a', title: 'a', discipline: 'adviseur-politie', option: null, text: 'Gaan' },
      }),
    );
  });

  it('[NOT6] have a moment that can be read', () => {
    const payload = { label: 'Raad', dueMs: 1_800_000, clockId: null };
    expect(checkTerm({ label: 'Raad', due: '+30' }, readMoment)).toEqual(
      ok({ type: 'ObligationSet', payload }),
    );
    expect(Object.keys(errorOf(checkTerm({ label: '', due: 'morgen' }, readMoment)))).toEqual([
      'label',
      'due',
    ]);
  });
});

const errorOf = (result: ReturnType<typeof checkTerm>) => (result.ok ? {} : result.error);

it('[NOT16] finds the form of a draft by its name', () => {
  expect(
    [
      proposalDraft(null),
      'note-decision-d1-2',
      'note-correction-e1',
      'note-action',
      'sitrap',
      'team-entry',
    ].map(formOfDraft),
  ).toEqual([
    { form: 'decision', aboutId: null },
    { form: 'decision', aboutId: 'd1-2' },
    { form: 'correction', aboutId: 'e1' },
    { form: 'action', aboutId: null },
    { form: 'sitrap', aboutId: null },
    null,
  ]);
});
