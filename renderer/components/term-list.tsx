// Wettelijke termijnen: what must be done by law, by when, and whether it was. State is a shape and words; colour
// only repeats them.
import { Check, Hourglass, TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';
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
}

export interface TermListProps {
  readonly title: string;
  readonly terms: readonly TermView[];
  readonly meetWords: string;
  readonly meetLabel: (title: string) => string;
  /** Absent for those who may read but not record. */
  readonly onMeet?: ((id: string) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

const ICONS = { running: Hourglass, met: Check, missed: TriangleAlert } as const;

export function TermList({ title, terms, meetWords, meetLabel, onMeet, isDisabled }: TermListProps) {
  return (
    <Panel title={title} count={String(terms.length)}>
      <ul>
        {terms.map((term) => {
          const StateIcon = ICONS[term.state];
          return (
            <li
              key={term.id}
              className="gate"
              data-overdue={(term.state === 'missed' && term.isOpen) || undefined}
            >
              <div className="gate-head">
                <span>{term.untilLabel}</span>
                <span className="term-state num" data-state={term.state}>
                  <StateIcon size={13} aria-hidden />
                  {term.stateLabel}
                </span>
              </div>
              <p className="gate-title">{term.title}</p>
              <p className="gate-options">{term.law}</p>
              {onMeet && term.isOpen && (
                <Button
                  label={meetLabel(term.title)}
                  words={meetWords}
                  isDisabled={isDisabled}
                  onPress={() => onMeet(term.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
