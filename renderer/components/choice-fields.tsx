// Fields one chooses in: select, combobox with free text, radios, checkboxes, and the joined toggle buttons.
// Options are {id, label}; values are ids, except the combobox, whose value is the text itself.
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  ComboBox as AriaComboBox,
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  Button,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { nl } from '../nl.ts';
import { FieldHelp, FieldLabel, type FieldProps, fieldProps, type Option } from './field-parts.tsx';
import { given } from './given.ts';
import { isMeant, isOwnName, meantOptions } from './meant-option.ts';

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string | undefined;
}

export function Select(props: SelectProps) {
  const { options, value, onChange, placeholder } = props;
  return (
    <AriaSelect
      {...fieldProps(props)}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder ?? ''}
    >
      <FieldLabel {...props} />
      <Button className="control">
        <SelectValue className="control-value" />
        <ChevronDown aria-hidden />
      </Button>
      <FieldHelp {...props} />
      <Popover className="popover">
        <ListBox
          items={options}
          renderEmptyState={() => <p className="option-none">{nl.common.noMatches}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      className="option"
      id={option.id}
      textValue={option.label}
      {...given({ isDisabled: option.isDisabled })}
    >
      <span>{option.label}</span>
      {option.detail && <span className="option-detail">{option.detail}</span>}
    </ListBoxItem>
  );
}

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  /**
   * Half a name stands for the first option with a word that begins so. Esc keeps it as it was typed, and so does a
   * click elsewhere when it may be several. A name that is no option is said to be so.
   */
  readonly completes?: boolean | undefined;
}

/** Suggests, but accepts any text. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, placeholder, completes = false, description } = props;
  const items = [...new Set(options)].map((label) => ({ id: label, label }));
  const meant = completes ? meantOptions(options, value) : [];
  /** The list with what half a name may be is open. */
  const [isChoosing, setChoosing] = useState(false);
  const isOwn = completes && !isChoosing && isOwnName(options, value);
  const shown = { ...props, description: isOwn ? nl.common.ownName : description };
  return (
    <AriaComboBox
      {...fieldProps(shown)}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      defaultItems={items}
      {...(completes && {
        defaultFilter: isMeant,
        onBlur: () => {
          const [only, other] = meant;
          if (isChoosing && only !== undefined && other === undefined) onChange(only);
        },
      })}
    >
      {completes && <FirstMeant first={meant[0]} onChoosing={setChoosing} />}
      <FieldLabel {...shown} />
      <Group className="control control-group">
        <Input {...given({ placeholder })} />
        <Button aria-label={nl.common.choose(props.label)}>
          <ChevronDown aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...shown} />
      <Popover className="popover">
        <ListBox<Option>>{(option) => <OptionItem option={option} />}</ListBox>
        {meant.length > 1 && <p className="option-none">{nl.common.halfName(value.trim())}</p>}
      </Popover>
    </AriaComboBox>
  );
}

interface FirstMeantProps {
  readonly first: string | undefined;
  readonly onChoosing: (isChoosing: boolean) => void;
}

/** Points at the option that Enter or Tab takes, as soon as the list of them is open. */
function FirstMeant({ first, onChoosing }: FirstMeantProps) {
  const state = useContext(ComboBoxStateContext);
  const isShown = state?.isOpen === true && first !== undefined && state.collection.getItem(first) !== null;
  useEffect(() => {
    if (isShown && state.selectionManager.focusedKey === null) state.selectionManager.setFocusedKey(first);
  });
  useEffect(() => onChoosing(isShown), [isShown, onChoosing]);
  return null;
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isHorizontal?: boolean | undefined;
}

export function RadioGroup(props: RadioGroupProps) {
  const { options, value, onChange, isHorizontal } = props;
  return (
    <AriaRadioGroup {...fieldProps(props)} value={value} onChange={onChange}>
      <FieldLabel {...props} />
      <div className="choices" data-orientation={isHorizontal ? 'horizontal' : undefined}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="choice choice-radio"
            {...given({ isDisabled: option.isDisabled })}
          >
            <span className="choice-mark" aria-hidden="true" />
            <span>{option.label}</span>
            {option.detail && <span className="choice-detail">{option.detail}</span>}
          </Radio>
        ))}
      </div>
      <FieldHelp {...props} />
    </AriaRadioGroup>
  );
}

export interface CheckboxProps {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

export function Checkbox({ label, detail, isSelected, onChange, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox className="choice" isSelected={isSelected} onChange={onChange} {...given({ isDisabled })}>
      <CheckFace label={label} detail={detail} isSelected={isSelected} />
    </AriaCheckbox>
  );
}

function CheckFace({
  label,
  detail,
  isSelected,
}: {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isSelected: boolean;
}) {
  return (
    <>
      <span className="choice-mark" aria-hidden="true">
        {isSelected && <Check strokeWidth={3.5} />}
      </span>
      <span>{label}</span>
      {detail && <span className="choice-detail">{detail}</span>}
    </>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isHorizontal?: boolean | undefined;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, value, onChange, isHorizontal } = props;
  return (
    <AriaCheckboxGroup {...fieldProps(props)} value={[...value]} onChange={onChange}>
      <FieldLabel {...props} />
      <div className="choices" data-orientation={isHorizontal ? 'horizontal' : undefined}>
        {options.map((option) => (
          <AriaCheckbox
            key={option.id}
            value={option.id}
            className="choice"
            {...given({ isDisabled: option.isDisabled })}
          >
            <CheckFace {...option} isSelected={value.includes(option.id)} />
          </AriaCheckbox>
        ))}
      </div>
      <FieldHelp {...props} />
    </AriaCheckboxGroup>
  );
}

export interface ToggleOption {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The shortcut digit shown small after the word. */
  readonly digit?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface ToggleGroupProps {
  readonly label: string;
  readonly options: readonly ToggleOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Joined buttons, one pressed: kinds and filters. */
export function ToggleGroup({ label, options, value, onChange, isDisabled, className }: ToggleGroupProps) {
  return (
    <ToggleButtonGroup
      className={className ? `toggles ${className}` : 'toggles'}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(String(key));
      }}
      {...given({ isDisabled })}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} {...given({ isDisabled: option.isDisabled })}>
          {option.icon}
          {option.label}
          {option.digit && (
            <span className="toggle-digit" aria-hidden="true">
              {option.digit}
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
