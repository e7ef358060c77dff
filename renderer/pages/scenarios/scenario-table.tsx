/** Scenarios of one origin as a table, each with what can be done with it. */
import { Download, Sheet, Trash2 } from 'lucide-react';
import { wallClock, wallDay } from '../../../shared/exercise/time-format.ts';
import type { ScenarioListing } from '../../../shared/scenario-contract.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { goTo } from '../route.ts';
import { scenariosTexts as texts } from './scenarios-texts.ts';

export interface ScenarioActions {
  readonly copy: (scenario: ScenarioListing) => void;
  readonly save: (scenario: ScenarioListing) => void;
  readonly saveWorkbook: (scenario: ScenarioListing) => void;
  readonly remove: (scenario: ScenarioListing) => void;
}

interface ScenarioTableProps extends ScenarioActions {
  readonly scenarios: readonly ScenarioListing[];
}

export function ScenarioTable({ scenarios, ...actions }: ScenarioTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-scenarios">
        <thead>
          <tr>
            <th scope="col">{texts.columns.title}</th>
            <th scope="col">{texts.columns.version}</th>
            <th scope="col">{texts.columns.changed}</th>
            <th scope="col">{texts.columns.findings}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <span className="user-text" dir="auto">
                  {scenario.title}
                </span>
                {scenario.problem !== null && <p className="tone-danger">{scenario.problem}</p>}
              </th>
              <td>{versionWords(scenario)}</td>
              <td className="num">
                {scenario.changedAt === null
                  ? texts.shipped
                  : `${wallDay(scenario.changedAt)} ${wallClock(scenario.changedAt)}`}
              </td>
              <td>
                {scenario.findingCount === null ? texts.unchecked : texts.findings(scenario.findingCount)}
              </td>
              <td>
                <RowActions scenario={scenario} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function versionWords({ version, isChanged }: ScenarioListing): string {
  if (version === null) return texts.unpublished;
  return isChanged ? `${texts.version(version)}, ${texts.isChanged}` : texts.version(version);
}

function RowActions({
  scenario,
  copy,
  save,
  saveWorkbook,
  remove,
}: ScenarioActions & { readonly scenario: ScenarioListing }) {
  const { id, title, origin, problem } = scenario;
  const isReadable = problem === null;
  return (
    <div className="page-actions">
      {isReadable && origin === 'own' && (
        <Button
          label={texts.openNamed(title)}
          words={texts.open}
          isSmall
          onPress={() => goTo(`draaiboek/${id}`)}
        />
      )}
      {isReadable && (
        <Button label={texts.copyNamed(title)} words={texts.copy} isSmall onPress={() => copy(scenario)} />
      )}
      <MenuButton
        label={texts.more(title)}
        words="…"
        isSmall
        actions={[
          ...(isReadable
            ? [
                { id: 'export', label: texts.export, icon: Download, run: () => save(scenario) },
                {
                  id: 'workbook',
                  label: texts.saveWorkbook,
                  icon: Sheet,
                  run: () => saveWorkbook(scenario),
                },
              ]
            : []),
          ...(origin === 'own'
            ? [
                {
                  id: 'remove',
                  label: texts.remove,
                  icon: Trash2,
                  isDanger: true,
                  run: () => remove(scenario),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
