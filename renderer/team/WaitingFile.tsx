import { useState } from 'react';
import { Heading, Radio, RadioGroup } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { collectionNames } from '../../shared/records/record-types.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { useWho } from '../choices/use-who.ts';
import { WhoFields } from '../choices/WhoFields.tsx';
import {
  bringInWaiting,
  dismissFile,
  openAs,
  useExchange,
  type Waiting,
} from '../store/exchange.ts';
import { notifyError } from '../store/notices.ts';
import type { Preview } from '../store/prepare-work.ts';
import { offerFile } from '../store/recovery-centre.ts';
import { tellBroughtIn } from '../store/tell-brought-in.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import styles from './team.module.css';
import own from './waiting-file.module.css';

/** A file that needs an answer before anything is written: who are you, or is this to come in. */
export function WaitingFile() {
  const waiting = useExchange((state) => state.waiting);
  return (
    <ModalDialog isOpen={waiting !== undefined} onClose={dismissFile}>
      {waiting?.kind === 'who' ? <WhoAreYou waiting={waiting} /> : null}
      {waiting?.kind === 'older' ? <OlderCopy waiting={waiting} /> : null}
      {waiting?.kind === 'work' ? (
        <WorkPreview fileName={waiting.fileName} preview={waiting.preview} />
      ) : null}
    </ModalDialog>
  );
}

function WhoAreYou({ waiting }: { readonly waiting: Extract<Waiting, { kind: 'who' }> }) {
  const [choice, setChoice] = useState<string>('new');
  const draft = useWho('who ');
  const isNew = choice === 'new';
  const open = (): void => {
    const who = isNew ? draft.who : { reviewerId: choice as ReviewerId };
    openAs(who).then(draft.giveUp, notifyError);
  };
  const leave = (): void => {
    draft.giveUp();
    dismissFile();
  };
  return (
    <>
      <Heading slot="title">{t('team.who', { title: waiting.file.head.title })}</Heading>
      <p className={styles.soft}>{t('team.who.hint')}</p>
      <RadioGroup
        className={own.choices ?? ''}
        aria-label={t('team.who', { title: waiting.file.head.title })}
        value={choice}
        onChange={setChoice}
      >
        {waiting.file.head.reviewers.map(({ id, name: known, person }) => (
          <Radio key={id} value={id} className={own.choice ?? ''}>
            <span className={own.dot} aria-hidden="true" />
            {person === undefined
              ? t('team.who.named', { name: known })
              : t('team.who.elsewhere', { name: known })}
          </Radio>
        ))}
        <Radio value="new" className={own.choice ?? ''}>
          <span className={own.dot} aria-hidden="true" />
          {t('team.who.new')}
        </Radio>
      </RadioGroup>
      {isNew ? (
        <div className={styles.line}>
          <WhoFields draft={draft} />
        </div>
      ) : null}
      <DialogActions>
        <Button look="quiet" onPress={leave}>
          {t('team.notNow')}
        </Button>
        <Button look="primary" isDisabled={isNew && draft.who.name.trim() === ''} onPress={open}>
          {t('team.openReview')}
        </Button>
      </DialogActions>
    </>
  );
}

function OlderCopy({ waiting }: { readonly waiting: Extract<Waiting, { kind: 'older' }> }) {
  const { contents, fileName, id } = waiting;
  const show = (): void => {
    dismissFile();
    offerFile(id, { name: fileName, contents }).catch(notifyError);
  };
  return (
    <>
      <Heading slot="title">{t('recovery.older.title')}</Heading>
      <p dir="auto">{t('recovery.older', { name: fileName })}</p>
      <DialogActions>
        <Button look="quiet" onPress={dismissFile}>
          {t('team.notNow')}
        </Button>
        <Button look="primary" autoFocus onPress={show}>
          {t('recovery.older.ways')}
        </Button>
      </DialogActions>
    </>
  );
}

const counted = [...collectionNames, 'edits'] as const;

function WorkPreview(props: { readonly fileName: string; readonly preview: Preview }) {
  const { asMine, conflicts, from, incoming, orphans, sameNames, waiting } = props.preview;
  const bring = (): void => {
    bringInWaiting()
      .then((done) => {
        if (done !== undefined) tellBroughtIn(done);
      })
      .catch(notifyError);
  };
  return (
    <>
      <Heading slot="title">
        {from.length === 0 ? t('team.workOwn') : t('team.workOf', { names: from.join(', ') })}
      </Heading>
      <p className={styles.soft} dir="auto">
        {props.fileName}
      </p>
      <dl className={styles.counts}>
        {counted
          .filter((name) => incoming[name] > 0)
          .map((name) => (
            <div key={name}>
              <dt>{t(`team.incoming.${name}`)}</dt>
              <dd>{incoming[name]}</dd>
            </div>
          ))}
      </dl>
      {props.preview.isPartlyHidden ? (
        <p className={styles.hidden}>{t('team.reportHidden')}</p>
      ) : null}
      {waiting === 0 ? null : (
        <p>
          {t('team.waiting', { count: waiting })} {t('team.waiting.why')}
        </p>
      )}
      {asMine === 0 ? null : <p>{t('team.asMine', { count: asMine })}</p>}
      {conflicts.length === 0 ? null : (
        <p>{t('team.conflictsToCome', { count: conflicts.length })}</p>
      )}
      {sameNames.length === 0 ? null : (
        <p>
          {t('team.sameNamesToCome', {
            count: sameNames.length,
            names: sameNames.map(([code]) => code.name).join(', '),
          })}
        </p>
      )}
      {orphans.length === 0 ? null : (
        <details>
          <summary>{t('team.orphans', { count: orphans.length })}</summary>
          <ul className={own.orphans}>
            {orphans.map((excerpt) => (
              <li key={excerpt.id} dir="auto">
                “{shownQuote(excerpt, 160)}”
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.soft}>{t('team.bringInIsUndoable')}</p>
      <DialogActions>
        <Button look="quiet" onPress={dismissFile}>
          {t('team.notNow')}
        </Button>
        <Button look="primary" autoFocus onPress={bring}>
          {t('team.bringInNow')}
        </Button>
      </DialogActions>
    </>
  );
}
