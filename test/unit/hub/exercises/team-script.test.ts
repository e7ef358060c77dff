/** Scripts in which the beleidsteam meets, decides and writes: what they leave in the log, and what is wrong with one. */
import { describe, expect, it } from 'vitest';
import { dutchWallMs } from '../../../../hub/cli/local-time.ts';
import { playScript } from '../../../../hub/exercises/script-player.ts';
import { namedIds } from '../../../../hub/exercises/simulated-world.ts';
import { exerciseScriptSchema } from '../../../../hub/scenario/exercise-script.ts';
import { dutchIssue } from '../../../../shared/dutch-issues.ts';
import { DEFAULT_AGENDAS } from '../../../../shared/meeting/agenda.ts';
import { sampleBundle } from '../hub-world.ts';

const MINUTE = 60_000;
type Step = Readonly<Record<string, unknown>>;

const parsed = (steps: readonly Step[]) =>
  exerciseScriptSchema.safeParse(
    {
      format: 1,
      scenario: 'proef',
      plan: {
        name: 'Proef',
        municipality: 'Waterveen',
        date: '2026-11-18',
        startTime: '10:00',
        scope: 'local',
        highestTeam: 'GBT',
        leaderName: '',
      },
      roles: {},
      steps,
    },
    { error: dutchIssue },
  );

/** What is wrong with these steps, as `step.field: message`. */
function faults(...steps: readonly Step[]): readonly string[] {
  const { error } = parsed(steps);
  return (error?.issues ?? []).map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
}

async function run(...steps: readonly Step[]) {
  const script = parsed(steps);
  if (!script.success) throw new Error(JSON.stringify(script.error.issues));
  return playScript({
    script: script.data,
    bundle: await sampleBundle,
    startWallMs: dutchWallMs('2026-11-18', '10:00'),
    newId: namedIds('team-script'),
  });
}

async function played(...steps: readonly Step[]) {
  const outcome = await run(...steps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { events } = outcome.value.log.readChain(outcome.value.exerciseId);
  return { state: outcome.value.fold.live.state, events };
}

const present = ['burgemeester', 'notulist-gbt'];
const proposal = { do: 'propose', subject: 'Opvang', decision: 'Sporthal open', decider: 'burgemeester' };

describe('a script of the beleidsteam', () => {
  it('[SCR1] holds a meeting through the steps of BOB, with who came late', async () => {
    const { state } = await played(
      { at: 1, do: 'open-meeting', present, absent: ['adviseur-politie'], by: 'burgemeester' },
      { at: 3, do: 'attendance', role: 'adviseur-politie', present: true },
      { at: 4, do: 'phase', to: 'judgement', by: 'notulist-gbt' },
      { at: 6, do: 'phase', to: 'decision' },
      { at: 8, do: 'close-meeting', next: 30 },
      { at: 12, do: 'open-meeting', agenda: ['Stand'], present },
      { at: 13, do: 'rbt', convened: true },
    );
    expect(state.meetings).toEqual([
      {
        number: 1,
        agenda: DEFAULT_AGENDAS.first,
        present: [...present, 'adviseur-politie'],
        absent: [],
        openedMs: MINUTE,
        closedMs: 8 * MINUTE,
        steps: [
          { phase: 'picture', sinceMs: MINUTE },
          { phase: 'judgement', sinceMs: 4 * MINUTE },
          { phase: 'decision', sinceMs: 6 * MINUTE },
        ],
        nextMs: 30 * MINUTE,
      },
      {
        number: 2,
        agenda: ['Stand'],
        present,
        absent: [],
        openedMs: 12 * MINUTE,
        closedMs: null,
        steps: [{ phase: 'picture', sinceMs: 12 * MINUTE }],
        nextMs: null,
      },
    ]);
    expect(state.isRbtConvened).toBe(true);
  });

  it('[SCR2] proposes, confirms by the chair or on his word, links, withdraws and revises', async () => {
    const { state, events } = await played(
      { at: 1, ...proposal, as: 'opvang', by: 'notulist-gbt', message: 'start', ground: 'gemw-176' },
      { at: 2, do: 'confirm', decision: 'opvang', by: 'burgemeester' },
      { at: 3, ...proposal, as: 'dicht', subject: 'Opvang dicht', revises: 'opvang' },
      { at: 4, do: 'confirm', decision: 'dicht' },
      { at: 5, ...proposal, as: 'weg', subject: 'Toch niet' },
      { at: 6, do: 'withdraw', decision: 'weg', reason: 'Niet nodig', by: 'notulist-gbt' },
      { at: 11, ...proposal, as: 'evacueren', subject: 'Evacueren' },
      { at: 12, do: 'link', decision: 'evacueren', gate: 'evacuatie', option: 'ja' },
      { at: 13, do: 'confirm', decision: 'evacueren', by: 'burgemeester' },
      { at: 14, do: 'assign', as: 'bus', text: 'Bussen', owner: 'ovd-bz', due: 20, decision: 'evacueren' },
      { at: 15, do: 'status', action: 'bus', status: 'ready', note: 'Drie bussen' },
    );
    const [first] = state.decisionList;
    const seqOf = (type: string) => events.find((event) => event.type === type)?.seq;
    expect(
      state.decisionList.map(({ number, subject, status, isOnWord, gateId }) => [
        number,
        subject,
        status,
        isOnWord,
        gateId,
      ]),
    ).toEqual([
      [1, 'Opvang', 'revised', false, null],
      [2, 'Opvang dicht', 'confirmed', true, null],
      [3, 'Toch niet', 'withdrawn', false, null],
      [4, 'Evacueren', 'confirmed', false, 'evacuatie'],
    ]);
    expect(first).toMatchObject({ groundId: 'gemw-176', injectSeq: seqOf('InjectReleased') });
    expect(state.decisions).toHaveProperty('evacuatie.optionId', 'ja');
    expect(state.actions).toMatchObject([
      { text: 'Bussen', status: 'ready', note: 'Drie bussen', dueMs: 20 * MINUTE },
    ]);
  });

  it('[SCR3] keeps picture, judgement, duties, sitraps and what is read', async () => {
    const fact = { theme: 'incident', status: 'rumour', source: 'Buurtapp', message: 'start' };
    const { state, events } = await played(
      { at: 1, do: 'entry', kind: 'report', as: 'dijk', text: 'Dijk door?', picture: fact },
      {
        at: 2,
        do: 'correct',
        entry: 'dijk',
        text: 'Dijk is heel',
        picture: { theme: 'incident', status: 'fact', verified: true },
        by: 'notulist-gbt',
      },
      { at: 3, do: 'core-objective', text: 'Geen slachtoffers', by: 'burgemeester' },
      { at: 3, do: 'outlook', outlook: 'worst', text: 'Doorbraak' },
      { at: 4, do: 'dilemma', as: 'nu', title: 'Nu of later', options: [{ label: 'Nu', pros: 'Zeker' }] },
      { at: 5, do: 'advise', dilemma: 'nu', option: 1, text: 'Nu', by: 'adviseur-politie' },
      { at: 6, ...proposal, as: 'verordening', ground: 'gemw-176' },
      { at: 7, do: 'confirm', decision: 'verordening' },
      { at: 8, do: 'fulfil', decision: 'verordening', duty: 'notify', note: 'Per mail' },
      { at: 8, do: 'term', as: 'raad', label: 'Raad inlichten', due: 9 },
      { at: 10, do: 'fulfil', term: 'raad', by: 'notulist-gbt' },
      { at: 11, do: 'sitrap', as: 'sitrap-1', title: 'Sitrap 1', text: 'Dijk is heel', to: ['burgemeester'] },
      { at: 12, do: 'read', by: 'burgemeester', message: 'sitrap-1' },
      { at: 12, do: 'read', by: 'notulist-gbt', message: 'start' },
    );
    const seqOf = (type: string) => events.find((event) => event.type === type)?.seq ?? 0;
    expect(state.picture).toMatchObject([
      { text: 'Dijk is heel', factStatus: 'fact', isVerified: true, sinceMs: MINUTE, changedMs: 2 * MINUTE },
    ]);
    expect(state.judgement).toMatchObject({
      coreObjective: 'Geen slachtoffers',
      outlooks: { worst: 'Doorbraak' },
      dilemmas: [
        { title: 'Nu of later', advice: [{ discipline: 'adviseur-politie', option: 0, text: 'Nu' }] },
      ],
    });
    expect(state.obligations.flatMap(({ label, metMs }) => (metMs === null ? [] : [[label, metMs]]))).toEqual(
      [
        [expect.stringContaining('zo snel mogelijk sturen'), 8 * MINUTE],
        ['Raad inlichten', 10 * MINUTE],
      ],
    );
    expect(state.situationReports).toMatchObject([{ number: 1, title: 'Sitrap 1', to: ['burgemeester'] }]);
    expect(state.readings).toEqual({
      [seqOf('SituationReportReleased')]: { burgemeester: 12 * MINUTE },
      [seqOf('InjectReleased')]: { 'notulist-gbt': 12 * MINUTE },
    });
  });

  it('[SCR4] lets each seat do what the hub lets it do, and no more', async () => {
    const refusals = await Promise.all(
      [
        { do: 'open-meeting', present, by: 'adviseur-politie' },
        { do: 'sitrap', title: 'Sitrap', text: 'Tekst', to: present, by: 'adviseur-politie' },
        { do: 'read', by: 'burgemeester', message: 'pers' },
        { do: 'phase', to: 'decision' },
      ].map((step) => run({ at: 1, ...step })),
    );
    expect(refusals.map((outcome) => !outcome.ok && outcome.error)).toEqual([
      { step: 1, at: 1, refusal: { type: 'NotAllowed' } },
      { step: 1, at: 1, refusal: { type: 'NotAllowed' } },
      { step: 1, at: 1, refusal: { type: 'Malformed', detail: "bericht 'pers' is nog niet ingebracht" } },
      { step: 1, at: 1, refusal: { type: 'NoMeetingOpen' } },
    ]);
  });

  it('[SCR5] says of each name that it was not given before, not to that, or twice', () => {
    expect(
      faults(
        { at: 1, do: 'confirm', decision: 'opvang' },
        { at: 1, ...proposal, as: 'opvang' },
        { at: 1, do: 'status', action: 'opvang', status: 'ready' },
        { at: 1, do: 'assign', as: 'opvang', text: 'Bellen', owner: 'ovd-bz' },
      ),
    ).toEqual([
      "0.decision: geen stap hierboven heeft de naam 'opvang' (as: opvang)",
      "2.action: 'opvang' is een besluit; hier past alleen een actie",
      "3.as: de naam 'opvang' is al gebruikt",
    ]);
  });

  it('[SCR6] says what the fields of a step ask of each other', () => {
    expect(
      faults(
        { at: 1, ...proposal, as: 'b' },
        { at: 1, do: 'confirm', decision: 'b', gate: 'evacuatie' },
        { at: 1, do: 'fulfil', decision: 'b' },
        { at: 1, do: 'dilemma', as: 'd', title: 'Nu?' },
        { at: 1, do: 'advise', dilemma: 'd', text: 'Nu' },
      ),
    ).toEqual([
      '1.gate: noem beslispunt en keuze samen, of geen van beide',
      '2.term: noem een termijn, of een besluit met zijn plicht',
      '4.discipline: noem de discipline, of bij by de rol die adviseert',
    ]);
    expect(
      faults(
        { at: 1, do: 'read', by: 'koning', message: 'start' },
        { at: 1, ...proposal, ground: 'gemw-999' },
        { at: 1, do: 'entry', kind: 'report', text: 'Dijk', by: 'dijkgraaf' },
      ),
    ).toEqual([
      '0.by: deze rol kent Paraat niet',
      '1.ground: kies uit: wvr-4, wvr-5, wvr-6, wvr-7, wvr-39, gemw-172, gemw-175, gemw-176',
      '2.by: deze rol kent Paraat niet',
    ]);
  });
});
