/** Phases as bars and injects as marks over the time of the rehearsal, with the same as a list. */
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Rehearsal } from '../../../shared/scenario/rehearsal.ts';
import { axisStep, momentText } from './long-times.ts';
import { rehearsalTexts as texts } from './rehearsal-texts.ts';

interface RehearsalTimelineProps {
  readonly draft: ScenarioDraft;
  readonly rehearsal: Rehearsal;
  readonly titleOf: (phaseId: string) => string;
}

const WIDTH = 1_200;
const BAR = 26;
const MARKS = 34;
const AXIS = 18;
const HEIGHT = AXIS + BAR + MARKS;
const LETTER = 7;
/** Room for a label; one at the end has none and is left out. */
const LABEL = 76;

export function RehearsalTimeline({ draft, rehearsal, titleOf }: RehearsalTimelineProps) {
  const { phases, injects, endedMs } = rehearsal;
  const x = (ms: number) => (ms / (endedMs || 1)) * WIDTH;
  const at = (ms: number) => momentText(draft.startsAt, ms);
  const numbers = new Map(draft.injects.map(({ id, number, title }) => [id, `${number}. ${title}`]));
  const step = axisStep(endedMs);
  const ticks = Array.from({ length: Math.floor(endedMs / step) + 1 }, (_, index) => index * step);
  const bars = phases.map(({ phaseId, atMs }, index) => ({
    phaseId,
    fromMs: atMs,
    toMs: phases[index + 1]?.atMs ?? endedMs,
  }));
  const rows = [
    ...phases.map(({ phaseId, atMs }) => ({ atMs, text: `${texts.phase}: ${titleOf(phaseId)}` })),
    ...injects.map(({ injectId, atMs }) => ({ atMs, text: numbers.get(injectId) ?? '' })),
  ].sort((a, b) => a.atMs - b.atMs);
  return (
    <>
      <svg
        className="rehearsal-timeline"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={texts.timelinePicture(phases.length, injects.length)}
      >
        {ticks.map((ms) => (
          <g key={ms}>
            <line x1={x(ms)} x2={x(ms)} y1={AXIS} y2={HEIGHT} />
            {x(ms) < WIDTH - LABEL && (
              <text x={x(ms) + 3} y={12}>
                {at(ms)}
              </text>
            )}
          </g>
        ))}
        {bars.map(({ phaseId, fromMs, toMs }) => {
          const width = x(toMs) - x(fromMs);
          const letters = Math.floor((width - 10) / LETTER);
          const title = titleOf(phaseId);
          return (
            <g key={fromMs}>
              <rect x={x(fromMs)} y={AXIS} width={Math.max(1, width - 1)} height={BAR} />
              {letters > 3 && (
                <text x={x(fromMs) + 6} y={AXIS + 17} className="bar-text">
                  {title.length > letters ? `${title.slice(0, letters - 1)}…` : title}
                </text>
              )}
            </g>
          );
        })}
        {injects.map(({ injectId, atMs }) => (
          <circle key={injectId} cx={x(atMs)} cy={AXIS + BAR + 16} r="4">
            <title>{`${at(atMs)} ${numbers.get(injectId) ?? ''}`}</title>
          </circle>
        ))}
      </svg>
      <details className="rehearsal-list">
        <summary>{texts.list}</summary>
        <ol className="plain-list">
          {rows.map(({ atMs, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <li key={index}>
              <span className="num">{at(atMs)}</span> {text}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
