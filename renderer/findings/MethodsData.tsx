import { appraisalOf, type ItemAppraisal } from '../../shared/appraisal/appraisal-of.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { leadToPassage } from '../choices/lead-to-passage.ts';
import { appraiseStudy } from '../store/appraising.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import type { ComponentProps } from './component-props.ts';
import { contributing } from './contributing.ts';
import styles from './findings.module.css';

/** The concerns that the appraisal of each contributing study found, with their reasons; a concern leads to its passage. */
export function MethodsData({ evidence, view }: ComponentProps) {
  const studies = contributing(evidence, view);
  if (studies.length === 0) return <p className={styles.data}>{t('findings.noStudies')}</p>;
  const appraised = studies.map(({ id }) => ({
    id,
    name: view.labels.get(id) ?? '',
    appraisals: appraisalOf(view.snapshot, id),
  }));
  const open = appraised.filter(({ appraisals }) => appraisals.length === 0);
  const [first] = open;
  return (
    <ul className={styles.appraisals}>
      {appraised
        .filter(({ appraisals }) => appraisals.length > 0)
        .map(({ appraisals, id, name }) => {
          const concerns = appraisals.flatMap(({ items }) => items).filter(isConcern);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.figure}
                dir="auto"
                onClick={() => appraiseStudy(id)}
              >
                {name}
              </button>
              <div className={styles.concerns}>
                {concerns.length === 0 ? <span>{t('findings.noConcerns')}</span> : null}
                {concerns.map((concern) => (
                  <Concern key={concern.item.id} of={concern} />
                ))}
              </div>
            </li>
          );
        })}
      {first === undefined ? null : (
        <li className={styles.open}>
          <span dir="auto">
            {t('findings.noAppraisals', {
              studies: open.map(({ name }) => name).join('; '),
            })}
          </span>
          <span className={styles.outdent}>
            <Button look="quiet" onPress={() => appraiseStudy(first.id)}>
              {t('findings.appraise')}
            </Button>
          </span>
        </li>
      )}
    </ul>
  );
}

function isConcern({ concern }: ItemAppraisal): boolean {
  return concern !== undefined && concern !== 'none';
}

function Concern({ of: { concern, item, passages, reason } }: { readonly of: ItemAppraisal }) {
  const words = t('findings.appraised', {
    item: item.label,
    level: t(`findings.concern.${concern ?? 'none'}`),
    reason: reason ?? '',
    why: reason === undefined ? 'no' : 'yes',
  });
  const [passage] = passages;
  return passage === undefined ? (
    <span dir="auto">{words}</span>
  ) : (
    <button
      type="button"
      className={styles.figure}
      dir="auto"
      onClick={() => void leadToPassage(passage).catch(notifyError)}
    >
      {words}
    </button>
  );
}
