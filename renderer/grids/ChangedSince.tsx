import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { confirmCell } from '../../shared/commands/grid-cells.ts';
import { type CellChange, isChanged } from '../../shared/grids/changed-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, GridId, StudyId } from '../../shared/records/ids.ts';
import type { Layer } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './grids.module.css';

/** Gone passages that are told by their words. */
const mostTold = 6;

/** What changed under a cell since it was written, and that it holds all the same. */
export function ChangedSince(props: {
  readonly change: CellChange;
  readonly place: { readonly gridId: GridId; readonly codeId: CodeId; readonly studyId: StudyId };
  readonly layer: Layer;
  readonly readOnly: boolean;
}) {
  const { change, layer, place, readOnly } = props;
  if (!isChanged(change))
    return change.isOfOtherCoding ? <p className={styles.soft}>{t('grids.otherCoding')}</p> : null;
  const { gone, more } = change;
  return (
    <div className={styles.since} role="group" aria-label={t('grids.sinceLabel')}>
      <p>{t('grids.since', { more: more.length, gone: gone.length })}</p>
      {gone.length === 0 ? null : (
        <ul>
          {gone.slice(0, mostTold).map((words) => (
            <li key={words} dir="auto">
              {words.startsWith('▭')
                ? t('grids.goneRegion')
                : `“${clipQuote(bareQuote(words), 120)}”`}
            </li>
          ))}
        </ul>
      )}
      {gone.length <= mostTold ? null : (
        <p className={styles.soft}>{t('grids.goneMore', { count: gone.length - mostTold })}</p>
      )}
      {readOnly ? null : (
        <Button
          look="quiet"
          onPress={() => commitAndTell(confirmCell, { ...place, layer }).catch(notifyError)}
        >
          {t('grids.holds')}
        </Button>
      )}
    </div>
  );
}
