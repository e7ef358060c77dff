/** What comes of a decision that is not taken in time, as the staff reads it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { contingencyOf, silenceWords } from '../../../../renderer/pages/regie/silence.ts';
import { createEngine, type Run } from '../../../../shared/scenario/engine.ts';
import { playedScenario } from '../../../stories/played-scenario.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const MINUTE = 60_000;
const engine = createEngine(sampleScenario());
const formatTime = (ms: number) => `${Math.floor(ms / MINUTE)}'`;
const SCENARIOS = join(import.meta.dirname, '../../../../scenarios');
const SHIPPED = readdirSync(SCENARIOS).filter((name) => statSync(join(SCENARIOS, name)).isDirectory());

test('[QUE10] with the gate and with the inject stands what comes of silence', () => {
  const gate = engine.model.gateById.get('evacuatie');
  const inject = engine.model.injectById.get('te-laat');
  if (!gate || !inject) throw new Error('The sample has no gate with an answer to silence');
  const run = (minutes: number) => engine.advance(engine.start(), minutes * MINUTE);
  const decided = engine.step(run(12), 12 * MINUTE, { type: 'DECIDE', gateId: 'evacuatie', optionId: 'ja' });
  const late = engine.step(run(21.5), 21.5 * MINUTE, { type: 'DECIDE', gateId: 'evacuatie', optionId: 'ja' });
  const forecast = engine.advance(run(12), 60 * MINUTE).context;
  const deadlineMs = (run(12).context.gates.evacuatie?.openedMs ?? 0) + 10 * MINUTE;
  expect(silenceWords(engine.model, forecast, gate, deadlineMs, formatTime)).toBe(
    "fase Doorbraak; inject 4. Inject 4 (22')",
  );
  const why = ({ context }: Run) => contingencyOf(engine.model, inject, context, formatTime)?.why;
  expect([why(run(4)), why(run(12)), why(run(21.5)), why(run(23)), why(decided), why(late)]).toEqual([
    'Komt 1 minuut na de termijn van ‘Evacuatie kwetsbaren’ (10 minuten vanaf het openen) als er dan nog geen besluit is.',
    "Komt om 22' als er dan nog geen besluit is over ‘Evacuatie kwetsbaren’. De termijn is 21'.",
    "Om 21' was er geen besluit over ‘Evacuatie kwetsbaren’. Komt om 22' als er dan nog geen besluit is.",
    "Kwam omdat er om 21' geen besluit was over ‘Evacuatie kwetsbaren’.",
    "Komt niet: over ‘Evacuatie kwetsbaren’ is om 12' besloten.",
    "Komt niet: over ‘Evacuatie kwetsbaren’ is om 21' besloten.",
  ]);
});

describe('[QUE10] in a shipped scenario each gate and each inject that answers silence says so', () => {
  it.each(SHIPPED)('%s', (id) => {
    const { engine: shipped } = playedScenario(id);
    const { model } = shipped;
    const silent = shipped.advance(shipped.start(), model.scenario.durationMinutes * MINUTE);
    const opened = model.scenario.gates.flatMap((gate) => {
      const run = silent.context.gates[gate.id];
      return run ? [{ gate, openedMs: run.openedMs }] : [];
    });
    expect(opened.length).toBeGreaterThan(2);
    for (const { gate, openedMs } of opened) {
      const deadlineMs = openedMs + gate.deadline * MINUTE;
      const time = formatTime(deadlineMs);
      const words = silenceWords(model, silent.context, gate, deadlineMs, formatTime);
      const { context } = shipped.advance(shipped.start(), openedMs);
      for (const inject of model.scenario.injects) {
        if (!('missed' in inject.release) || inject.release.missed !== gate.id) continue;
        const contingency = contingencyOf(model, inject, context, formatTime);
        expect(contingency?.why).toContain(`nog geen besluit is over ‘${gate.title}’. De termijn is ${time}`);
        expect(contingency?.consequence).toBe(gate.silence.consequence);
        if (silent.context.injects[inject.id]?.releasedMs !== undefined) {
          expect(words).toContain(`inject ${inject.number}. `);
        }
      }
      expect(words).not.toBe('');
    }
  });
});
