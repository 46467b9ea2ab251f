import { useEffect, useState } from 'react';
import { Heading } from 'react-aria-components';
import { comparableName } from '../../../shared/codebook/listed-code.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import { readIdentity } from '../../store/identity.ts';
import { notifyError } from '../../store/notices.ts';
import {
  dismissProject,
  makeReview,
  useProject,
  type WaitingProject,
} from '../../store/project-import.ts';
import { saveReport } from '../../store/project-report.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import { nobody, PeopleOfProject, type SaidPeople } from './PeopleOfProject.tsx';
import styles from './project.module.css';
import { ReportLists } from './ReportLists.tsx';

/** What a project of another program would bring, and who works here; nothing is written before it is answered. */
export function ProjectDialog() {
  const waiting = useProject((state) => state.waiting);
  const isBusy = useProject((state) => state.isBusy);
  return (
    <ModalDialog
      isOpen={waiting !== undefined && !isBusy}
      onClose={() => {
        if (!useProject.getState().isBusy) dismissProject();
      }}
    >
      {waiting === undefined ? null : <ProjectForm key={waiting.fileName} waiting={waiting} />}
    </ModalDialog>
  );
}

function ProjectForm({ waiting }: { readonly waiting: WaitingProject }) {
  const { fileName, look } = waiting;
  const { kind, origin, people, report, title } = look;
  const [said, setSaid] = usePeople(people);
  const make = (): void => {
    const known = people.find(({ guid }) => guid === said.who);
    const who =
      known === undefined
        ? { guid: undefined, name: said.name, initials: said.initials }
        : {
            guid: known.guid,
            name: said.names.get(known.guid)?.trim() || known.name,
            initials: known.initials,
          };
    makeReview(who, said.names).catch(notifyError);
  };
  return (
    <>
      <Heading slot="title">{title}</Heading>
      <p className={styles.soft} dir="auto">
        {t('project.from', { origin: origin === '' ? 'REFI-QDA' : origin, file: fileName })}
      </p>
      {kind === 'codebook' ? <p>{t('project.codebookOnly')}</p> : null}
      <ReportLists report={report} />
      <PeopleOfProject people={people} said={said} onSay={setSaid} />
      <DialogActions>
        <Button
          look="quiet"
          onPress={() => {
            saveReport({ fileName, origin, report, title, at: Date.now() }).catch(notifyError);
          }}
        >
          {t('project.saveReport')}
        </Button>
        <Button look="quiet" onPress={dismissProject}>
          {t('team.notNow')}
        </Button>
        <Button look="primary" autoFocus onPress={make}>
          {t('project.make')}
        </Button>
      </DialogActions>
    </>
  );
}

/**
 * Whoever is called as the person at this machine is taken for that person. Where nobody was named here yet, it is likely whoever
 * made the project.
 */
function usePeople(people: readonly PersonOfProject[]) {
  const [said, setSaid] = useState<SaidPeople>({
    ...{ who: nobody, name: '', initials: '', names: new Map() },
  });
  useEffect(() => {
    readIdentity()
      .then(({ initials, name }) => {
        const mine = comparableName(name);
        const alike = people.find((one) => !one.isUnknown && comparableName(one.name) === mine);
        const likely = mine === '' ? people[0] : alike;
        setSaid((before) => ({ ...before, name, initials, who: likely?.guid ?? nobody }));
      })
      .catch(notifyError);
  }, [people]);
  return [said, setSaid] as const;
}
