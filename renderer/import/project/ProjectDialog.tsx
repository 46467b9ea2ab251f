import { useEffect, useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../../shared/messages/all-messages.ts';
import { type Identity, readIdentity } from '../../store/identity.ts';
import { notifyError } from '../../store/notices.ts';
import {
  bringProjectIn,
  dismissProject,
  makeReview,
  useProject,
  type WaitingProject,
} from '../../store/project-import.ts';
import { saveReport } from '../../store/project-report.ts';
import { useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import { CodersHere } from './CodersHere.tsx';
import { KeptMedia } from './KeptMedia.tsx';
import { NamesOfUnknown } from './NamesOfUnknown.tsx';
import styles from './project.module.css';
import { ReportLists } from './ReportLists.tsx';
import { SegmentsForm } from './SegmentsForm.tsx';
import { forgetNames } from './said-names.ts';
import { firstAnswer, importerOf, type ProjectAnswer, peopleHere } from './said-people.ts';
import { WhereTo } from './WhereTo.tsx';
import { WhoAmI } from './WhoAmI.tsx';

/** What a project of another program would bring, where to, and who its people are; nothing is written before that is answered. */
export function ProjectDialog() {
  const waiting = useProject((state) => state.waiting);
  const isBusy = useProject((state) => state.isBusy);
  const [read, setRead] = useState<{ waiting: WaitingProject; identity: Identity }>();
  useEffect(() => {
    if (waiting === undefined) return;
    readIdentity()
      .then((identity) => setRead({ waiting, identity }))
      .catch(notifyError);
  }, [waiting]);
  // Who works here may have been said since the project before this one.
  const identity = read?.waiting === waiting ? read?.identity : undefined;
  return (
    <ModalDialog
      isOpen={waiting !== undefined && identity !== undefined && !isBusy}
      onClose={() => {
        if (!useProject.getState().isBusy) dismissProject();
      }}
    >
      {waiting === undefined || identity === undefined ? null : (
        <FormFor key={waiting.fileName} waiting={waiting} identity={identity} />
      )}
    </ModalDialog>
  );
}

function FormFor(props: { readonly waiting: WaitingProject; readonly identity: Identity }) {
  return props.waiting.look.kind === 'segments' ? (
    <SegmentsForm {...props} />
  ) : (
    <ProjectForm {...props} />
  );
}

function ProjectForm(props: { readonly waiting: WaitingProject; readonly identity: Identity }) {
  const { fileName, look } = props.waiting;
  const { kind, origin, people, report, title } = look;
  const open = useReview((state) => (state.status === 'open' ? state.snapshot.review : undefined));
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const canCome = useReview((state) => !state.readOnly) && open !== undefined;
  const [answer, setAnswer] = useState<ProjectAnswer>(() =>
    firstAnswer(look, { identity: props.identity, reviewers, canCome }),
  );
  const isInto = canCome && answer.into === 'open';
  const say = (more: Partial<ProjectAnswer>): void =>
    setAnswer((before) => ({ ...before, ...more }));
  const send = (): void => {
    const done = isInto
      ? bringProjectIn(peopleHere(people, answer), answer)
      : makeReview(importerOf(people, answer), answer);
    done.then(() => forgetNames(people), notifyError);
  };
  const save = (): void => {
    saveReport({ fileName, origin, report, title, at: Date.now() }).catch(notifyError);
  };
  return (
    <>
      <Heading slot="title">{title}</Heading>
      <p className={styles.soft} dir="auto">
        {t('project.from', { origin: origin === '' ? 'REFI-QDA' : origin, file: fileName })}
      </p>
      {kind === 'codebook' ? <p>{t('project.codebookOnly')}</p> : null}
      <ReportLists report={report} />
      <div className={styles.people}>
        {canCome ? (
          <WhereTo title={open.title} into={answer.into} onChoose={(into) => say({ into })} />
        ) : null}
        <KeptMedia media={look.media} isKept={answer.media} onChange={(media) => say({ media })} />
        <NamesOfUnknown people={people} answer={answer} onSay={say} />
        {isInto ? (
          <CodersHere people={people} answer={answer} onSay={say} />
        ) : (
          <WhoAmI people={people} answer={answer} onSay={say} />
        )}
      </div>
      <DialogActions>
        <Button look="quiet" onPress={save}>
          {t('project.saveReport')}
        </Button>
        <Button look="quiet" onPress={dismissProject}>
          {t('team.notNow')}
        </Button>
        <Button look="primary" autoFocus onPress={send}>
          {t(isInto ? 'project.bring' : 'project.make')}
        </Button>
      </DialogActions>
    </>
  );
}
