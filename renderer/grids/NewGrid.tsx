import { useState } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { makeGrid } from '../../shared/commands/grids.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import { type GridKind, gridKinds } from '../../shared/records/grid.ts';
import type { CodeId, GridId } from '../../shared/records/ids.ts';
import { defaultMatrixCodes } from '../../shared/tables/matrix-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { chooseGrid, focusGrid, useGrids } from '../store/grids-state.ts';
import { notifyError } from '../store/notices.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import styles from './grids.module.css';

/** What a grid begins with: a name, its kind, and which codes are its columns. */
export function NewGrid({ snapshot }: { readonly snapshot: Shown }) {
  const { inOrder, nodes } = codeTree(snapshot.codes);
  const name = useFormField({ field: 'grid new', label: t('grids.name'), value: '' });
  const [kind, setKind] = useState<GridKind>('framework');
  const [from, setFrom] = useState('themes');
  const above = inOrder.filter(({ children }) => children.length > 0);
  const codeIds = columnsFrom(from);
  function columnsFrom(chosen: string): readonly CodeId[] {
    if (chosen === 'none') return [];
    if (chosen === 'themes') return defaultMatrixCodes(snapshot);
    return nodes.get(chosen as CodeId)?.children.map(({ code }) => code.id) ?? [];
  }
  const leave = (): void => {
    name.giveUp();
    useGrids.setState({ isMaking: false });
    focusGrid();
  };
  const make = async (): Promise<void> => {
    const operation = await commitTextAndTell(makeGrid, { name: name.text, kind, codeIds });
    const [made] = operation?.changes ?? [];
    const id = made === undefined ? undefined : changedId(made);
    if (id === undefined) return;
    name.giveUp();
    useGrids.setState({ isMaking: false, beside: codeIds.length === 0 ? 'columns' : undefined });
    chooseGrid(id as GridId);
    focusGrid();
  };
  return (
    <form
      className={styles.making}
      data-work
      aria-label={t('grids.new')}
      onSubmit={(event) => {
        event.preventDefault();
        make().catch(notifyError);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <h2>{t('grids.new')}</h2>
      <DraftInput label={t('grids.name')} draft={name} autoFocus />
      <div className={styles.labelled}>
        <span>{t('grids.kind')}</span>
        <Segments
          label={t('grids.kind')}
          value={kind}
          choices={gridKinds.map((value) => ({ value, label: t(`grids.kind.${value}`) }))}
          onChange={setKind}
        />
        <p className={styles.soft}>{t(`grids.kindHint.${kind}`)}</p>
      </div>
      <label className={styles.labelled}>
        <span>{t('grids.columnsFrom')}</span>
        <select value={from} onChange={({ target }) => setFrom(target.value)}>
          <option value="themes">{t('grids.from.themes')}</option>
          {above.map(({ code, depth }) => (
            <option key={code.id} value={code.id}>
              {`${'\u2003'.repeat(depth)}${t('grids.from.under', { code: code.name })}`}
            </option>
          ))}
          <option value="none">{t('grids.from.none')}</option>
        </select>
      </label>
      <p className={styles.soft}>{t('grids.columnCount', { count: codeIds.length })}</p>
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
          {t('grids.make')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('grids.cancel')}
        </Button>
      </div>
    </form>
  );
}
