import { useState } from 'react';
import type { PartToAdd } from '../../../shared/commands/write-up.ts';
import { findingOutline } from '../../../shared/findings/outline.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { FindingId } from '../../../shared/records/ids.ts';
import { memoParts } from '../../../shared/records/quote-token.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { shownFigures } from '../../../shared/report/figure-shown.ts';
import { sheetTables } from '../../../shared/report/sheet-tables.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { QuotePicker } from '../../choices/QuotePicker.tsx';
import { useStatementLine } from '../../choices/statement-line.ts';
import { notifyError } from '../../store/notices.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { figureName, tableName } from './part-names.ts';
import { putIn } from './put-in.ts';
import styles from './write-up.module.css';

/** The ways to put something in behind the part one is in. */
export function AddParts({ sheet, snapshot }: { readonly sheet: Sheet; readonly snapshot: Shown }) {
  const [isPicking, setPicking] = useState(false);
  const statementLine = useStatementLine();
  const add = (part: PartToAdd): void => void putIn(sheet.id, part).catch(notifyError);
  const { findings } = findingOutline(snapshot);
  return (
    <div className={styles.adding} role="toolbar" aria-label={t('writeUp.adding')} data-adding>
      <span className={styles.soft}>{t('writeUp.putInHere')}</span>
      <Button look="quiet" onPress={() => add({ kind: 'heading' })}>
        {t('writeUp.add.heading')}
      </Button>
      <Button look="quiet" onPress={() => add({ kind: 'text' })}>
        {t('writeUp.add.text')}
      </Button>
      <Button look="quiet" onPress={() => setPicking(true)}>
        {t('writeUp.add.quote')}
      </Button>
      <ActionMenu
        says={t('writeUp.add.finding')}
        isDisabled={findings.length === 0}
        items={findings.map(({ finding, number }) => ({
          id: finding.id,
          name: t('findings.numbered', { number, statement: statementLine(finding.statement) }),
        }))}
        onTake={(id) => add({ kind: 'finding', findingId: id as FindingId })}
      />
      <ActionMenu
        says={t('writeUp.add.table')}
        isDisabled={false}
        items={sheetTables.map((id) => ({ id, name: tableName(id) }))}
        onTake={(shows) => add({ kind: 'table', shows })}
      />
      <ActionMenu
        says={t('writeUp.add.figure')}
        isDisabled={false}
        items={shownFigures.map((id) => ({ id, name: figureName(id) }))}
        onTake={(shows) => add({ kind: 'figure', shows })}
      />
      {isPicking ? (
        <QuotePicker
          onClose={() => setPicking(false)}
          onPick={(token) => {
            setPicking(false);
            const [part] = memoParts(token);
            if (part?.kind === 'quote') add({ kind: 'quote', excerptId: part.excerptId });
          }}
        />
      ) : null}
    </div>
  );
}
