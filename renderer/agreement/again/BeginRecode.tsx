import { useId, useMemo, useState } from 'react';
import { beginRecode } from '../../../shared/commands/recode.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { dayInWords } from '../../../shared/messages/formats.ts';
import {
  documentsOwnCoded,
  drawDocuments,
  lastCodedIn,
  proposedSize,
} from '../../../shared/recode/sample.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { documentName } from '../../../shared/tables/study-order.ts';
import { today } from '../../choices/second-coding.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { services } from '../../store/services.ts';
import { openDocument } from '../../store/session-store.ts';
import { useShownLog } from '../../store/use-shown-log.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { NumberField } from './NumberField.tsx';
import styles from './recode.module.css';

const day = 86_400_000;

/** Which documents to code again: drawn by a seed, or ticked by hand. */
export function BeginRecode() {
  const snapshot = useReview((state) => state.snapshot);
  const viewer = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const log = useShownLog();
  const own = useMemo(() => documentsOwnCoded(snapshot, viewer), [snapshot, viewer]);
  const last = useMemo(() => lastCodedIn(log, snapshot, viewer), [log, snapshot, viewer]);
  const [days, setDays] = useState(0);
  const rested = own.filter((id) => (last.get(id) ?? 0) <= services().now() - days * day);
  const [asked, setSize] = useState<number>();
  const size = Math.min(asked ?? proposedSize(rested.length), rested.length);
  const [seed, setSeed] = useState(1);
  const [chosen, setChosen] = useState<{
    readonly ids: readonly DocumentId[];
    readonly drawn?: { readonly seed: number; readonly from: number };
  }>({ ids: [] });
  const heading = useId();
  const ids = chosen.ids.filter((id) => own.includes(id));
  const begin = async (): Promise<void> => {
    const { drawn } = chosen;
    const done = await commit(beginRecode, { documentIds: ids, drawn, today: today() });
    const [first] = ids;
    if (done !== undefined && first !== undefined) openDocument(first);
  };
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{t('screen.recode')}</h2>
      <p className={styles.soft}>{t('recode.about')}</p>
      {own.length === 0 ? (
        <p>{t('recode.noneCoded')}</p>
      ) : (
        <>
          <div className={styles.draw} data-work role="group" aria-label={t('recode.drawGroup')}>
            <NumberField
              label={t('recode.size')}
              value={size}
              most={rested.length}
              least={rested.length === 0 ? 0 : 1}
              onChange={setSize}
            />
            <NumberField
              label={t('recode.seed')}
              value={seed}
              most={4_294_967_295}
              onChange={setSeed}
            />
            <NumberField label={t('recode.days')} value={days} most={9_999} onChange={setDays} />
            <Button
              isDisabled={rested.length === 0}
              onPress={() =>
                setChosen({
                  ids: drawDocuments(rested, size, seed),
                  drawn: { seed, from: rested.length },
                })
              }
            >
              {t('recode.draw')}
            </Button>
          </div>
          <p className={styles.soft}>
            {t('recode.eligible', { count: rested.length, of: own.length })}
          </p>
          <ul className={styles.documents} aria-label={t('recode.documents')}>
            {own.map((id) => {
              const at = last.get(id);
              const name = documentName(snapshot, id);
              return (
                <li key={id}>
                  <CheckBox
                    isSelected={ids.includes(id)}
                    onChange={(isOn) =>
                      setChosen({
                        ids: own.filter((one) => (one === id ? isOn : ids.includes(one))),
                      })
                    }
                    {...(at === undefined
                      ? {}
                      : { hint: t('recode.lastCoded', { date: dayInWords(new Date(at)) }) })}
                  >
                    <span dir="auto">{name}</span>
                  </CheckBox>
                </li>
              );
            })}
          </ul>
          <Button
            look="primary"
            isDisabled={ids.length === 0 || readOnly}
            onPress={() => void begin()}
          >
            {t('recode.begin', { count: ids.length })}
          </Button>
        </>
      )}
    </section>
  );
}
