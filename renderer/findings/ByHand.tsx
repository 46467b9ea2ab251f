import { useState } from 'react';
import { adjustStudy } from '../../shared/commands/finding-evidence.ts';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { inStudyOrder } from '../../shared/tables/study-order.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { contributing } from './contributing.ts';
import styles from './findings.module.css';
import type { FindingsView } from './use-findings-view.ts';

interface Props {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}

/** The studies that contribute by name, what was changed of them by hand, and a way to change more. */
export function ByHand(props: Props) {
  const { evidence, readOnly, view } = props;
  const [isOpen, setOpen] = useState(false);
  const { adjusted, finding } = evidence.read;
  const nameOf = (id: StudyId): string => view.labels.get(id) ?? '–';
  const names = contributing(evidence, view).map(({ id }) => nameOf(id));
  return (
    <div data-place="studies">
      <p className={styles.data}>
        <span dir="auto">{names.length === 0 ? t('findings.noStudies') : names.join('; ')}</span>
        {readOnly ? null : (
          <span className={styles.outdent}>
            <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t('findings.adjust')}
            </Button>
          </span>
        )}
      </p>
      {[...adjusted].map(([studyId, { how, note }]) => (
        <p key={studyId} className={styles.merged}>
          <span dir="auto">{t(`findings.adjusted.${how}`, { study: nameOf(studyId), note })}</span>
          {readOnly ? null : (
            <Button
              look="quiet"
              onPress={() =>
                commit(adjustStudy, {
                  findingId: finding.id,
                  studyId,
                  how: 'follows',
                  note: '',
                }).catch(notifyError)
              }
            >
              {t('findings.follow')}
            </Button>
          )}
        </p>
      ))}
      {isOpen ? <Form {...props} onDone={() => setOpen(false)} /> : null}
    </div>
  );
}

function Form({ evidence, onDone, view }: Props & { readonly onDone: () => void }) {
  const { studies } = listedStudies(view.snapshot);
  const [studyId, setStudy] = useState<StudyId>();
  const note = useFormField({
    field: `${evidence.read.finding.id} by hand`,
    label: t('findings.why'),
    value: '',
  });
  const isIn = studyId !== undefined && evidence.studies.has(studyId);
  const how = isIn ? 'left' : 'added';
  const store = async (): Promise<void> => {
    if (studyId === undefined) return;
    const findingId = evidence.read.finding.id;
    await commitText(adjustStudy, { findingId, studyId, how, note: note.text });
    note.giveUp();
    onDone();
  };
  return (
    <form
      className={styles.split}
      onSubmit={(event) => {
        event.preventDefault();
        store().catch(notifyError);
      }}
    >
      <label className={styles.inline}>
        <span>{t('findings.study')}</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: it was asked for by a button
          autoFocus
          value={studyId ?? ''}
          onChange={({ target }) => setStudy(target.value as StudyId)}
        >
          <option value="">–</option>
          {inStudyOrder(view.snapshot.studies, studies).map(({ id }) => (
            <option key={id} value={id}>
              {t(evidence.studies.has(id) ? 'findings.contributes' : 'findings.contributesNot', {
                study: view.labels.get(id) ?? '',
              })}
            </option>
          ))}
        </select>
      </label>
      <DraftInput label={t('findings.why')} draft={note} />
      <Button
        type="submit"
        look="primary"
        isDisabled={studyId === undefined || note.text.trim() === ''}
      >
        {t(isIn ? 'findings.leave' : 'findings.add')}
      </Button>
    </form>
  );
}
