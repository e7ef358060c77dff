/** What the report tells of the beleidsteam: meetings, decisions, actions, picture, judgement, duties, messages. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../hub/report/report-pdf.ts';
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import { buildReport, type ReportModel } from '../../../shared/report/report-model.ts';
import { createLog, highWater, MINUTE, START_WALL_MS, started } from './high-water.ts';
import { barely, schools, teamHour, who } from './team-hour.ts';

const fontFolder = fileURLToPath(new URL('../../../node_modules/source-sans/TTF', import.meta.url));
const events = teamHour();
const { team, gates, lines }: ReportModel = buildReport({ events, scenario: highWater });
/** The report on paper, line by line. */
async function textOf(log: readonly ExerciseEvent[]): Promise<string> {
  const input = await renderReport({ events: log, scenario: highWater, fontFolder });
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input }).toString('utf8');
}
const moment = (minute: number, by: string) => ({
  atMs: minute * MINUTE,
  wallMs: START_WALL_MS + minute * MINUTE,
  by,
});

describe('the report of a beleidsteam', () => {
  it('[MRP1] tells each meeting with its steps, who came and what came out of it', () => {
    expect(team.meetings).toEqual([
      {
        number: 1,
        title: 'Eerste overleg',
        openedMs: 12 * MINUTE,
        closedMs: 33 * MINUTE,
        nextMs: 60 * MINUTE,
        steps: [
          { title: 'Beeldvorming', spentMs: 4 * MINUTE },
          { title: 'Oordeelsvorming', spentMs: 3 * MINUTE },
          { title: 'Besluitvorming', spentMs: 14 * MINUTE },
        ],
        agenda: ['Opening'],
        present: ['Burgemeester', 'Notulist / logger GBT', 'Adviseur politie'],
        absent: [],
        changes: [{ role: 'Adviseur politie', isPresent: true, atMs: 14 * MINUTE }],
        decisions: [1],
        actions: [1, 2],
      },
    ]);
  });

  it('[MRP2] tells each decision with its whole record and what became of it', () => {
    expect(team.decisions[0]).toEqual({
      number: 1,
      status: 'revised',
      subject: 'Scholen dicht',
      decision: 'Scholen in Zandpad blijven dicht',
      rationale: 'Wegen lopen vol',
      alternatives: 'Scholen beslissen zelf',
      ground: 'Gemeentewet art. 176, noodverordening',
      duties: [
        expect.stringContaining('zo snel mogelijk'),
        expect.stringContaining('bekrachtigen'),
        expect.stringContaining('Intrekken'),
      ],
      decider: 'Burgemeester',
      isOnWord: false,
      dissent: 'Onderwijs wil open blijven',
      communication: 'Ouders krijgen bericht',
      actionNumbers: [1],
      message: { subject: 'Onderwerp 1', atMs: 5 * MINUTE },
      gate: { title: 'Scholen sluiten', option: 'Scholen dicht' },
      moments: [
        { became: 'proposed', ...moment(20, 'Notulist / logger GBT') },
        { became: 'confirmed', ...moment(30, 'Burgemeester') },
        { became: 'linked', ...moment(41, 'oefenleider') },
        { became: 'revised', ...moment(49, 'oefenleider') },
      ],
      reason: '',
      revises: null,
      revisedBy: 2,
    });
    expect(
      team.decisions.slice(1).map(({ number, status, isOnWord, revises, reason, moments }) => ({
        ...{ number, status, isOnWord, revises, reason },
        became: moments.map(({ became }) => became),
      })),
    ).toEqual([
      {
        ...{ number: 2, status: 'confirmed', isOnWord: true, revises: 1, reason: '' },
        became: ['proposed', 'confirmed'],
      },
      {
        ...{ number: 3, status: 'withdrawn', isOnWord: false, revises: null, reason: 'Niet nodig' },
        became: ['proposed', 'withdrawn'],
      },
    ]);
  });

  it('[MRP3] tells each action as it stood at the end, and what was late', () => {
    expect(
      team.actions.map(({ number, owner, status, decisionNumber, decisionEnd, lateness }) => [
        ...[number, owner, status, decisionNumber, decisionEnd, lateness],
      ]),
    ).toEqual([
      [1, 'Officier van Dienst Bevolkingszorg', 'Klaar', 1, 'revised', 'late'],
      [2, 'Wijkteam', 'Nieuw', null, null, 'overdue'],
    ]);
  });

  it('[MRP4] tells the picture with what was corrected, and the judgement with its advice', () => {
    expect(team.picture).toEqual([
      {
        title: 'Incident',
        entries: [
          {
            text: 'Dijk is heel',
            status: 'Feit',
            isVerified: true,
            source: 'Dijkpost',
            message: null,
            sinceMs: 6 * MINUTE,
            earlier: [{ text: 'Dijk door?', status: 'Gerucht', isVerified: false, untilMs: 42 * MINUTE }],
          },
        ],
      },
    ]);
    expect(team.judgement).toEqual({
      coreObjectives: [{ text: 'Geen slachtoffers', atMs: 15 * MINUTE }],
      outlooks: [{ title: 'Slechtst denkbaar', text: 'Doorbraak', atMs: 15 * MINUTE }],
      dilemmas: [
        {
          title: 'Open of dicht',
          raisedMs: 17 * MINUTE,
          options: [{ label: 'Dicht', pros: 'Rust', cons: '' }],
          advice: [
            { discipline: 'Adviseur politie', option: 'Dicht', text: 'Houd ze dicht', atMs: 18 * MINUTE },
          ],
        },
      ],
    });
  });

  it('[MRP5] tells which duties were met, late or not, and who read which message when', () => {
    // What was in force still has to go to the council; that it was revised is its taking back.
    expect(
      team.duties.map(({ label, verdict, decisionNumber, note }) => [label, verdict, decisionNumber, note]),
    ).toEqual([
      [expect.stringContaining('zo snel mogelijk'), 'met', 1, 'Per mail'],
      [expect.stringContaining('bekrachtigen'), 'open', 1, ''],
      [expect.stringContaining('Intrekken'), 'met', 1, ''],
      ['Raad bellen', 'metLate', null, ''],
    ]);
    expect(team.readings).toEqual([
      {
        number: 1,
        subject: 'Onderwerp 1',
        atMs: 5 * MINUTE,
        readers: [{ role: 'Burgemeester', atMs: 7 * MINUTE }],
        silent: [],
      },
      { number: null, subject: 'Sitrap 1', atMs: 47 * MINUTE, readers: [], silent: ['Burgemeester'] },
    ]);
    expect(team.sitraps).toEqual([
      { number: 1, title: 'Sitrap 1', text: 'Dijk is heel', to: ['Burgemeester'], releasedMs: 47 * MINUTE },
    ]);
  });

  it('[MRP6] judges a gate by when its decision was confirmed, though it was linked after the deadline', () => {
    const [, gate] = gates;
    expect([gate?.verdict, gate?.silence, gate?.decision]).toEqual([
      'onTime',
      'Scholen besluiten zelf.',
      {
        atMs: 30 * MINUTE,
        option: 'Scholen dicht',
        consequence: 'Ouders blijven thuis.',
        decider: 'Burgemeester',
        rationale: 'Wegen lopen vol',
        recordedBy: 'Burgemeester',
        linkedMs: 41 * MINUTE,
        record: { number: 1, subject: 'Scholen dicht', decision: 'Scholen in Zandpad blijven dicht' },
        ended: { became: 'revised', atMs: 49 * MINUTE, revisedBy: 2 },
      },
    ]);
  });

  it('[MRP9] says at the gate and in the summary that its decision was revised or withdrawn later', async () => {
    const log = createLog();
    const { add } = log;
    add(0, 'ExerciseStarted', started());
    add(20, 'DecisionConfirmed', { ...schools, ...who, record: barely(null) });
    const first = log.events.at(-1)?.id ?? '';
    add(30, 'GateReopened', { gateId: 'scholen', gateTitle: 'Scholen sluiten', reason: 'Toch weer' });
    add(31, 'DecisionConfirmed', { ...schools, ...who });
    const second = log.events.at(-1)?.id ?? '';
    const withdraw = (minute: number, decisionId: string) =>
      add(minute, 'DecisionWithdrawn', { decisionId, subject: 'Scholen dicht', reason: 'Niet nodig' });
    withdraw(35, first);
    withdraw(36, second);
    const gate = buildReport({ events: log.events, scenario: highWater }).gates[1];
    expect([...(gate?.earlier ?? []), gate].map((round) => [round?.verdict, round?.decision?.ended])).toEqual(
      [
        ['onTime', { became: 'withdrawn', atMs: 35 * MINUTE, revisedBy: null }],
        ['onTime', { became: 'withdrawn', atMs: 36 * MINUTE, revisedBy: null }],
      ],
    );
    const paper = await textOf(log.events);
    expect(paper).toContain('besluit 1 (ingetrokken 06:35), Scholen: Dicht');
    expect(paper).toContain('Scholen dicht (ingetrokken 06:36)');
    expect(paper).toContain('Scholen sluiten: op tijd, later ingetrokken');
    const revised = await textOf(events);
    expect(revised).toContain('besluit 1 (herzien 06:49 door besluit 2), Scholen dicht:');
    expect(revised).toMatch(/Scholen sluiten +op tijd, later herzien door/);
    expect(revised).toContain('Dat het later is ingetrokken of herzien, verandert dat niet.');
  });

  it('[MRP7] calls the author of a line by his role in the team', () => {
    const proposed = lines.find(({ text }) => text.startsWith('Voorstel: Scholen dicht'));
    expect(proposed?.authorTeamRole).toBe('notulist-gbt');
  });

  it('[MRP8] has a chapter for each of these on paper, and none for what there was not', async () => {
    const chaptersOf = async (log: readonly ExerciseEvent[]) => {
      const input = await renderReport({ events: log, scenario: highWater, fontFolder });
      const text = execFileSync('pdftotext', ['-layout', '-f', '2', '-l', '2', '-', '-'], { input });
      return text
        .toString('utf8')
        .match(/^ *\d+ .*\S(?= +\d+$)/gm)
        ?.map((line) => line.trim().replace(/^\d+ /, ''));
    };
    expect(await chaptersOf(events)).toEqual([
      'Samenvatting in cijfers',
      'Tijdlijn',
      'Verloop van fasen en GRIP',
      'Injects en eerste reactie',
      'Beslispunten en besluiten',
      'Overleggen',
      'Besluitenlijst',
      'Actielijst',
      'Situatiebeeld aan het eind',
      'Oordeelsvorming',
      'Wettelijke termijnen en plichten',
      'Gelezen berichten',
      'Oefendoelen',
      'Volledig logboek',
      'Bijlage: sitraps',
      'Controle van het logboek',
    ]);
    const plain = createLog();
    plain.add(0, 'ExerciseStarted', started());
    plain.add(20, 'DecisionConfirmed', { ...schools, ...who });
    expect(await chaptersOf(plain.events)).toEqual([
      'Samenvatting in cijfers',
      'Tijdlijn',
      'Verloop van fasen en GRIP',
      'Injects en eerste reactie',
      'Beslispunten en besluiten',
      'Oefendoelen',
      'Volledig logboek',
      'Controle van het logboek',
    ]);
  });
});
