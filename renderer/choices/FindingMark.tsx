import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { supportFinding } from '../../shared/commands/finding-evidence.ts';
import { findingOutline } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ExcerptId, FindingId } from '../../shared/records/ids.ts';
import { type Stance, stances } from '../../shared/records/support.ts';
import { useFindings } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './finding-mark.module.css';

/** Says that an excerpt supports, contradicts or qualifies a finding. */
export function FindingMark({ excerptId }: { readonly excerptId: ExcerptId }) {
  const [isOpen, setOpen] = useState(false);
  const readOnly = useReview((state) => state.readOnly);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet" isDisabled={readOnly} excludeFromTabOrder>
        {t('findings.markFor')}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('findings.markTitle')} className={styles.dialog ?? ''}>
          <Form excerptId={excerptId} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Form(props: { readonly excerptId: ExcerptId; readonly onDone: () => void }) {
  const snapshot = useReview((state) => state.snapshot);
  const { findings, resolved } = findingOutline(snapshot);
  const last = useFindings(({ chosen }) => chosen);
  const [chosen, setChosen] = useState<FindingId | undefined>(
    (last === undefined ? undefined : resolved.get(last)) ?? findings[0]?.finding.id,
  );
  const [stance, setStance] = useState<Stance>('supports');
  if (chosen === undefined) return <p>{t('findings.noneToMark')}</p>;
  const mark = async (): Promise<void> => {
    const { excerptId, onDone } = props;
    const operation = await commit(supportFinding, {
      ...{ findingId: chosen, stance },
      excerptIds: [excerptId],
    });
    onDone();
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
        aria-label={t('findings.markFinding')}
        value={chosen}
        onChange={({ target }) => setChosen(target.value as FindingId)}
      >
        {findings.map(({ finding, number }) => (
          <option key={finding.id} value={finding.id}>
            {t('findings.numbered', { number, statement: clipQuote(finding.statement, 70) })}
          </option>
        ))}
      </select>
      <Segments
        label={t('findings.markStance')}
        value={stance}
        choices={stances.map((value) => ({ value, label: t(`findings.stance.${value}`) }))}
        onChange={setStance}
      />
      <Button type="submit" look="primary">
        {t('findings.mark')}
      </Button>
    </form>
  );
}
