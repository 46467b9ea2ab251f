import { editVersion, removeVersion } from '../../shared/commands/versions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Version } from '../../shared/records/version.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { useVersions } from '../store/versions-state.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { CodebookThen } from './CodebookThen.tsx';
import type { VersionsView } from './use-codebook-states.ts';
import styles from './versions.module.css';

/** A version or a day: its name and note, and what became of the codebook since, or the codebook as it was. */
export function VersionSheet({ view }: { readonly view: VersionsView }) {
  const { day, shows } = useVersions();
  const { after, before, logs, version } = view;
  return (
    <section className={styles.sheet} data-version-sheet aria-label={t('versions.sheet')}>
      {view.versions.length > 0 ? null : <p className={styles.soft}>{t('versions.about')}</p>}
      {version === undefined ? <Day day={day} /> : <Head version={version} />}
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
      ) : before === undefined || after === undefined ? (
        <p className={styles.soft}>{t('versions.chooseDay')}</p>
      ) : version !== undefined && before.snapshot.codes.size === 0 ? (
        <p className={styles.soft}>{t('versions.nothing', { name: version.name })}</p>
      ) : shows === 'codebook' ? (
        <CodebookThen codes={before.snapshot.codes} now={view.snapshot} />
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
          <Button
            look="quiet"
            onPress={() => commitAndTell(removeVersion, { versionId }).catch(notifyError)}
          >
            {t('versions.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

function Day({ day }: { readonly day: string }) {
  return (
    <label className={styles.labelled}>
      <span>{t('versions.dayLabel')}</span>
      <input
        type="date"
        value={day}
        onChange={({ target }) => useVersions.setState({ day: target.value })}
      />
    </label>
  );
}

function Against({ view }: { readonly view: VersionsView }) {
  const { against, chosen } = useVersions();
  const others = view.versions.filter(({ id }) => id !== chosen);
  if (others.length === 0) return null;
  return (
    <label className={styles.choice}>
      <span>{t('versions.against')}</span>
      <select
        value={others.some(({ id }) => id === against) ? against : 'now'}
        onChange={({ target }) =>
          useVersions.setState({
            against: others.find(({ id }) => id === target.value)?.id ?? 'now',
          })
        }
      >
        <option value="now">{t('versions.now')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
