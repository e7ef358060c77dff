/** The form of whatever is selected, with what the checker says of it as a whole and what can be done with it. */
import { Copy, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { itemOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { findPhase } from '../../../shared/scenario/edit/phase-tree.ts';
import { type Place, placeKey } from '../../../shared/scenario/edit/place.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { useDesk } from './draft-context.tsx';
import { useNames } from './filled-names.tsx';
import { findingSentence } from './finding-words.ts';
import { FORM_ID } from './form-focus.ts';
import { formTexts } from './form-texts.ts';
import { GateForm } from './gate-form.tsx';
import { InjectForm } from './inject-form.tsx';
import { NameMenu, useNameMenu } from './name-menu.tsx';
import { ClockForm, MediumForm, ObjectiveForm, RegionForm, ResponseCardForm } from './part-forms.tsx';
import { PhaseForm, TransitionForm } from './phase-form.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { VariableForm } from './variable-form.tsx';

interface ItemFormProps {
  readonly place: Place;
  readonly onSeal: () => void;
  readonly onRemove: (place: Place) => void;
  readonly onDuplicate: (place: Place) => void;
}

export function ItemForm({ place, onSeal, onRemove, onDuplicate }: ItemFormProps) {
  const { draft, findings } = useDesk();
  const form = formAt(draft, place);
  const key = placeKey(place);
  const here = findings.get(key) ?? [];
  const number = place.kind === 'injects' ? itemOf(draft, 'injects', place.id)?.number : undefined;
  const isList = !['scenario', 'transition', 'phases', 'regions', 'variables'].includes(place.kind);
  const names = useNameMenu();
  const fill = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Panel
      title={number === undefined ? texts.kinds[place.kind] : formTexts.number(number)}
      headingRef={heading}
      end={
        <>
          <NameMenu isDisabled={!names.hasField} onChoose={names.insert} />
          {isList && (
            <Button
              label={texts.duplicate}
              icon={Copy}
              isIconOnly
              variant="ghost"
              onPress={() => onDuplicate(place)}
            />
          )}
          {place.kind !== 'scenario' && (
            <Button
              label={texts.remove}
              icon={Trash2}
              isIconOnly
              variant="ghost"
              onPress={() => onRemove(place)}
            />
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving a field ends a step that can be undone */}
      <div key={key} className="panel-body item-form" id={FORM_ID} onBlur={onSeal} onFocus={names.onFocus}>
        {here.length > 0 && (
          <ul className="findings-here" aria-label={texts.findingHere(here.length)}>
            {here.map((finding) => (
              <li key={`${finding.path} ${finding.message}`}>{findingSentence(finding, fill)}</li>
            ))}
          </ul>
        )}
        {form}
      </div>
    </Panel>
  );
}

function formAt(draft: ScenarioDraft, place: Place): ReactNode {
  switch (place.kind) {
    case 'scenario':
      return <ScenarioForm />;
    case 'phases': {
      const found = findPhase(draft, place.id);
      return found && <PhaseForm place={found} />;
    }
    case 'transition': {
      const found = findPhase(draft, place.phaseId);
      const transition = found?.phase.transitions?.[place.index];
      return (
        found && transition && <TransitionForm place={found} transition={transition} index={place.index} />
      );
    }
    case 'regions': {
      const region = draft.regions?.[place.id];
      return region && <RegionForm id={place.id} region={region} />;
    }
    case 'variables': {
      const variable = draft.variables[place.id];
      return variable && <VariableForm id={place.id} variable={variable} />;
    }
    case 'injects': {
      const inject = itemOf(draft, 'injects', place.id);
      return inject && <InjectForm inject={inject} />;
    }
    case 'gates': {
      const gate = itemOf(draft, 'gates', place.id);
      return gate && <GateForm gate={gate} />;
    }
    case 'objectives': {
      const objective = itemOf(draft, 'objectives', place.id);
      return objective && <ObjectiveForm objective={objective} />;
    }
    case 'clocks': {
      const clock = itemOf(draft, 'clocks', place.id);
      return clock && <ClockForm clock={clock} />;
    }
    case 'media': {
      const medium = itemOf(draft, 'media', place.id);
      return medium && <MediumForm medium={medium} />;
    }
    case 'responseCards': {
      const card = itemOf(draft, 'responseCards', place.id);
      return card && <ResponseCardForm card={card} />;
    }
    default:
      return assertNever(place);
  }
}
