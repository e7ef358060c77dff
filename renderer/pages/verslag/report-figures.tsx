/** The report's summary in figures and its course of phases, as the PDF will have them. */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { type LogReach, verslagTexts as texts } from './verslag-texts.ts';

interface ReportFiguresProps {
  readonly model: ReportModel;
  readonly reach: LogReach;
  readonly formatTime: FormatTime;
  readonly formatDuration: (ms: number) => string;
}

export function ReportFigures({ model, reach, formatTime, formatDuration }: ReportFiguresProps) {
  const { figures } = model;
  const { injects, gatesByVerdict: gates, reactions } = figures;
  const lineCount = Object.values(figures.linesByKind).reduce((sum, count) => sum + count, 0);
  const asked = gates.onTime + gates.late + gates.missed;
  const words = texts.figure;
  const facts: readonly (readonly [string, string, string?])[] = [
    [words.exerciseTime, formatDuration(figures.exerciseMs)],
    [words.wallTime, formatDuration(figures.wallMs)],
    [
      words.injects,
      String(injects.released),
      words.injectsDetail(injects.improvised, injects.recalled, injects.skipped, injects.notReached, reach),
    ],
    [
      words.gates,
      words.gatesOnTime(gates.onTime, asked),
      words.gatesDetail(gates.late, gates.missed, gates.open, gates.notOpened, reach),
    ],
    [words.grip, figures.highestGrip === 0 ? texts.noGrip : String(figures.highestGrip)],
    [words.lines, lineCount.toLocaleString('nl-NL')],
    [
      words.reaction,
      reactions.medianMs === null ? words.noReaction : formatDuration(reactions.medianMs),
      words.withoutReaction(reactions.without),
    ],
    [
      words.stops,
      String(figures.pauses + figures.stops + figures.outages),
      words.stopsDetail(figures.pauses, figures.stops, figures.outages),
    ],
  ];
  return (
    <>
      <section className="section">
        <h2>{texts.figures}</h2>
        <dl className="figures">
          {facts.map(([term, value, detail]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="num">{value}</dd>
              {detail && <dd className="link-detail">{detail}</dd>}
            </div>
          ))}
        </dl>
      </section>
      <section className="section">
        <h2>{texts.course}</h2>
        <div className="table-scroll">
          <table className="table table-phases">
            <thead>
              <tr>
                <th scope="col">{texts.phase}</th>
                <th scope="col">{texts.from}</th>
                <th scope="col">{texts.until}</th>
                <th scope="col">{texts.reason}</th>
              </tr>
            </thead>
            <tbody>
              {model.phases.map((phase) => (
                <tr key={phase.number}>
                  <th scope="row">{phase.title}</th>
                  <td className="num">{formatTime(phase.fromMs)}</td>
                  <td className="num">{formatTime(phase.untilMs)}</td>
                  <td>{phase.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
