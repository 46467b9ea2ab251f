import { type FormEvent, useState } from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Pages } from './Pages.tsx';
import styles from './page.module.css';
import { zoomPages } from './page-mode.ts';
import { usePages } from './use-pages.ts';

export interface PagePaneProps {
  readonly document: DocumentRecord;
  readonly body: TextBody;
}

/** The pages of the open document as they were published, with its coding on them. */
export function PagePane(props: PagePaneProps) {
  const { body, document } = props;
  const pages = usePages(document, body);
  switch (pages.status) {
    case 'loading':
      return <div className={styles.pane} />;
    case 'failed':
      return (
        <div className={styles.pane}>
          <EmptyState title={t('page.failed')} text={pages.reason} />
        </div>
      );
    case 'locked':
      return (
        <div className={styles.pane}>
          <Unlock isWrong={pages.isWrong} unlock={pages.unlock} />
        </div>
      );
    case 'ready':
      return (
        <div className={styles.pane}>
          {pages.note === undefined ? null : (
            <p className={styles.note} role="status">
              {'share' in pages.note
                ? t('page.placing', { percent: Math.round(pages.note.share * 100) })
                : pages.note.problem}
            </p>
          )}
          <div className={styles.zoom} role="group" aria-label={t('page.size')}>
            <Button aria-label={t('page.smaller')} onPress={() => zoomPages(1 / 1.2)}>
              −
            </Button>
            <Button aria-label={t('page.larger')} onPress={() => zoomPages(1.2)}>
              +
            </Button>
          </div>
          <Pages
            document={document}
            body={body}
            painter={pages.painter}
            geometry={pages.geometry}
          />
        </div>
      );
  }
}

function Unlock(props: { readonly isWrong: boolean; readonly unlock: (password: string) => void }) {
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.unlock(password);
  };
  return (
    <EmptyState title={t('page.locked')} text={t(props.isWrong ? 'page.wrong' : 'page.lockedText')}>
      <form className={styles.unlock} onSubmit={submit}>
        <TextInput
          aria-label={t('page.password')}
          type="password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit">{t('page.unlock')}</Button>
      </form>
    </EmptyState>
  );
}
