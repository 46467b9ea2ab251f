import { useMemo } from 'react';
import { addToSet, takeFromSet } from '../../shared/commands/sets.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import type { StudySet } from '../../shared/records/set.ts';
import {
  documentName,
  documentsByStudy,
  studiesInOrder,
  studyLabels,
} from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { TickMenu } from '../ui/TickMenu.tsx';
import styles from './sets.module.css';

interface Member {
  readonly id: StudyId | DocumentId;
  readonly name: string;
}

/** The studies and documents that were chosen for a set; documents are chosen here, studies in their list. */
export function SetMembers(props: {
  readonly set: StudySet;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { readOnly, set, snapshot } = props;
  const { documents, review, studies } = snapshot;
  const members = useMemo(
    () => membersIn(set, { documents, review, studies }),
    [set, documents, review, studies],
  );
  const items = useMemo(
    () =>
      documentsByStudy({ documents, studies }).map(({ id }) => ({
        id,
        name: documentName({ documents, review, studies }, id),
      })),
    [documents, review, studies],
  );
  const ticked = items.filter(({ id }) => Object.hasOwn(set.documents ?? {}, id));
  const tick = (wanted: ReadonlySet<unknown> | 'all'): void => {
    const isWanted = ({ id }: Member): boolean => wanted === 'all' || wanted.has(id);
    const added = items.filter((item) => isWanted(item) && !ticked.includes(item));
    const taken = ticked.filter((item) => !isWanted(item));
    const [command, changed] = added.length > 0 ? [addToSet, added] : [takeFromSet, taken];
    commit(command, { setId: set.id, documentIds: changed.map(({ id }) => id) }).catch(notifyError);
  };
  return (
    <div className={styles.part}>
      <h3>{t('sets.members')}</h3>
      {members.length === 0 ? <p className={styles.soft}>{t('sets.noMembers')}</p> : null}
      <ul className={styles.members} aria-label={t('sets.members')}>
        {members.map(({ id, name }) => (
          <li key={id}>
            <span dir="auto">{name}</span>
            {readOnly ? null : (
              <Button
                look="quiet"
                aria-label={t('sets.takeOut', { member: name })}
                onPress={() => commit(takeFromSet, taken(set, id)).catch(notifyError)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly || items.length === 0 ? null : (
        <div>
          <TickMenu
            label={t('sets.documents')}
            says={t('sets.addDocuments')}
            placement="bottom start"
            items={items}
            ticked={ticked.map(({ id }) => id)}
            onTick={tick}
          />
        </div>
      )}
    </div>
  );
}

function taken({ id: setId }: StudySet, id: Member['id']): Parameters<typeof takeFromSet>[1] {
  return id.startsWith('study:')
    ? { setId, studyIds: [id as StudyId] }
    : { setId, documentIds: [id as DocumentId] };
}

/** What was chosen and is still there, in the order of a reference list. */
function membersIn(
  set: StudySet,
  rows: Pick<Shown, 'documents' | 'review' | 'studies'>,
): readonly Member[] {
  const labels = studyLabels(rows);
  const studies = studiesInOrder(rows.studies)
    .filter(({ id }) => Object.hasOwn(set.studies ?? {}, id))
    .map(({ citation, id }) => ({
      id,
      name: [labels.get(id), citation.title].filter(Boolean).join(' · '),
    }));
  const documents = documentsByStudy(rows)
    .filter(({ id }) => Object.hasOwn(set.documents ?? {}, id))
    .map(({ id }) => ({ id, name: documentName(rows, id) }));
  return [...studies, ...documents];
}
