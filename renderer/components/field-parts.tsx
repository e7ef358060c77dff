// What every form field shares: the label with its "verplicht" mark, the hint, and the error with its sign.
// An error message makes the field invalid; there is no separate flag to forget.
import { TriangleAlert } from 'lucide-react';
import { FieldError, Label, Text } from 'react-aria-components';
import { nl } from '../nl.ts';
import { given } from './given.ts';

export interface FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly description?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly name?: string | undefined;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function fieldProps(props: FieldProps) {
  const { description, errorMessage, isRequired, isDisabled, isReadOnly, autoFocus, name } = props;
  return {
    className: 'field',
    // React Aria looks anew for the hint to link to when this changes.
    description,
    validationBehavior: 'aria' as const,
    isInvalid: errorMessage !== undefined,
    ...given({ isRequired, isDisabled, isReadOnly, autoFocus, name }),
  };
}

export function FieldLabel({ label, isRequired, isLabelHidden }: FieldProps) {
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
      {isRequired && !isLabelHidden && (
        <span className="field-required" aria-hidden="true">
          {nl.common.required}
        </span>
      )}
    </Label>
  );
}

export function FieldHelp({ description, errorMessage }: FieldProps) {
  return (
    <>
      {description && (
        <Text slot="description" className="field-hint">
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        <TriangleAlert aria-hidden />
        <span>{errorMessage}</span>
      </FieldError>
    </>
  );
}
