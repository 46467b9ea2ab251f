import { Fragment } from 'react';
import { instrumentsInUse } from '../../shared/appraisal/review-instruments.ts';
import { leaveItems } from '../../shared/commands/appraisal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { InstrumentId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { runAction } from '../actions/registry.ts';
import { RatingSelect } from '../choices/RatingSelect.tsx';
import { useAppraising } from '../store/appraising.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';
import styles from './appraisal.module.css';
import { ItemEntry } from './ItemEntry.tsx';
import { OfMerged } from './OfMerged.tsx';
import type { Subject } from './subject.ts';

/** The items of an instrument for one study, the one in hand open; below them how rich its data are. */
export function AppraisalPane(props: { readonly subject: Subject; readonly study: Study }) {
  const { study } = props;
  const { instrument, item: inHand, items } = props.subject;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const label = studyLabels(snapshot).get(study.id) ?? '';
  if (instrument === undefined) return null;
  const filled = items.filter((each) => each.filled).length;
  const left = items.length - filled;
  const leave = (): void =>
    void commitAndTell(leaveItems, { studyId: study.id, instrumentId: instrument.id });
  return (
    <section
      className={styles.pane}
      aria-label={t('appraisal.of', { study: label })}
      data-appraisal
      onKeyDown={onEscape(() => runAction('reader.text'))}
    >
      <header className={styles.paneHead}>
        <InstrumentChoice chosen={instrument.id} />
        <span className={styles.figure} role="status">
          {t('appraisal.filled', { filled, all: items.length })}
        </span>
      </header>
      <OfMerged study={study} />
      {items.map((each, at) => (
        <Fragment key={each.item.id}>
          {each.item.group !== '' && each.item.group !== items[at - 1]?.item.group ? (
            <h3 className={styles.group} dir="auto">
              {each.item.group}
            </h3>
          ) : null}
          <ItemEntry study={study} entry={each} isInHand={each === inHand} />
        </Fragment>
      ))}
      <footer className={styles.paneFoot}>
        {left === 0 || filled === 0 ? null : (
          <>
            <Button isDisabled={readOnly} onPress={leave}>
              {t('appraisal.leave', { count: left })}
            </Button>
            <p className={styles.soft}>{t('appraisal.leaveHint')}</p>
          </>
        )}
        <div className={styles.richness}>
          <span>{t('sampling.richness')}</span>
          <RatingSelect study={study} name={label} rates="richness" readOnly={readOnly} />
        </div>
      </footer>
    </section>
  );
}

/** The instruments in use, where there are several; the name of the only one. */
function InstrumentChoice({ chosen }: { readonly chosen: InstrumentId }) {
  const snapshot = useReview((state) => state.snapshot);
  const instruments = instrumentsInUse(snapshot);
  const [only] = instruments;
  if (instruments.length === 1 && only !== undefined) return <h2 dir="auto">{only.name}</h2>;
  return (
    <select
      className={styles.instrument}
      aria-label={t('appraisal.instrument')}
      value={chosen}
      onChange={({ target }) =>
        useAppraising.setState({
          instrumentId: instruments.find(({ id }) => id === target.value)?.id,
          itemId: undefined,
        })
      }
    >
      {instruments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
