// Why: asked with every act that is recorded with its reason.
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { TextArea } from './fields.tsx';
import { textProblem } from './text-check.ts';

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly errorMessage: string | undefined;
  readonly label?: string | undefined;
}

export const ReasonField = ({ label = nl.reason.label, ...field }: ReasonFieldProps) => (
  <TextArea label={label} description={nl.reason.hint} isRequired {...field} />
);

/** @param missing said when nothing is filled in */
export const reasonProblem = (reason: string, missing: string = nl.reason.error): string | undefined =>
  textProblem(reason, MAX_TEXT.reason, missing);
