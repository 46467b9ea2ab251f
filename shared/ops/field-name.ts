import { hasMessage, t } from '../messages/messages.ts';
import type { RecordId } from '../records/ids.ts';
import { recordTypeOf } from '../records/record-types.ts';
import { valueName } from './shared-values.ts';

/**
 * What a field is called, or the value it is part of (M11); what the team named itself, and a field of a later
 * version, by its own name.
 */
export function fieldName(id: RecordId, field: string): string {
  const prefix = `field.${recordTypeOf(id) ?? ''}.`;
  const whole = `${prefix}${valueName(id, field)}`;
  if (hasMessage(whole)) return t(whole);
  const [name = '', ...inner] = field.split('.');
  if (name === 'custom' && inner.length > 0) return inner.join('.');
  const outer = `${prefix}${name}`;
  return hasMessage(outer) ? t(outer) : field;
}
