/** What tables and figures are called in a sheet. */
import { t } from '../../../shared/messages/all-messages.ts';
import { shownFigures } from '../../../shared/report/figure-shown.ts';
import { namedTableIds } from '../../../shared/tables/table.ts';

export function tableName(shows: string | undefined): string {
  const id = namedTableIds.find((each) => each === shows);
  return id === undefined ? t('writeUp.unknown') : t(`table.${id}`);
}

export function figureName(shows: string | undefined): string {
  const id = shownFigures.find((each) => each === shows);
  if (id === undefined) return t('writeUp.unknown');
  return id === 'flow' || id === 'appraisal' ? t(`writeUp.figure.${id}`) : t(`figure.title.${id}`);
}
