/** The meeting beside the work: its steps, who is at the table, and what is read aloud. */
import { describe, expect, it } from 'vitest';
import { expectedAt, meetingRoles } from '../../../../renderer/components/meeting/meeting-roles.ts';
import { nextStep, stepViews } from '../../../../renderer/components/meeting/step-time.ts';
import { initialExerciseState } from '../../../../shared/exercise/exercise-state.ts';
import type { Meeting } from '../../../../shared/meeting/meetings.ts';
import { recapOf } from '../../../../shared/meeting/recap.ts';

const MINUTE = 60_000;
const minutes = { picture: 10, judgement: 10, decision: 10 };
const meeting: Meeting = {
  number: 1,
  openedMs: 5 * MINUTE,
  closedMs: null,
  agenda: [],
  present: ['burgemeester'],
  absent: [],
  steps: [
    { phase: 'picture', sinceMs: 5 * MINUTE },
    { phase: 'judgement', sinceMs: 17 * MINUTE },
  ],
  nextMs: null,
};

describe('the meeting panel', () => {
  it('[MTP2] counts the time in each step against what was planned', () => {
    expect(stepViews(meeting, minutes, 20 * MINUTE)).toEqual([
      { phase: 'picture', state: 'done', spentMs: 12 * MINUTE, plannedMs: 10 * MINUTE, isOver: true },
      { phase: 'judgement', state: 'current', spentMs: 3 * MINUTE, plannedMs: 10 * MINUTE, isOver: false },
      { phase: 'decision', state: 'ahead', spentMs: 0, plannedMs: 10 * MINUTE, isOver: false },
    ]);
  });

  it('[MTP2] goes on by one key: it opens, enters each step, and closes', () => {
    const last = {
      ...meeting,
      steps: [...meeting.steps, { phase: 'decision' as const, sinceMs: 20 * MINUTE }],
    };
    expect([nextStep(null), nextStep(meeting), nextStep(last)]).toEqual([
      { type: 'open' },
      { type: 'enter', from: 'judgement', to: 'decision' },
      { type: 'close' },
    ]);
  });

  it('[MTP3] seats the roles that are filled, those of the GBT first, and ticks who was there last', () => {
    const filled = { 'ovd-bz': 'A', ciso: 'B', burgemeester: 'C', buurman: 'D' };
    expect(meetingRoles(filled)).toEqual(['burgemeester', 'ciso', 'ovd-bz', 'buurman']);
    expect(meetingRoles({ 'ovd-bz': 'A' }).slice(0, 2)).toEqual(['burgemeester', 'locoburgemeester']);
    expect([expectedAt(undefined, filled), expectedAt(meeting, filled), expectedAt(undefined, {})]).toEqual([
      ['burgemeester', 'ciso'],
      ['burgemeester'],
      [],
    ]);
  });

  it('[MTP4] reads aloud the picture without its questions, the decisions of this meeting and what is open', () => {
    const picture = {
      theme: 'incident',
      isVerified: true,
      source: '',
      injectSeq: null,
      sinceMs: 0,
      changedMs: 0,
    } as const;
    const fact = { ...picture, id: 'f', text: 'Kwel', factStatus: 'fact' } as const;
    const question = { ...picture, id: 'q', text: 'Hoeveel?', factStatus: 'question' } as const;
    const decision = {
      subject: 'A',
      decision: 'B',
      rationale: '',
      alternatives: '',
      groundId: null,
      dissent: '',
      communication: '',
      injectSeq: null,
      revises: null,
      decider: 'burgemeester',
      number: 1,
      status: 'proposed',
      confirmedMs: null,
      endedMs: null,
      reason: '',
      isOnWord: false,
      confirmedBy: null,
      powerHolder: null,
      withdrawnBy: null,
      gateId: null,
      optionId: null,
    } as const;
    const before = { ...decision, id: 'before', proposedMs: MINUTE };
    const here = { ...decision, id: 'here', proposedMs: 6 * MINUTE };
    const { judgement, actions, obligations } = initialExerciseState;
    const state = {
      judgement,
      actions,
      obligations,
      picture: [question, fact],
      decisionList: [before, here],
    };
    expect(recapOf(state, meeting)).toEqual({
      coreObjective: null,
      picture: [['incident', [fact]]],
      questions: [question],
      decisions: [here],
      actions: [],
      obligations: [],
      nextMs: null,
    });
  });
});
