/** Whom the names in the file are: recognised ones as they are, others for a person to say. */
import { memo } from 'react';
import {
  AS_NOBODY,
  AS_PARTNER,
  type FoundRecipient,
  type RecipientAnswers,
} from '../../../shared/import/import-recipients.ts';
import { ROLES, roleLabel, roleName } from '../../../shared/people/roles.ts';
import { importTexts as texts } from './import-texts.ts';
import { Part } from './mapping-panel.tsx';

interface RecipientTableProps {
  readonly found: readonly FoundRecipient[];
  readonly answers: RecipientAnswers;
  readonly onChange: (answers: RecipientAnswers) => void;
}

/** A column that is no list of names may hold thousands of them. */
const SHOWN = 60;
const AS_FOUND = '';

export const RecipientTable = memo(({ found, answers, onChange }: RecipientTableProps) => {
  if (found.length === 0) return null;
  const unknown = found.filter(({ meant }) => meant.length === 0).length;
  return (
    <Part title={texts.recipients} hint={texts.recipientsHint(unknown)}>
      <table className="table import-table">
        <thead>
          <tr>
            <th scope="col">{texts.recipient}</th>
            <th scope="col">{texts.injectCount}</th>
            <th scope="col">{texts.isRole}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, SHOWN).map((each) => (
            <RecipientRow
              key={each.key}
              recipient={each}
              answer={answers[each.key]}
              onAnswer={(answer) => onChange(withAnswer(answers, each.key, answer))}
            />
          ))}
        </tbody>
      </table>
      {found.length > SHOWN && <p className="tone-quiet">{texts.moreRecipients(found.length - SHOWN)}</p>}
    </Part>
  );
});

function withAnswer(answers: RecipientAnswers, key: string, answer: string): RecipientAnswers {
  const { [key]: _before, ...others } = answers;
  return answer === AS_FOUND ? others : { ...others, [key]: answer };
}

interface RecipientRowProps {
  readonly recipient: FoundRecipient;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

function RecipientRow({ recipient: { name, injectCount, meant }, answer, onAnswer }: RecipientRowProps) {
  const isKnown = meant.length > 0;
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
        {!isKnown && <span className="tone-warn import-unknown"> {texts.unknownName}</span>}
      </th>
      <td className="num">{injectCount}</td>
      <td>
        <select
          className="control"
          aria-label={texts.isRoleOf(name)}
          value={answer ?? (isKnown ? AS_FOUND : AS_PARTNER)}
          onChange={({ target }) => onAnswer(target.value)}
        >
          {isKnown && <option value={AS_FOUND}>{texts.rolesFound(meant.map(roleName))}</option>}
          <option value={AS_PARTNER}>{texts.asPartner}</option>
          {ROLES.map(({ id }) => (
            <option key={id} value={id}>
              {roleLabel(id)}
            </option>
          ))}
          <option value={AS_NOBODY}>{texts.asNobody}</option>
        </select>
      </td>
    </tr>
  );
}
