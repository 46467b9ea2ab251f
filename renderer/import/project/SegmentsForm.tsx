import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../../shared/messages/all-messages.ts';
import {
  canBeRead,
  type SegmentColumns,
  sameColumns,
} from '../../../shared/segments/segment-columns.ts';
import type { Identity } from '../../store/identity.ts';
import { notifyError } from '../../store/notices.ts';
import {
  bringProjectIn,
  dismissProject,
  sayColumns,
  type WaitingProject,
} from '../../store/project-import.ts';
import { saveReport } from '../../store/project-report.ts';
import { useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions } from '../../ui/ModalDialog.tsx';
import { CodersHere } from './CodersHere.tsx';
import { NamesOfUnknown } from './NamesOfUnknown.tsx';
import styles from './project.module.css';
import { ReportLists } from './ReportLists.tsx';
import { SegmentColumnsChoice } from './SegmentColumnsChoice.tsx';
import { forgetNames } from './said-names.ts';
import { answerForSegments, type ProjectAnswer, peopleHere } from './said-people.ts';

/** What a table of coded segments would bring into the open review, whose coding it is, and what its columns hold. */
export function SegmentsForm(props: {
  readonly waiting: WaitingProject;
  readonly identity: Identity;
}) {
  const { fileName, look } = props.waiting;
  const { origin, people, report, table, title } = look;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const reviewerId = useReview((state) => state.reviewerId);
  const review = useReview((state) => state.snapshot.review?.title ?? '');
  const [said, setSaid] = useState<Partial<ProjectAnswer>>({});
  const [columns, setColumns] = useState<SegmentColumns>(table?.columns ?? {});
  const [isLooking, setLooking] = useState(false);
  // Other columns may name other people: what was said stays, the rest is proposed anew.
  const proposed = answerForSegments(look, { identity: props.identity, reviewers, reviewerId });
  const answer: ProjectAnswer = { ...proposed, ...said };
  const say = (more: Partial<ProjectAnswer>): void => setSaid((before) => ({ ...before, ...more }));
  const isRead = table === undefined || sameColumns(columns, table.columns);
  const isKnown = table === undefined || canBeRead(columns);
  const lookAgain = (): void => {
    setLooking(true);
    setSaid({});
    sayColumns(columns)
      .catch(notifyError)
      .finally(() => setLooking(false));
  };
  const save = (): void => {
    saveReport({ fileName, origin, report, title, at: Date.now() }).catch(notifyError);
  };
  const news = people.filter(({ guid }) => !answer.here.has(guid));
  return (
    <>
      <Heading slot="title">{title}</Heading>
      <p className={styles.soft} dir="auto">
        {t('project.from', { origin, file: fileName })}
      </p>
      {table === undefined ? null : (
        <SegmentColumnsChoice
          table={table}
          columns={columns}
          onChoose={setColumns}
          {...(isRead || !isKnown || isLooking ? {} : { onRead: lookAgain })}
        />
      )}
      {isKnown && isRead ? <ReportLists report={report} /> : null}
      <div className={styles.people}>
        <p className={styles.soft}>{t('segments.bringHint', { title: review })}</p>
        <CodersHere people={people} answer={answer} onSay={say} />
        <NamesOfUnknown people={news} answer={answer} onSay={say} />
      </div>
      <DialogActions>
        <Button look="quiet" onPress={save}>
          {t('project.saveReport')}
        </Button>
        <Button look="quiet" onPress={dismissProject}>
          {t('team.notNow')}
        </Button>
        <Button
          look="primary"
          autoFocus
          isDisabled={!(isKnown && isRead) || isLooking || report.carried.codings === 0}
          onPress={() =>
            bringProjectIn(peopleHere(people, answer), answer).then(
              () => forgetNames(people),
              notifyError,
            )
          }
        >
          {t('segments.bring')}
        </Button>
      </DialogActions>
    </>
  );
}
