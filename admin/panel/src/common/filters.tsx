import { DateInput, NullableBooleanInput, NumberInput, SelectArrayInput, TextInput } from 'ra-ui-materialui';

const label = (name: string) => `vireo.field.${name}`;

/** oneOf is a filter by values of a fixed set. */
export const oneOf = (name: string, of: string, values: string[], always = false) => (
  <SelectArrayInput
    key={name}
    source={name}
    label={label(name)}
    alwaysOn={always}
    choices={values.map((id) => ({ id, name: `vireo.value.${of}.${id}` }))}
    sx={{ minWidth: 140 }}
  />
);

/** isSo is a filter by yes or no. */
export const isSo = (name: string, always = false) => <NullableBooleanInput key={name} source={name} label={label(name)} alwaysOn={always} />;

/** idOf is a filter by an id or another exact text. */
export const idOf = (name: string, always = false) => <TextInput key={name} source={name} label={label(name)} alwaysOn={always} resettable />;

/** since and until are the bounds of a time. */
export const between = (name: string) => [
  <DateInput key={name + '_gte'} source={name + '_gte'} label={`vireo.field.${name}_gte`} />,
  <DateInput key={name + '_lte'} source={name + '_lte'} label={`vireo.field.${name}_lte`} />,
];

/** atLeast is a lower bound of a number. */
export const atLeast = (name: string) => <NumberInput key={name + '_gte'} source={name + '_gte'} label={`vireo.field.${name}_gte`} min={0} />;

export const kinds = ['video', 'comment', 'user', 'message'];
export const reasons = ['words', 'wave', 'registration', 'premoderation', 'minors', 'self_harm', 'violence', 'sexual', 'drugs', 'fraud', 'hate', 'abuse', 'privacy', 'gambling', 'impersonation', 'copyright', 'ads', 'spam', 'other'];
export const measures = ['takedown', 'restore', 'limit', 'warn', 'mute', 'suspend', 'ban'];
export const outcomes = ['actioned', 'no_violation', 'duplicate', 'subject_gone'];
export const levels = ['allow', 'observe', 'mask', 'hold', 'block'];
export const matches = ['auto', 'substring', 'word'];
export const categories = ['ads', 'gambling', 'fraud', 'drugs', 'violence', 'sexual', 'abuse', 'other'];
export const actors = ['staff', 'token', 'user', 'system', 'command'];
export const textFields = ['title', 'comment', 'message', 'username', 'signature'];
