// Dilemmas with their options, what speaks for and against each, and what every discipline advises.
import type { ReactNode } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { Advice, Dilemma } from '../../../shared/meeting/judgement.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { Panel } from '../panel.tsx';
import { type ListAction, ListActions, WaitingMark } from './list-parts.tsx';
import { listTexts } from './list-texts.ts';

const texts = listTexts.dilemmas;

export interface DilemmaListProps {
  readonly dilemmas: readonly Dilemma[];
  readonly waiting: ReadonlySet<string>;
  readonly formatTime: FormatTime;
  readonly actionsFor?: ((dilemma: Dilemma) => readonly ListAction[]) | undefined;
  readonly end?: ReactNode;
}

/** Newest first. */
export function DilemmaList({ dilemmas, waiting, formatTime, actionsFor, end }: DilemmaListProps) {
  return (
    <Panel
      title={texts.title}
      count={dilemmas.length === 0 ? undefined : listTexts.counted(String(dilemmas.length))}
      end={end}
    >
      {dilemmas.length === 0 && <p className="empty">{texts.empty}</p>}
      <ul>
        {dilemmas.toReversed().map((dilemma) => (
          <li key={dilemma.id} className="dilemma">
            <p className="dilemma-title user-text" dir="auto">
              {dilemma.title}
            </p>
            <p className="list-meta">
              <span className="num">{texts.raised(formatTime(dilemma.raisedMs))}</span>
              {waiting.has(dilemma.id) && <WaitingMark />}
            </p>
            {dilemma.options.length > 0 && (
              <ol className="dilemma-options">
                {dilemma.options.map((option, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: options never move, and two may read the same
                  <DilemmaOption key={`${index} ${option.label}`} option={option} />
                ))}
              </ol>
            )}
            <h3>{texts.advice}</h3>
            {dilemma.advice.length === 0 && <p className="list-meta">{texts.noAdvice}</p>}
            <ul className="dilemma-advice">
              {dilemma.advice.map((advice) => (
                <li key={advice.discipline}>
                  <b>{adviceHead(dilemma, advice)}</b>
                  <span className="user-text" dir="auto">
                    {advice.text}
                  </span>
                </li>
              ))}
            </ul>
            <ListActions actions={actionsFor?.(dilemma) ?? []} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DilemmaOption({ option }: { readonly option: Dilemma['options'][number] }) {
  return (
    <li>
      <b className="user-text" dir="auto">
        {option.label}
      </b>
      {option.pros !== '' && (
        <p>
          <span className="tone-ok">+ {texts.pros}:</span>{' '}
          <span className="user-text" dir="auto">
            {option.pros}
          </span>
        </p>
      )}
      {option.cons !== '' && (
        <p>
          <span className="tone-danger">− {texts.cons}:</span>{' '}
          <span className="user-text" dir="auto">
            {option.cons}
          </span>
        </p>
      )}
    </li>
  );
}

function adviceHead({ options }: Dilemma, { discipline, option }: Advice): string {
  const label = option === null ? undefined : options[option]?.label;
  if (label !== undefined) return texts.advises(roleName(discipline), label);
  return options.length === 0 ? roleName(discipline) : texts.advisesNone(roleName(discipline));
}
