/** A phase with its transitions as sentences, and a transition in words to choose. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { PhasePlace } from '../../../shared/scenario/edit/phase-tree.ts';
import { findPhase, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import type { PhaseData, TransitionData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choice-fields.tsx';
import { ConditionField } from './condition-field.tsx';
import { draaiboekTexts } from './draaiboek-texts.ts';
import { useDesk } from './draft-context.tsx';
import { EffectsField } from './effects-field.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { TextField, useNames } from './filled-names.tsx';
import { FormSection, NumberWord, OptionalText, Word } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';
import { emptyInject, emptyPhase, newIdIn, newTransition } from './new-items.ts';
import { useTransitionText } from './transition-text.ts';

export function PhaseForm({ place }: { readonly place: PhasePlace }) {
  const { draft, edit, openForm, vocabulary } = useDesk();
  const { id, phase } = place;
  const finding = useFinding({ kind: 'phases', id });
  const say = useTransitionText();
  const change = (part: Partial<PhaseData>) => edit({ type: 'changePhase', id, part });
  const transitions = phase.transitions ?? [];
  const put = (next: TransitionData[]) => change({ transitions: next.length === 0 ? undefined : next });
  const siblings = chartOf(draft, place);
  const isFirst = siblings.initial === id;
  const swap = (index: number, other: number) => {
    const [a, b] = [transitions[index], transitions[other]];
    if (a && b) put(transitions.map((each) => (each === a ? b : each === b ? a : each)));
  };
  return (
    <>
      <TextField
        label={texts.title}
        value={phase.title}
        onChange={(title) => change({ title })}
        errorMessage={finding('title')}
      />
      <OptionalText
        label={texts.description}
        rows={4}
        value={phase.description}
        onChange={(description) => change({ description })}
        errorMessage={finding('description')}
      />
      <Checkbox
        label={texts.isFinal}
        isSelected={phase.final === true}
        onChange={(final) => change({ final: final ? true : undefined })}
      />
      {isFirst ? (
        <p className="field-hint">{texts.isFirst}</p>
      ) : (
        <div className="form-actions">
          <Button label={texts.makeFirst} isSmall onPress={() => edit({ type: 'setFirstPhase', id })} />
        </div>
      )}
      <FormSection title={texts.transitions}>
        {transitions.length === 0 && <p className="field-hint">{texts.noTransitions}</p>}
        <ol className="transitions">
          {transitions.map((transition, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a transition has no name but its place
            <li key={index}>
              <button
                type="button"
                className="transition-words"
                onClick={() => openForm({ kind: 'transition', phaseId: id, index })}
              >
                <b>
                  {draaiboekTexts.goTo(
                    findPhase(vocabulary.draft, transition.to)?.phase.title ?? draaiboekTexts.removed,
                  )}
                </b>{' '}
                <span>{say(id, transition)}</span>
              </button>
              <Button
                label={draaiboekTexts.moveUp}
                icon={ArrowUp}
                isIconOnly
                isSmall
                variant="ghost"
                isDisabled={index === 0}
                onPress={() => swap(index, index - 1)}
              />
              <Button
                label={draaiboekTexts.moveDown}
                icon={ArrowDown}
                isIconOnly
                isSmall
                variant="ghost"
                isDisabled={index === transitions.length - 1}
                onPress={() => swap(index, index + 1)}
              />
              <Button
                label={draaiboekTexts.remove}
                icon={X}
                isIconOnly
                isSmall
                variant="ghost"
                onPress={() => put(transitions.filter((each) => each !== transition))}
              />
            </li>
          ))}
        </ol>
        <FieldFinding text={finding('')} />
        <FieldFinding text={finding('initial')} />
        <div className="form-actions">
          <Button
            label={texts.addTransition}
            icon={Plus}
            isSmall
            onPress={() => {
              const { edit: added, place: at } = newTransition(draft, id, siblings.others[0] ?? id);
              edit(added);
              openForm(at);
            }}
          />
          <Button
            label={texts.addInside}
            icon={Plus}
            isSmall
            onPress={() => {
              const fresh = newIdIn(draft, 'phases', 'fase');
              const { regionId } = place;
              edit({ type: 'addPhase', id: fresh, phase: emptyPhase(), parentId: id, regionId });
              openForm({ kind: 'phases', id: fresh });
            }}
          />
          <Button
            label={texts.addInject}
            icon={Plus}
            isSmall
            onPress={() => {
              const item = { ...emptyInject(draft), release: { phase: id, after: 5 } };
              edit({ type: 'addItem', list: 'injects', item });
              openForm({ kind: 'injects', id: item.id });
            }}
          />
        </div>
      </FormSection>
    </>
  );
}

/** The first phase of the chart or phase that a phase stands in, and the phases beside it. */
function chartOf(draft: Parameters<typeof findPhase>[0], { id, parentId, regionId }: PhasePlace) {
  const parent = parentId === null ? null : findPhase(draft, parentId)?.phase;
  const region = regionId === null ? draft.phases : draft.regions?.[regionId];
  const states = (parent ? parent.states : region?.states) ?? {};
  return {
    initial: parent ? parent.initial : region?.initial,
    others: Object.keys(states).filter((other) => other !== id),
  };
}

interface TransitionFormProps {
  readonly place: PhasePlace;
  readonly transition: TransitionData;
  readonly index: number;
}

export function TransitionForm({ place, transition, index }: TransitionFormProps) {
  const { edit, vocabulary } = useDesk();
  const fill = useNames();
  const finding = useFinding({ kind: 'transition', phaseId: place.id, index });
  const say = useTransitionText();
  const change = (part: Partial<TransitionData>) => {
    const next = Object.entries({ ...transition, ...part }).filter(([, value]) => value !== undefined);
    const changed = Object.fromEntries(next) as TransitionData;
    const transitions = (place.phase.transitions ?? []).map((each, at) => (at === index ? changed : each));
    edit({ type: 'changePhase', id: place.id, part: { transitions } });
  };
  const target = findPhase(vocabulary.draft, transition.to);
  const chart = new Set(
    phasePlaces(vocabulary.draft).flatMap(({ id, regionId }) => (regionId === place.regionId ? [id] : [])),
  );
  const timing = transition.at !== undefined ? 'at' : transition.after !== undefined ? 'after' : 'now';
  return (
    <>
      <p className="field-hint">{texts.fromPhase(fill(place.phase.title))}</p>
      <div className="sentence-block">
        <span className="sentence">
          {texts.goTo}
          <Word
            label={texts.phaseWord}
            value={transition.to}
            choices={vocabulary.phases.filter(({ id }) => id === transition.to || chart.has(id))}
            onChange={(to) => change({ to, history: undefined })}
          />
        </span>
        <FieldFinding text={finding('to')} />
        {(target?.phase.states || transition.history !== undefined) && (
          <span className="sentence">
            {texts.history}
            <Word
              label={texts.history}
              value={transition.history ?? 'none'}
              choices={Object.entries(texts.historyOptions).map(([id, label]) => ({ id, label }))}
              onChange={(id) =>
                change({ history: id === 'none' ? undefined : (id as TransitionData['history']) })
              }
            />
          </span>
        )}
        <span className="sentence">
          {texts.when}
          <Word
            label={texts.moment}
            value={timing}
            choices={Object.entries(texts.timing).map(([id, label]) => ({ id, label }))}
            onChange={(next) =>
              change({
                at: next === 'at' ? (transition.at ?? 60) : undefined,
                after: next === 'after' ? (transition.after ?? 15) : undefined,
              })
            }
          />
          {transition.at !== undefined && (
            <NumberWord
              label={texts.minutesAfterStart}
              value={transition.at}
              lowest={0}
              unit={texts.minutesAfterStart}
              onChange={(at) => change({ at })}
            />
          )}
          {transition.after !== undefined && (
            <NumberWord
              label={texts.minutes}
              value={transition.after}
              lowest={0}
              unit={texts.minutes}
              onChange={(after) => change({ after })}
            />
          )}
        </span>
        <FieldFinding text={finding('history')} />
        <FieldFinding text={finding('at')} />
        <FieldFinding text={finding('after')} />
        <ConditionField
          label={texts.condition}
          guard={transition.when}
          onChange={(when) => change({ when })}
        />
        <FieldFinding text={finding('when')} />
      </div>
      <FormSection title={texts.readsAs}>
        <p className="reads-as">
          {draaiboekTexts.goTo(target?.phase.title ?? draaiboekTexts.removed)}. {say(place.id, transition)}.
        </p>
      </FormSection>
      <FormSection title={texts.effects}>
        <EffectsField set={transition.set} onChange={(set) => change({ set })} />
        <FieldFinding text={finding('set')} />
      </FormSection>
    </>
  );
}
