import { type DraftField, useDraftField } from './use-draft-field.ts';
import type { TypedField } from './use-typed-text.ts';

/**
 * A field of a form that is stored as a whole: what is typed is kept while it is typed, and offered when the form is there
 * again. The form gives it up once it is stored or cancelled.
 */
export function useFormField(field: TypedField): DraftField {
  return useDraftField({ ...field, storesWhenLeft: false, onStore: async () => undefined });
}
