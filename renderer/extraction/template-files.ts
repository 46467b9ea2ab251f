/** Fields saved as a file, and read from one, so that the next review begins with them. */
import { readTemplate, writeTemplate } from '../../shared/extraction/field-template.ts';
import { fieldsOf } from '../../shared/extraction/review-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { pickFile } from '../store/pick-file.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { saveFile } from '../store/save-file.ts';
import { takeFields } from './take-fields.ts';

/** Letters of a JSON file of fields that are read. */
const largest = 2_000_000;

export async function saveTemplate(): Promise<void> {
  const { snapshot } = useReview.getState();
  await saveFile({
    suggestedName: `${t('extraction.templateFile', { title: fileStem(snapshot.review?.title ?? '') })}.json`,
    bytes: writeTemplate(fieldsOf(snapshot)),
    description: t('extraction.templateKind'),
    extension: 'json',
  });
}

export async function openTemplate(): Promise<void> {
  const picked = await pickFile({ accept: ['json'], largest });
  if (picked !== undefined) await takeFields(readTemplate(picked.bytes));
}
