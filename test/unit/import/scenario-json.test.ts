import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../shared/import/time-shape.ts';
import { imported, injectsOf, textFile } from './draaiboek-files.ts';

const json = (value: unknown) => textFile(JSON.stringify(value));

const OPENAEV = {
  export_version: 1,
  scenario_information: { scenario_id: 's1', scenario_name: 'Uitval', scenario_description: 'Een storing' },
  scenario_teams: [
    { team_id: 't1', team_name: 'Beleidsteam' },
    { team_id: 't2', team_name: 'Communicatie' },
  ],
  scenario_objectives: [{ objective_title: 'Snel bijeen' }],
  scenario_documents: [{}, {}],
  scenario_injects: [
    {
      inject_id: 'i1',
      inject_title: 'Mail van de leverancier',
      inject_description: 'Speel dit als de leverancier.',
      inject_enabled: true,
      inject_all_teams: false,
      inject_teams: ['t1', 't2'],
      inject_depends_duration: 3_600,
      inject_depends_on: [],
      inject_injector_contract: {
        injector_contract_labels: { fr: 'Envoyer un courriel', en: 'Send individual mails' },
      },
      inject_content: {
        subject: 'Storing',
        body: '<p>Beste allen,</p><p>Alles ligt <b>stil</b> &amp; uit.</p>',
        expectations: [{ expectation_name: 'Het team komt bijeen', expectation_description: null }],
      },
    },
    { inject_title: 'Voor allen', inject_all_teams: true, inject_depends_duration: 0, inject_content: null },
    { inject_title: 'Zonder moment', inject_teams: ['t9'], inject_depends_on: [{}] },
    { inject_title: 'Staat uit', inject_enabled: false, inject_depends_duration: 60 },
    'kapot',
  ],
};

const ICEBERG = {
  schema_version: '1.0',
  title: 'Uitval',
  participant_teams: [
    { id: 'it', label: 'IT' },
    { id: 'gbt', label: 'Beleidsteam' },
  ],
  start_inject_id: 'a',
  injects: [
    {
      id: 'a',
      title: 'Portaal ligt eruit',
      content: 'Niemand kan inloggen.',
      target_teams: ['it'],
      release_at_minutes: 15,
      options: [{ id: 'x', label: 'Wachten', next_inject_id: 'b' }],
      expected_actions: ['Omvang bepalen', 'Leverancier bellen'],
      triggers_communications: [
        {
          direction: 'inbound',
          external_entity: 'Leverancier',
          subject: 'Storing',
          body: 'Wij zoeken.',
          delay_after_release_seconds: 120,
        },
        { direction: 'outbound', subject: 'Antwoord', body: 'Dank.' },
      ],
    },
    { id: 'b', title: 'Persvraag', content: 'De krant belt.', next_inject_id: 'c' },
  ],
  debrief_notes: 'Vraag naar de termijnen.',
};

const CEXF = {
  exercise: { name: 'Phishing', uuid: 'e1', total_duration: '7200' },
  inject_flow: [
    {
      inject_uuid: 'i1',
      description: 'De eerste mail',
      sequence: { trigger: ['startex'], followed_by: ['i2'] },
      timing: { triggered_at: null },
    },
    {
      inject_uuid: 'i2',
      description: 'Verkeer op het netwerk',
      sequence: { trigger: 'inject-resolution' },
      timing: { triggered_at: null },
    },
  ],
  inject_payloads: [
    {
      uuid: 'p1',
      type: 'file',
      parameters: { 'content-type': 'base64', content: Buffer.from('Er is één mail.').toString('base64') },
    },
    { uuid: 'p2', type: 'tcp_connection', parameters: { port: '25' } },
  ],
  injects: [
    {
      uuid: 'i1',
      name: 'Mail van het CSIRT',
      action: 'email_to_participants',
      action_payload_resource_uuid: 'p1',
      target_tool: 'MISP',
      inject_evaluation: [{ result: 'Melding gemaakt' }],
    },
    {
      uuid: 'i2',
      name: 'Verdacht verkeer',
      action: 'network_connection',
      action_payload_resource_uuid: 'p2',
      target_tool: 'Suricata',
      inject_evaluation: [],
    },
  ],
};

describe('a scenario of another program', () => {
  it('[IMP21] is read from OpenAEV and OpenBAS, alone or in its zip', () => {
    const zipped = zipSync({
      'Uitval.json': strToU8(JSON.stringify(OPENAEV)),
      'documenten/kaart.png': strToU8('x'),
    });
    const simulation = JSON.parse(JSON.stringify(OPENAEV).replaceAll('"scenario_', '"exercise_'));
    for (const [kind, file] of [
      ['scenario', json(OPENAEV)],
      ['scenario', zipped],
      ['exercise', json(simulation)],
    ] as const) {
      const result = imported(file);
      expect(injectsOf(result)).toEqual([
        {
          row: 1,
          title: 'Mail van de leverancier',
          timeMs: 3_600 * SECOND_MS,
          recipients: ['Beleidsteam', 'Communicatie'],
          channel: 'Send individual mails',
          text: 'Beste allen,\nAlles ligt stil & uit.',
        },
        {
          row: 2,
          title: 'Voor allen',
          timeMs: 0,
          recipients: ['Beleidsteam', 'Communicatie'],
          channel: null,
          text: null,
        },
        { row: 3, title: 'Zonder moment', timeMs: null, recipients: ['t9'], channel: null, text: null },
      ]);
      expect(result.injects[0]?.details).toEqual({
        subject: 'Storing',
        background: 'Speel dit als de leverancier.',
        expectedResponse: 'Het team komt bijeen',
      });
      expect(result.skipped).toEqual([
        { row: 4, sheet: null, reason: 'staat uit in het bestand', text: 'Staat uit' },
        { row: 5, sheet: null, reason: 'is geen inject', text: '"kapot"' },
      ]);
      expect(result.questions.map(({ type, rows }) => [type, rows.map(({ row }) => row)])).toEqual([
        ['untimed', [3]],
      ]);
      expect(result.leftOut).toEqual([
        '1 afhankelijkheid tussen injects is niet overgenomen.',
        '1 doel is niet overgenomen.',
        '2 documenten zijn niet overgenomen.',
        `Van '${kind}_information' is niet overgenomen: ${kind}_id.`,
        `Van '${kind}_injects' is niet overgenomen: inject_id.`,
        'Van het bestand is niet overgenomen: export_version.',
      ]);
      expect(result.scenario).toEqual({ title: 'Uitval', summary: 'Een storing', objectives: [] });
    }
  });

  it('[IMP22] is read from IcebergTTX 1.0, with the messages that come with an inject', () => {
    const result = imported(json(ICEBERG));
    expect(injectsOf(result)).toEqual([
      {
        row: 1,
        title: 'Portaal ligt eruit',
        timeMs: 15 * MINUTE_MS,
        recipients: ['IT'],
        channel: null,
        text: 'Niemand kan inloggen.',
      },
      {
        row: 1,
        title: 'Storing',
        timeMs: 17 * MINUTE_MS,
        recipients: ['IT', 'Beleidsteam'],
        channel: 'mail',
        text: 'Wij zoeken.',
      },
      {
        row: 2,
        title: 'Persvraag',
        timeMs: null,
        recipients: ['IT', 'Beleidsteam'],
        channel: null,
        text: 'De krant belt.',
      },
    ]);
    expect(result.injects.map(({ details }) => details)).toEqual([
      { expectedResponse: 'Omvang bepalen\nLeverancier bellen' },
      { from: 'Leverancier' },
      {},
    ]);
    expect(result.questions.map(({ type, rows }) => [type, rows.map(({ row }) => row)])).toEqual([
      ['untimed', [2]],
    ]);
    expect(result.leftOut).toEqual([
      '1 keuze met haar vervolg is niet overgenomen.',
      '1 vaste volgorde tussen injects is niet overgenomen.',
      '1 uitgaand bericht is niet overgenomen.',
      'De notities voor de nabespreking zijn niet overgenomen.',
      'Van het bestand is niet overgenomen: start_inject_id.',
    ]);
  });

  it('[IMP23] is read from CEXF, where only the start has a moment', () => {
    const result = imported(json(CEXF));
    expect(injectsOf(result)).toEqual([
      {
        row: 1,
        title: 'Mail van het CSIRT',
        timeMs: 0,
        recipients: [],
        channel: 'email_to_participants',
        text: 'Er is één mail.',
      },
      {
        row: 2,
        title: 'Verdacht verkeer',
        timeMs: null,
        recipients: [],
        channel: 'network_connection',
        text: 'Verkeer op het netwerk',
      },
    ]);
    expect(result.leftOut).toEqual([
      '1 automatische beoordeling is niet overgenomen.',
      '1 vaste volgorde tussen injects is niet overgenomen.',
      '1 technische handeling is niet overgenomen.',
      'De koppeling met MISP, Suricata is niet overgenomen.',
      "Van 'exercise' is niet overgenomen: uuid, total_duration.",
    ]);
  });

  it('[IMP48] gives its title and description along, and each key that is not read is named with its count', () => {
    const inject = (more: object) => ({ title: 'Een', content: 'Tekst', release_at_minutes: 5, ...more });
    const file = {
      schema_version: '1.0',
      title: 'Ransomware',
      description: 'Lange beschrijving',
      learning_objectives: ['Leer dit'],
      injects: [
        inject({ severity: 'high', facilitator_notes: 'Voor de staf', media: [{ url: 'x' }], empty: [] }),
        inject({ severity: 'low' }),
      ],
    };
    const { scenario, injects, leftOut } = imported(json(file));
    expect([scenario, injects[0]?.details, leftOut]).toEqual([
      { title: 'Ransomware', summary: 'Lange beschrijving', objectives: [] },
      { background: 'Voor de staf' },
      [
        'Van het bestand is niet overgenomen: learning_objectives.',
        "Van 'injects' is niet overgenomen: severity (2 keer), media.",
      ],
    ]);
  });

  it('[IMP48] fills the text of a CEXF inject with its own description', () => {
    const own = { uuid: 'i1', name: 'Een', description: 'Wat er gebeurt', requirements: { x: 1 } };
    const result = imported(json({ exercise: { name: 'N', description: 'Over' }, injects: [own] }));
    expect([result.injects[0]?.text, result.scenario.summary, result.leftOut]).toEqual([
      'Wat er gebeurt',
      'Over',
      ["Van 'injects' is niet overgenomen: requirements."],
    ]);
  });
});
