import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { supportFinding } from '../../shared/commands/finding-evidence.ts';
import { findingOutline } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ExcerptId, FindingId } from '../../shared/records/ids.ts';
import { type Stance, stances } from '../../shared/records/support.ts';
import { useStatementLine } from '../choices/statement-line.ts';
import { closeFindingMark, useFindingMark } from '../store/finding-mark.ts';
import { composeFinding, useFindings } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import { clipQuote } from '../ui/quote.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './finding-mark.module.css';

/** Says that excerpts support, contradict or qualify a finding, from wherever they are shown. */
export function FindingMarkDialog() {
  const excerptIds = useFindingMark((state) => state.excerptIds);
  return (
    <ModalDialog isOpen={excerptIds !== undefined} onClose={closeFindingMark}>
      {excerptIds === undefined ? null : (
        <>
          <Heading slot="title">{t('findings.markTitle', { count: excerptIds.length })}</Heading>
          <Content excerptIds={excerptIds} />
        </>
      )}
    </ModalDialog>
  );
}

function Content({ excerptIds }: { readonly excerptIds: readonly ExcerptId[] }) {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const statementLine = useStatementLine();
  const { findings, resolved } = findingOutline(snapshot);
  const last = useFindings(({ chosen }) => chosen);
  const [chosen, setChosen] = useState(last);
  const [stance, setStance] = useState<Stance>('supports');
  // A finding that was merged meanwhile is read as part of another; one that is gone gives way to the first.
  const findingId =
    (chosen === undefined ? undefined : resolved.get(chosen)) ?? findings[0]?.finding.id;
  if (findingId === undefined) return <NoneYet readOnly={readOnly} />;
  const mark = async (): Promise<void> => {
    const operation = await commit(supportFinding, { findingId, stance, excerptIds });
    closeFindingMark();
    if (operation !== undefined) tellDone(operation);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mark().catch(notifyError);
      }}
    >
      <select
        // biome-ignore lint/a11y/noAutofocus: it was asked for by a key or button
        autoFocus
        aria-label={t('findings.markFinding')}
        value={findingId}
        onChange={({ target }) => setChosen(target.value as FindingId)}
      >
        {findings.map(({ finding, number }) => (
          <option key={finding.id} value={finding.id}>
            {t('findings.numbered', {
              number,
              statement: clipQuote(statementLine(finding.statement), 70),
            })}
          </option>
        ))}
      </select>
      <Segments
        label={t('findings.markStance')}
        value={stance}
        choices={stances.map((value) => ({ value, label: t(`findings.stance.${value}`) }))}
        onChange={setStance}
      />
      <DialogActions>
        <Button onPress={closeFindingMark}>{t('findings.cancel')}</Button>
        <Button type="submit" look="primary" isDisabled={readOnly}>
          {t('findings.mark')}
        </Button>
      </DialogActions>
    </form>
  );
}

function NoneYet({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <>
      <p>{t('findings.noneToMark')}</p>
      <DialogActions>
        <Button onPress={closeFindingMark}>{t('findings.cancel')}</Button>
        <Button
          look="primary"
          isDisabled={readOnly}
          onPress={() => {
            closeFindingMark();
            composeFinding();
          }}
        >
          {t('findings.write')}
        </Button>
      </DialogActions>
    </>
  );
}
