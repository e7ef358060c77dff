/** Scenarios of one origin as a table, each with what can be done with it. */
import { Download, Sheet, Trash2 } from 'lucide-react';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { wallClock, wallDay } from '../../../shared/exercise/time-format.ts';
import type { ScenarioListing } from '../../../shared/scenario-contract.ts';
import { ActionTable } from '../../components/action-table.tsx';
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
  /** By id, of the scenarios that can be exercised. */
  readonly summaries: ReadonlyMap<string, ScenarioSummary>;
}

export function ScenarioTable({ scenarios, summaries, ...actions }: ScenarioTableProps) {
  return (
    <ActionTable
      className="table-scenarios"
      columns={[texts.columns.title, texts.columns.about, texts.columns.version, texts.columns.findings]}
      actions={texts.columns.actions}
    >
      {scenarios.map((scenario) => (
        <tr key={scenario.id}>
          <th scope="row">
            <span className="user-text" dir="auto">
              {scenario.title}
            </span>
            {scenario.problem !== null && <p className="tone-danger">{scenario.problem}</p>}
          </th>
          <td>
            <About summary={summaries.get(scenario.id)} />
          </td>
          <td>
            {versionWords(scenario)}
            <p className="tone-quiet num">
              {scenario.changedAt === null
                ? texts.shipped
                : texts.changed(wallDay(scenario.changedAt), wallClock(scenario.changedAt))}
            </p>
          </td>
          <td>{scenario.findingCount === null ? texts.unchecked : texts.findings(scenario.findingCount)}</td>
          <td>
            <RowActions scenario={scenario} {...actions} />
          </td>
        </tr>
      ))}
    </ActionTable>
  );
}

function About({ summary }: { readonly summary: ScenarioSummary | undefined }) {
  if (!summary) return <p className="tone-quiet">{texts.notYetPlayable}</p>;
  return (
    <>
      <p className="listing-summary user-text" dir="auto">
        {summary.summary}
      </p>
      <p className="tone-quiet num">{texts.figures(summary)}</p>
    </>
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
