/**
 * Each decision gate as a short dossier: what was asked, by when, what was decided and what it brought.
 */
import type { Content } from 'pdfmake/interfaces';
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import { AUTHOR_LABELS } from '../../shared/report/author-label.ts';
import { GATE_VERDICT_LABELS, type GateOutcome } from '../../shared/report/gate-outcome.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { definitions, paragraph, sectionHeading } from './page-style.ts';

function dossier(gate: GateOutcome, time: FormatTime): readonly (readonly [string, Content])[] {
  const { decision, openedMs, deadlineMs, silence } = gate;
  const pairs: (readonly [string, Content])[] = [['Beslispunt van', gate.owner]];
  if (openedMs !== null && deadlineMs !== null) {
    pairs.push(['Aan de orde', `${time(openedMs)}, uiterlijk te besluiten om ${time(deadlineMs)}`]);
  }
  if (silence !== null) pairs.push([decision ? 'Gevolg van te laat' : 'Gevolg', silence]);
  if (decision && deadlineMs !== null) {
    const isLate = decision.atMs > deadlineMs;
    const late = isLate ? `, ${durationText(decision.atMs - deadlineMs)} te laat` : '';
    pairs.push(
      ['Besluit', { text: decision.option, bold: true }],
      ['Genomen', `${time(decision.atMs)} door ${decision.decider}${late}`],
      ['Motivering', decision.rationale],
      ['Gevolg', decision.consequence],
      ['Vastgelegd door', AUTHOR_LABELS[decision.recordedBy]],
    );
  }
  return pairs;
}

export function gateChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  if (model.gates.length === 0) return paragraph('Dit scenario heeft geen beslispunten.');
  return model.gates.map((gate, index) => [
    sectionHeading(`${gate.number}  ${gate.title}: ${GATE_VERDICT_LABELS[gate.verdict]}`, index === 0),
    { text: gate.question, style: 'paragraph', italics: true },
    definitions(dossier(gate, time)),
  ]);
}
