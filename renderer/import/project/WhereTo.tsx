import { t } from '../../../shared/messages/all-messages.ts';
import styles from './project.module.css';
import type { ProjectAnswer } from './said-people.ts';

/** Asks whether a project becomes a review of its own or comes into the open one. */
export function WhereTo(props: {
  readonly title: string;
  readonly into: ProjectAnswer['into'];
  readonly onChoose: (into: ProjectAnswer['into']) => void;
}) {
  const { into, onChoose, title } = props;
  return (
    <>
      <label className={styles.who}>
        {t('project.into')}
        <select
          value={into}
          onChange={({ target }) => onChoose(target.value === 'open' ? 'open' : 'own')}
        >
          <option value="own">{t('project.into.own')}</option>
          <option value="open">{t('project.into.open', { title })}</option>
        </select>
      </label>
      {into === 'open' ? <p className={styles.soft}>{t('project.bring.hint')}</p> : null}
    </>
  );
}
