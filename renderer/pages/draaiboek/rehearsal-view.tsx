/** The dress rehearsal: choose a GBT and see what would have happened when. */
import { memo, useMemo, useState } from 'react';
import { roleLabel, roleName } from '../../../shared/people/roles.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { endingsOf, type Rehearsal, type SimulatedGbt } from '../../../shared/scenario/rehearsal.ts';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { columnStep, momentText, perColumn, QUARTER_MS, stepText } from './long-times.ts';
import { rehearsalTexts as texts } from './rehearsal-texts.ts';
import { RehearsalTimeline } from './rehearsal-timeline.tsx';
import { useRehearsals } from './use-work.ts';

const CHANCE_RUNS = 24;
const NAMED = ['good', 'slow', 'silent'] as const;
/** The first of them is the one that is shown. */
const CHANCE: readonly SimulatedGbt[] = Array.from({ length: CHANCE_RUNS }, (_, seed) => seed + 1);
const OPTIONS = ([...NAMED, 'chance'] as const).map((id) => ({ id, label: texts.gbts[id] }));
type Shown = (typeof OPTIONS)[number]['id'];

export const RehearsalView = memo(({ draft }: { readonly draft: ScenarioDraft }) => {
  const [shown, setShown] = useState<Shown>('good');
  // Apart, so that the many do not hold up the few.
  const named = useRehearsals(draft, NAMED);
  const chance = useRehearsals(draft, CHANCE);
  const view = shown === 'chance' ? chance : named;
  const index = shown === 'chance' ? 0 : NAMED.indexOf(shown);
  const rehearsal = view.type === 'done' ? view.rehearsals[index] : undefined;
  return (
    <div className="rehearsal">
      <header className="rehearsal-head">
        <div>
          <h2>{texts.title}</h2>
          <p className="tone-quiet">{texts.intro}</p>
        </div>
        <ToggleGroup
          label={texts.gbt}
          options={OPTIONS}
          value={shown}
          onChange={(id) => setShown(id as Shown)}
        />
      </header>
      <p className="field-hint">{texts.explain[shown]}</p>
      <p role="status" className="tone-quiet">
        {view.type === 'busy' && texts.busy}
        {view.type === 'impossible' && texts.impossible}
      </p>
      {view.type === 'done' && rehearsal && (
        <Outcome
          draft={view.draft}
          rehearsal={rehearsal}
          chance={chance.type === 'done' ? chance.rehearsals : null}
        />
      )}
    </div>
  );
});

interface OutcomeProps {
  readonly draft: ScenarioDraft;
  readonly rehearsal: Rehearsal;
  /** Null while these still play. */
  readonly chance: readonly Rehearsal[] | null;
}

function Outcome({ draft, rehearsal, chance }: OutcomeProps) {
  const titles = useMemo(
    () => new Map(phasePlaces(draft).map(({ id, phase }) => [id, phase.title])),
    [draft],
  );
  const titleOf = (id: string) => titles.get(id) ?? id;
  const at = (ms: number) => momentText(draft.startsAt, ms);
  const { ending, endedMs, quiet } = rehearsal;
  const crowded = rehearsal.load.flatMap(({ roleId, crowded: each }) =>
    each.map((one) => ({ roleId, ...one })),
  );
  const came = new Set(rehearsal.injects.map(({ injectId }) => injectId));
  const never = draft.injects.filter(({ id, release }) => !came.has(id) && !('byHand' in release));
  return (
    <>
      <section className="section">
        <h3>{texts.course}</h3>
        <p>
          {ending.isFinal
            ? texts.ended(titleOf(ending.phaseId), at(ending.atMs), at(endedMs))
            : texts.notEnded(titleOf(ending.phaseId), at(endedMs))}
        </p>
        <RehearsalTimeline draft={draft} rehearsal={rehearsal} titleOf={titleOf} />
      </section>
      <Decisions draft={draft} rehearsal={rehearsal} at={at} />
      <Load rehearsal={rehearsal} at={at} />
      <div className="rehearsal-columns">
        <section className="section">
          <h3>{texts.quiet}</h3>
          {quiet.length === 0 ? (
            <p className="tone-quiet">{texts.noQuiet}</p>
          ) : (
            <ul className="plain-list">
              {quiet.map(({ fromMs, toMs }) => (
                <li key={fromMs}>
                  {texts.quietStretch(at(fromMs), at(toMs), Math.round((toMs - fromMs) / MINUTE_MS))}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="section">
          <h3>{texts.crowded}</h3>
          {crowded.length === 0 ? (
            <p className="tone-quiet">{texts.noCrowded}</p>
          ) : (
            <ul className="plain-list">
              {crowded.map(({ roleId, fromMs, toMs, count }) => (
                <li key={`${roleId} ${fromMs}`}>
                  {texts.crowdedStretch(roleName(roleId), at(fromMs), at(toMs), count)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="section">
          <h3>{texts.endings(CHANCE_RUNS)}</h3>
          {chance === null ? (
            <p className="tone-quiet">{texts.busy}</p>
          ) : (
            <ul className="plain-list">
              {endingsOf(chance).map(({ phaseId, isFinal, viaPhaseId, count }) => (
                <li key={`${viaPhaseId} ${phaseId}`}>
                  {isFinal && viaPhaseId !== null
                    ? texts.endingVia(titleOf(viaPhaseId), titleOf(phaseId), count)
                    : texts.stuck(titleOf(phaseId), count)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="section">
          <h3>{texts.never}</h3>
          {never.length === 0 ? (
            <p className="tone-quiet">{texts.neverNone}</p>
          ) : (
            <ul className="plain-list">
              {never.map(({ id, number, title }) => (
                <li key={id}>{`${number}. ${title}`}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

interface PartProps {
  readonly rehearsal: Rehearsal;
  readonly at: (ms: number) => string;
}

function Decisions({ draft, rehearsal, at }: PartProps & { readonly draft: ScenarioDraft }) {
  if (rehearsal.gates.length === 0) return null;
  const answerOf = ({ gateId, missedMs, decidedMs, optionId }: Rehearsal['gates'][number]) => {
    const gate = draft.gates.find(({ id }) => id === gateId);
    const label = gate?.options.find(({ id }) => id === optionId)?.label ?? '';
    if (decidedMs !== null) return (missedMs === null ? texts.decided : texts.late)(label, at(decidedMs));
    return missedMs === null ? texts.open : texts.missed(at(missedMs));
  };
  return (
    <section className="section">
      <h3>{texts.decisions}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts.columns.gate}</th>
            <th scope="col">{texts.columns.opened}</th>
            <th scope="col">{texts.columns.answer}</th>
          </tr>
        </thead>
        <tbody>
          {rehearsal.gates.map((gate) => (
            <tr key={gate.gateId}>
              <th scope="row">{draft.gates.find(({ id }) => id === gate.gateId)?.title}</th>
              <td className="num">{at(gate.openedMs)}</td>
              <td className="num">{answerOf(gate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Load({ rehearsal, at }: PartProps) {
  const quarters = rehearsal.load[0]?.perQuarter.length ?? 0;
  const step = columnStep(quarters * QUARTER_MS);
  const rows = rehearsal.load.map((each) => ({ ...each, counts: perColumn(each.perQuarter, step) }));
  return (
    <section className="section">
      <h3>{texts.load}</h3>
      <p className="field-hint">{texts.loadHint(stepText(step))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className="table-scroll" tabIndex={0} aria-label={texts.load}>
        <table className="table load-table">
          <thead>
            <tr>
              <th scope="col">{texts.role}</th>
              {rows[0]?.counts.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col" className="num">
                  {at(column * step)}
                </th>
              ))}
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ roleId, counts, crowded }) => (
              <tr key={roleId}>
                <th scope="row">{roleLabel(roleId)}</th>
                {counts.map((count, column) => {
                  const isCrowded = crowded.some(
                    ({ fromMs, toMs }) => fromMs < (column + 1) * step && toMs >= column * step,
                  );
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <td key={column} className="num" data-crowded={isCrowded || undefined}>
                      {count === 0 ? '' : count}
                    </td>
                  );
                })}
                <td className="num">{counts.reduce((sum, count) => sum + count, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
