/** What the palette offers to set the course right: taking back, opening again, setting a phase, meeting a term. */
import type { Command } from '../../components/command-palette.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { pastGates } from '../regie/gate-views.ts';
import { useRecallable } from '../regie/recall.ts';
import { useShowTerm } from '../regie/show-term.ts';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.palette;

/** None while nothing can be steered. */
export function useSetRightCommands(isSteerable: boolean): readonly Command[] {
  const { engine } = useReplica();
  const { state } = useExercise();
  const { run } = useMoment();
  const { send, openDialog } = useLeaderControl();
  const recallable = useRecallable();
  const showTerm = useShowTerm();
  if (!engine || !run || !isSteerable) return [];
  const { model } = engine;
  const { context } = run;
  const nameOf = (id: string) => {
    const improvised = state.improvised.find(({ injectId }) => injectId === id);
    const planned = model.injectById.get(id);
    return planned ? `${planned.number}. ${planned.title}` : `${improvised?.number}. ${improvised?.subject}`;
  };
  const runningTerms = (model.scenario.clocks ?? []).filter(
    ({ id }) => context.clocks[id] !== undefined && context.clocks[id].metMs === undefined,
  );
  return [
    ...recallable.map(({ injectId }) => ({
      id: `recall-${injectId}`,
      label: texts.recall(nameOf(injectId)),
      keywords: 'inject intrekken',
      run: () => send('recallInject', { injectId }),
    })),
    {
      id: 'record-decision',
      label: texts.record,
      keywords: 'besluitenlijst beslispunt vóór de vraag eerder vooraf al besloten',
      run: () => openDialog({ type: 'decision', gateId: null }),
    },
    ...state.decisionList
      .filter(({ status }) => status === 'proposed')
      .map(({ id, number, subject }) => ({
        id: `confirm-${id}`,
        label: texts.confirmProposal(number, subject),
        keywords: 'voorstel besluit',
        run: () => openDialog({ type: 'confirmProposal', decisionId: id }),
      })),
    ...state.decisionList
      .filter(({ status, gateId }) => status === 'confirmed' && gateId === null)
      .map(({ id, number, subject }) => ({
        id: `link-${id}`,
        label: texts.linkDecision(number, subject),
        keywords: 'besluit koppelen',
        run: () => openDialog({ type: 'linkDecision', decisionId: id }),
      })),
    {
      id: 'rbt',
      label: state.isRbtConvened ? texts.rbtLeft : texts.rbtConvened,
      keywords: 'regionaal beleidsteam voorzitter veiligheidsregio GRIP 4',
      run: () => send('setRbt', { isConvened: !state.isRbtConvened }),
    },
    {
      id: 'force-phase',
      label: texts.forcePhase,
      keywords: 'fase forceren toestand',
      run: () => openDialog({ type: 'forcePhase' }),
    },
    ...pastGates(model, context, exerciseMinutes(state)).map(({ id, title }) => ({
      id: `reopen-${id}`,
      label: texts.reopenGate(title),
      run: () => openDialog({ type: 'reopenGate', gateId: id }),
    })),
    ...runningTerms
      .filter(({ id }) => !state.obligations.some(({ clockId }) => clockId === id))
      .map(({ id, title }) => ({
        id: `show-${id}`,
        label: texts.showTerm(title),
        keywords: 'wettelijke termijn',
        run: () => showTerm(id),
      })),
    ...runningTerms.map(({ id, title }) => ({
      id: `meet-${id}`,
      label: texts.meetClock(title),
      keywords: 'wettelijke termijn',
      run: () => openDialog({ type: 'meetClock', clockId: id }),
    })),
  ];
}
