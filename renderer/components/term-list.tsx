// Wettelijke termijnen: what must be done by law, by when, and whether it was. Those that ask for something stand in
// view, the rest under one line. State is a shape and words; colour only repeats them.
import { Check, Hourglass, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './button.tsx';
import { Fold } from './fold.tsx';
import { useLostFocus } from './lost-focus.ts';
import { Panel } from './panel.tsx';

export interface TermView {
  readonly id: string;
  readonly title: string;
  /** Law and article. */
  readonly law: string;
  /** "tot 10:55" */
  readonly untilLabel: string;
  readonly state: 'running' | 'met' | 'missed';
  /** "nog 11:58", "gehaald om 10:43" */
  readonly stateLabel: string;
  /** Not met yet, in time or not. */
  readonly isOpen: boolean;
  /** What the team knows and says of it: "Team: voldaan om 10:40"; absent while it was not told. */
  readonly teamLabel?: string | undefined;
}

export interface TermTelling {
  readonly words: string;
  readonly label: (title: string) => string;
  readonly run: (id: string) => void;
}

export interface TermListProps {
  readonly title: string;
  readonly terms: readonly TermView[];
  /** What stands beside the title for how many are open; the number alone when left out. */
  readonly countWords?: ((count: string) => string) | undefined;
  readonly meetWords: string;
  readonly meetLabel: (title: string) => string;
  /** How many are done, in words. */
  readonly doneLabel: (count: number) => string;
  /** Absent for those who may read but not record. */
  readonly onMeet?: ((id: string) => void) | undefined;
  /** Tells the team of a term that it does not know yet. */
  readonly tell?: TermTelling | undefined;
  readonly isDisabled?: boolean | undefined;
}

const ICONS = { running: Hourglass, met: Check, missed: TriangleAlert } as const;

export function TermList({ title, terms, countWords = String, doneLabel, ...row }: TermListProps) {
  const open = terms.filter(({ isOpen }) => isOpen);
  const done = terms.filter(({ isOpen }) => !isOpen);
  const rows = (some: readonly TermView[]) => (
    <ul>
      {some.map((term) => (
        <Term key={term.id} term={term} {...row} />
      ))}
    </ul>
  );
  const isQuiet = open.length === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  const line = useRef<HTMLElement>(null);
  useLostFocus(isQuiet ? line : heading, open.map(({ id }) => id).join(' '));
  const label = isQuiet ? `${title}: ${doneLabel(done.length)}` : doneLabel(done.length);
  return (
    // One panel for both: what is met last leaves its focus in it.
    <Panel title={title} count={countWords(String(open.length))} headingRef={heading} isHeadless={isQuiet}>
      {!isQuiet && rows(open)}
      {done.length > 0 && (
        <Fold label={label} lineRef={line}>
          {rows(done)}
        </Fold>
      )}
    </Panel>
  );
}

interface TermProps
  extends Pick<TermListProps, 'meetWords' | 'meetLabel' | 'onMeet' | 'tell' | 'isDisabled'> {
  readonly term: TermView;
}

function Term({ term, meetWords, meetLabel, onMeet, tell, isDisabled }: TermProps) {
  const { id, title, law, untilLabel, state, stateLabel, isOpen, teamLabel } = term;
  const StateIcon = ICONS[state];
  return (
    <li className="gate" data-overdue={(state === 'missed' && isOpen) || undefined}>
      <p className="gate-title">{title}</p>
      <div className="term-line">
        <p>
          <span className="term-state num" data-state={state}>
            <StateIcon size={13} aria-hidden />
            {stateLabel}
          </span>
          <span className="num">{untilLabel}</span>
        </p>
        {onMeet && isOpen && (
          <Button
            label={meetLabel(title)}
            words={meetWords}
            variant="ghost"
            isSmall
            isDisabled={isDisabled}
            onPress={() => onMeet(id)}
          />
        )}
      </div>
      <p className="term-law" title={law}>
        {law}
      </p>
      {teamLabel !== undefined && <p className="term-team num">{teamLabel}</p>}
      {tell && isOpen && teamLabel === undefined && (
        <Button
          label={tell.label(title)}
          words={tell.words}
          variant="ghost"
          isSmall
          isDisabled={isDisabled}
          onPress={() => tell.run(id)}
        />
      )}
    </li>
  );
}
