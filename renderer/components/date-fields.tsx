// Date and time in typed segments, nl-NL, 24 hours. Values are plain local strings ("2026-11-18", "2026-11-18T10:43",
// "10:43", "10:43:02") or null while incomplete, so pages need no date library.
import { getLocalTimeZone, parseDate, parseDateTime, parseTime, today } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  DatePicker as AriaDatePicker,
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  type DateValue,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { nl } from '../nl.ts';
import { FieldHelp, FieldLabel, type FieldProps, fieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface DatePickerProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly granularity?: 'day' | 'minute' | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

function toDate(value: string | null | undefined, granularity: 'day' | 'minute'): DateValue | null {
  if (!value) return null;
  try {
    return granularity === 'day' ? parseDate(value.slice(0, 10)) : parseDateTime(value);
  } catch {
    return null;
  }
}

export function DatePicker(props: DatePickerProps) {
  const { value, onChange, granularity = 'day', min, max } = props;
  return (
    <AriaDatePicker
      {...fieldProps(props)}
      granularity={granularity}
      hourCycle={24}
      shouldForceLeadingZeros
      value={toDate(value, granularity)}
      onChange={(next) => onChange(next ? next.toString().slice(0, granularity === 'day' ? 10 : 16) : null)}
      placeholderValue={today(getLocalTimeZone())}
      {...given({
        minValue: toDate(min, granularity) ?? undefined,
        maxValue: toDate(max, granularity) ?? undefined,
      })}
    >
      <FieldLabel {...props} />
      <Group className="control control-group">
        <DateInput className="control-segments">
          {(segment) => <DateSegment className="segment" segment={segment} />}
        </DateInput>
        <Button aria-label={nl.common.openCalendar}>
          <CalendarDays aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...props} />
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={nl.common.calendar}>
          <Calendar className="calendar">
            <header>
              <Button slot="previous" className="btn btn-ghost" aria-label={nl.common.previousMonth}>
                <ChevronLeft aria-hidden />
              </Button>
              <Heading level={3} />
              <Button slot="next" className="btn btn-ghost" aria-label={nl.common.nextMonth}>
                <ChevronRight aria-hidden />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell className="calendar-cell" date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

export interface TimeFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly granularity?: 'minute' | 'second' | undefined;
}

function toTime(value: string | null) {
  if (!value) return null;
  try {
    return parseTime(value);
  } catch {
    return null;
  }
}

export function TimeField(props: TimeFieldProps) {
  const { value, onChange, granularity = 'minute' } = props;
  return (
    <AriaTimeField
      {...fieldProps(props)}
      granularity={granularity}
      hourCycle={24}
      shouldForceLeadingZeros
      value={toTime(value)}
      onChange={(next) => onChange(next ? next.toString().slice(0, granularity === 'second' ? 8 : 5) : null)}
    >
      <FieldLabel {...props} />
      <DateInput className="control control-time">
        {(segment) => <DateSegment className="segment" segment={segment} />}
      </DateInput>
      <FieldHelp {...props} />
    </AriaTimeField>
  );
}
