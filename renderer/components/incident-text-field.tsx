// What stands on every screen during a real incident.
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { TextArea } from './fields.tsx';
import { textProblem } from './text-check.ts';

export interface IncidentTextFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly errorMessage: string | undefined;
}

export const IncidentTextField = (field: IncidentTextFieldProps) => (
  <TextArea label={nl.stop.text} description={nl.stop.textHint} isRequired {...field} />
);

export const incidentTextProblem = (text: string): string | undefined =>
  textProblem(text, MAX_TEXT.reason, nl.stop.textError);
