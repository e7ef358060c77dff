/** What the chosen scenario does to the town, where, and what its players read before the start. */
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

const IMPACTS = ['people', 'animals', 'property', 'economy'] as const;

export function ScenarioDetail({ scenario }: { readonly scenario: ScenarioSummary }) {
  const { title, impact, locations, playerInstruction } = scenario;
  if (!impact && locations.length === 0 && playerInstruction === null) return null;
  return (
    <section className="scenario-about" aria-labelledby="scenario-about">
      <h4 id="scenario-about">{texts.about(title)}</h4>
      <dl className="facts">
        {impact &&
          IMPACTS.map((kind) => (
            <div key={kind} className="fact">
              <dt>{texts.impacts[kind]}</dt>
              <dd>{impact[kind]}</dd>
            </div>
          ))}
        {locations.length > 0 && (
          <div className="fact">
            <dt>{texts.locations}</dt>
            <dd>
              <ul>
                {locations.map(({ name, kind }) => (
                  <li key={name}>
                    {name} <span className="tone-quiet">({kind})</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {playerInstruction !== null && (
        <details>
          <summary>{texts.playerInstruction}</summary>
          <p className="tone-quiet">{texts.playerInstructionHint}</p>
          <p className="player-instruction">{playerInstruction}</p>
        </details>
      )}
    </section>
  );
}
