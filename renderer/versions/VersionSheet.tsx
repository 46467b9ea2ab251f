import { editVersion, removeVersion } from '../../shared/commands/versions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Version } from '../../shared/records/version.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { focusVersions, useVersions } from '../store/versions-state.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { CodebookThen } from './CodebookThen.tsx';
import type { VersionsView } from './use-codebook-states.ts';
import styles from './versions.module.css';

/** A version or a day: its name and note, and what became of the codebook since, or the codebook as it was. */
export function VersionSheet({ view }: { readonly view: VersionsView }) {
  const { day, shows } = useVersions();
  const { after, before, logs, looked, version } = view;
  return (
    <section className={styles.sheet} data-version-sheet aria-label={t('versions.sheet')}>
      {view.versions.length > 0 ? null : <p className={styles.soft}>{t('versions.about')}</p>}
      {version === undefined ? (
        <Day
          label={t('versions.dayLabel')}
          day={day}
          onChoose={(chosen) => useVersions.setState({ day: chosen })}
        />
      ) : (
        <Head version={version} />
      )}
      <div className={styles.tools}>
        <Segments
          label={t('versions.shows')}
          value={shows}
          choices={(['changes', 'codebook'] as const).map((value) => ({
            value,
            label: t(`versions.shows.${value}`),
          }))}
          onChange={(value) => useVersions.setState({ shows: value })}
        />
        {shows === 'changes' ? <Against view={view} /> : null}
      </div>
      {logs === undefined ? (
        <p className={styles.soft} aria-busy>
          {t('versions.reading')}
        </p>
      ) : looked === undefined ? (
        <p className={styles.soft}>{t('versions.chooseDay')}</p>
      ) : version !== undefined && looked.snapshot.codes.size === 0 ? (
        <p className={styles.soft}>{t('versions.nothing', { name: version.name })}</p>
      ) : shows === 'codebook' ? (
        <CodebookThen codes={looked.snapshot.codes} now={view.snapshot} />
      ) : before === undefined || after === undefined ? (
        <p className={styles.soft}>{t('versions.chooseOtherDay')}</p>
      ) : (
        <ChangesTable before={before} after={after} now={view.snapshot} />
      )}
    </section>
  );
}

/** What a version is called and what was noted on it. */
function Head({ version }: { readonly version: Version }) {
  const readOnly = useReview((state) => state.readOnly);
  const { id: versionId, name, note = '' } = version;
  const remove = async (): Promise<void> => {
    await commitAndTell(removeVersion, { versionId });
    focusVersions();
  };
  return (
    <>
      <CommitField
        field={`version name ${versionId}`}
        label={t('versions.nameLabel')}
        value={name}
        isReadOnly={readOnly}
        onCommit={(typed) => commitText(editVersion, { versionId, name: typed })}
      />
      <CommitField
        field={`version note ${versionId}`}
        label={t('versions.note')}
        value={note}
        multiline
        isReadOnly={readOnly}
        onCommit={(typed) => commitText(editVersion, { versionId, note: typed })}
      />
      {readOnly ? null : (
        <div className={styles.outdent}>
          <Button look="quiet" onPress={() => remove().catch(notifyError)}>
            {t('versions.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

function Day(props: {
  readonly label: string;
  readonly day: string;
  readonly onChoose: (day: string) => void;
}) {
  return (
    <label className={styles.labelled}>
      <span>{props.label}</span>
      <input
        type="date"
        value={props.day}
        onChange={({ target }) => props.onChoose(target.value)}
      />
    </label>
  );
}

function Against({ view }: { readonly view: VersionsView }) {
  const { against, againstDay, chosen } = useVersions();
  const others = view.versions.filter(({ id }) => id !== chosen);
  const isThere = against === 'day' || others.some(({ id }) => id === against);
  return (
    <>
      <label className={styles.choice}>
        <span>{t('versions.against')}</span>
        <select
          value={isThere ? against : 'now'}
          onChange={({ target: { value } }) =>
            useVersions.setState({
              against:
                value === 'day' ? value : (others.find(({ id }) => id === value)?.id ?? 'now'),
            })
          }
        >
          <option value="now">{t('versions.now')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="day">{t('versions.aDay')}</option>
        </select>
      </label>
      {against === 'day' ? (
        <input
          type="date"
          aria-label={t('versions.otherDay')}
          value={againstDay}
          onChange={({ target }) => useVersions.setState({ againstDay: target.value })}
        />
      ) : null}
    </>
  );
}
