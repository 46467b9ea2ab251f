import { removeSheet } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { SheetId } from '../../../shared/records/ids.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { reportFormats } from '../../../shared/use-cases/export-report.ts';
import { LayerSwitch } from '../../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../../choices/ScopeSwitch.tsx';
import { notifyError } from '../../store/notices.ts';
import { commitAndTell } from '../../store/tell-done.ts';
import { chooseSheet, useWriteUp } from '../../store/write-up-state.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { saveSheet, useAskedSheet } from './save-sheet.ts';
import styles from './write-up.module.css';

/** Which sheet, whether it is written or looked at, whose coding it shows, and the ways to save it. */
export function WriteUpToolbar(props: {
  readonly sheet: Sheet;
  readonly sheets: readonly Sheet[];
  readonly readOnly: boolean;
}) {
  const { readOnly, sheet, sheets } = props;
  const isPage = useWriteUp((state) => state.isPage);
  const asked = useAskedSheet(sheet.id);
  const remove = async (): Promise<void> => {
    await commitAndTell(removeSheet, { sheetId: sheet.id });
    chooseSheet(undefined);
  };
  const doings = {
    new: () => useWriteUp.setState({ naming: 'new' }),
    rename: () => useWriteUp.setState({ naming: 'open' }),
    remove: () => void remove().catch(notifyError),
  };
  return (
    <div className={styles.toolbar}>
      <select
        className={styles.choice}
        aria-label={t('writeUp.sheets')}
        value={sheet.id}
        onChange={({ target }) => chooseSheet(target.value as SheetId)}
      >
        {sheets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <ActionMenu
        says={t('writeUp.manage')}
        isDisabled={readOnly}
        items={(['new', 'rename', 'remove'] as const).map((id) => ({
          id,
          name: t(`writeUp.${id}`),
        }))}
        onTake={(id) => doings[id as keyof typeof doings]()}
      />
      <Segments
        label={t('writeUp.shows')}
        value={isPage ? 'page' : 'write'}
        choices={[
          { value: 'write', label: t('writeUp.write') },
          { value: 'page', label: t('writeUp.page') },
        ]}
        onChange={(value) => useWriteUp.setState({ isPage: value === 'page' })}
      />
      <span className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <ActionMenu
          says={t('writeUp.save')}
          isDisabled={false}
          items={reportFormats.map((format) => ({
            id: format,
            name: t('writeUp.saveAs', { format }),
          }))}
          onTake={(format) =>
            void saveSheet(format as (typeof reportFormats)[number], asked).catch(notifyError)
          }
        />
      </span>
    </div>
  );
}
