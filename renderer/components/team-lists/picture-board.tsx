// The situatiebeeld: the core objective and how it may go on, then per theme what the team holds to be so, the most
// certain first. How certain it is stands as a shape and a word.
import { CircleHelp, Diamond, MessageCircle, Square } from 'lucide-react';
import { type FocusEvent, type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { Judgement } from '../../../shared/meeting/judgement.ts';
import { OUTLOOK_LABELS, OUTLOOKS } from '../../../shared/meeting/judgement-events.ts';
import {
  FACT_STATUS_LABELS,
  type FactStatus,
  PICTURE_THEME_LABELS,
} from '../../../shared/meeting/picture-events.ts';
import { type PictureEntry, pictureByTheme } from '../../../shared/meeting/situation-picture.ts';
import { Panel } from '../panel.tsx';
import { type ListAction, ListActions, Mark, WaitingMark } from './list-parts.tsx';
import { listTexts } from './list-texts.ts';

const texts = listTexts.picture;

export interface PictureBoardProps {
  readonly entries: readonly PictureEntry[];
  readonly judgement: Pick<Judgement, 'coreObjective' | 'outlooks'>;
  readonly waiting: ReadonlySet<string>;
  readonly formatTime: FormatTime;
  readonly actionsFor?: ((entry: PictureEntry) => readonly ListAction[]) | undefined;
  /** Subject of the message at a place in the log; null when this seat does not have it. */
  readonly messageAt?: ((seq: number) => string | null) | undefined;
  readonly end?: ReactNode;
}

export function PictureBoard(props: PictureBoardProps) {
  const { entries, judgement, end } = props;
  const questions = entries.filter(({ factStatus }) => factStatus === 'question').length;
  return (
    <Panel
      title={texts.title}
      count={entries.length === 0 ? undefined : listTexts.counted(texts.count(entries.length, questions))}
      end={end}
    >
      <dl className="picture-aim">
        <div>
          <dt>{texts.coreObjective}</dt>
          <dd className="user-text" dir="auto">
            {judgement.coreObjective ?? <span className="tone-quiet">{texts.noCoreObjective}</span>}
          </dd>
        </div>
        {OUTLOOKS.map((outlook) => {
          const words = judgement.outlooks[outlook];
          if (words === undefined) return null;
          return (
            <div key={outlook}>
              <dt>{texts.outlook(OUTLOOK_LABELS[outlook])}</dt>
              <dd className="user-text" dir="auto">
                {words}
              </dd>
            </div>
          );
        })}
      </dl>
      {entries.length === 0 && <p className="empty">{texts.empty}</p>}
      {pictureByTheme(entries).map(([theme, own]) => (
        <section key={theme} className="picture-theme">
          <h3>{PICTURE_THEME_LABELS[theme]}</h3>
          <ul className="list-rows">
            {own.map((entry) => (
              <PictureRow key={entry.id} entry={entry} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

const MARKS: Readonly<
  Record<FactStatus, { readonly icon: ReactElement; readonly tone: 'info' | 'warn' | 'danger' | 'violet' }>
> = {
  fact: { icon: <Square aria-hidden fill="currentColor" />, tone: 'info' },
  assumption: { icon: <Diamond aria-hidden />, tone: 'warn' },
  rumour: { icon: <MessageCircle aria-hidden />, tone: 'danger' },
  question: { icon: <CircleHelp aria-hidden />, tone: 'violet' },
};

/** A button that goes once it was pressed leaves its focus to the row, whose letters then still work. */
function useRowFocus() {
  const ref = useRef<HTMLLIElement>(null);
  const had = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (had.current?.isConnected === false && document.activeElement === document.body) ref.current?.focus();
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ target }: FocusEvent) => {
      had.current = target;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) had.current = null;
    },
  };
}

function PictureRow({
  entry,
  waiting,
  formatTime,
  actionsFor,
  messageAt,
}: PictureBoardProps & { readonly entry: PictureEntry }) {
  const { id, text, factStatus, isVerified, source, injectSeq, sinceMs, changedMs } = entry;
  const message = injectSeq === null ? null : (messageAt?.(injectSeq) ?? null);
  const from = [source, message].filter(Boolean).join(', ');
  return (
    <li className="list-row picture-row" data-fact={factStatus} {...useRowFocus()}>
      <Mark {...MARKS[factStatus]} words={FACT_STATUS_LABELS[factStatus]} />
      <div className="list-words">
        <span className="user-text" dir="auto">
          {text}
        </span>
        <span className="list-meta">
          <span className="num">{formatTime(sinceMs)}</span>
          {factStatus !== 'question' && <span>{isVerified ? texts.verified : texts.unverified}</span>}
          {from !== '' && (
            <span className="user-text" dir="auto">
              {texts.source(from)}
            </span>
          )}
          {changedMs > sinceMs && <span className="num">{texts.changed(formatTime(changedMs))}</span>}
          {waiting.has(id) && <WaitingMark />}
        </span>
      </div>
      <ListActions actions={actionsFor?.(entry) ?? []} />
    </li>
  );
}
