import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type DraftField, useDraftField } from '../choices/use-draft-field.ts';

/** What is typed into the form of a field: kept while it is typed, stored by the button alone. */
export interface TypedWords {
  readonly name: DraftField;
  readonly options: DraftField;
  readonly guidance: DraftField;
  /** The form was stored, or given up. */
  forget(): void;
}

export function useTypedWords(field: ReviewField | undefined): TypedWords {
  const at = field?.id ?? 'field:new';
  const kept = (part: string, label: string, value: string) => ({
    ...{ field: `${at} form ${part}`, label, value, storesWhenLeft: false },
    onStore: async () => undefined,
  });
  const name = useDraftField(kept('name', t('extraction.form.name'), field?.name ?? ''));
  const options = useDraftField(
    kept('options', t('extraction.form.options'), (field?.options ?? []).join('\n')),
  );
  const guidance = useDraftField(
    kept('guidance', t('extraction.form.guidance'), field?.guidance ?? ''),
  );
  return {
    ...{ name, options, guidance },
    forget: () => {
      for (const each of [name, options, guidance]) each.giveUp();
    },
  };
}
