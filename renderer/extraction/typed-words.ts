import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DraftField } from '../choices/use-draft-field.ts';
import { useFormField } from '../choices/use-form-field.ts';

/** What is typed into the form of a field: kept while it is typed, stored by the button alone. */
export interface TypedWords {
  readonly name: DraftField;
  readonly options: DraftField;
  readonly guidance: DraftField;
  readonly unit: DraftField;
  readonly minimum: DraftField;
  readonly maximum: DraftField;
  /** The form was stored, or given up. */
  forget(): void;
}

type Part = Exclude<keyof TypedWords, 'forget'>;

export function useTypedWords(field: ReviewField | undefined): TypedWords {
  const at = field?.id ?? 'field:new';
  const of = (part: Part, value = '') => ({
    ...{ field: `${at} form ${part}`, label: t(`extraction.form.${part}`), value },
  });
  const words = {
    name: useFormField(of('name', field?.name)),
    options: useFormField(of('options', field?.options?.join('\n'))),
    guidance: useFormField(of('guidance', field?.guidance)),
    unit: useFormField(of('unit', field?.unit)),
    minimum: useFormField(of('minimum', field?.minimum?.toString())),
    maximum: useFormField(of('maximum', field?.maximum?.toString())),
  };
  return {
    ...words,
    forget: () => {
      for (const each of Object.values(words)) each.giveUp();
    },
  };
}
