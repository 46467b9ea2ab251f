import type { PartToAdd } from '../../shared/commands/write-up.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { choicesOf } from '../../shared/report/part-choice.ts';
import { sheetTables } from '../../shared/report/sheet-tables.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { askForSheet } from '../store/into-write-up.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';

/** Puts the table that is looked at into the write-up, of the grid or instrument it is of; not there for one that no paper prints. */
export function TableToWriteUp() {
  const { grid, instrument, table } = useExportSettings();
  const shows = sheetTables.find((id) => id === table);
  if (shows === undefined) return null;
  const choices = choicesOf({ kind: 'table', shows });
  return (
    <ToWriteUp
      part={{
        ...{ kind: 'table', shows },
        ...(grid !== undefined && choices.includes('gridId') ? { gridId: grid } : {}),
        ...(instrument !== undefined && choices.includes('instrumentId')
          ? { instrumentId: instrument }
          : {}),
      }}
    />
  );
}

/** Puts what is looked at into the write-up. */
export function ToWriteUp({ part }: { readonly part: PartToAdd }) {
  const readOnly = useReview((state) => state.readOnly);
  return (
    <Button isDisabled={readOnly} onPress={() => askForSheet([part])}>
      {t('writeUp.addTo.button')}
    </Button>
  );
}
