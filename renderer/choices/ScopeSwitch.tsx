import { t } from '../../shared/messages/messages.ts';
import { isSetScope, listedStudies, setsOf } from '../../shared/scope/listed-studies.ts';
import { hasOthers, includeChoices, type Scope } from '../../shared/screening/inclusion.ts';
import { chooseScope, useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './scope-switch.module.css';

/**
 * Which studies screens, tables and files speak of: the included ones, all, or those of a set. Shown where there is a
 * difference.
 */
export function ScopeSwitch() {
  const snapshot = useReview((state) => state.snapshot);
  const { include } = useIncludeChoice();
  const sets = setsOf(snapshot);
  const listed = listedStudies(snapshot, include);
  if (sets.length > 0) return <ScopeSelect value={listed.choice} />;
  if (!hasOthers(listed)) return null;
  return (
    <Segments
      label={t('include.label')}
      value={isSetScope(listed.choice) ? 'included' : listed.choice}
      choices={includeChoices.map((value) => ({ value, label: t(`include.${value}`) }))}
      onChange={chooseScope}
    />
  );
}

/** The sets, with what is spoken of where none of them is chosen. */
function ScopeSelect(props: { readonly value: Scope }) {
  const snapshot = useReview((state) => state.snapshot);
  const sets = setsOf(snapshot);
  const scopes: readonly Scope[] = [...includeChoices, ...sets.map(({ id }) => id)];
  return (
    <select
      className={styles.select}
      aria-label={t('include.label')}
      value={props.value}
      onChange={({ target }) => {
        const chosen = scopes.find((scope) => scope === target.value);
        if (chosen !== undefined) chooseScope(chosen);
      }}
    >
      {includeChoices.map((value) => (
        <option key={value} value={value}>
          {t(`include.${value}`)}
        </option>
      ))}
      <optgroup label={t('include.sets')}>
        {sets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

/** The sets where everything is shown otherwise, whatever is included; not there while there is none. */
export function SetSwitch() {
  const snapshot = useReview((state) => state.snapshot);
  const { include } = useIncludeChoice();
  const sets = setsOf(snapshot);
  if (sets.length === 0) return null;
  const { choice } = listedStudies(snapshot, include);
  return (
    <select
      className={styles.select}
      aria-label={t('include.label')}
      value={isSetScope(choice) ? choice : ''}
      onChange={({ target }) => chooseScope(sets.find(({ id }) => id === target.value)?.id)}
    >
      <option value="">{t('include.all')}</option>
      <optgroup label={t('include.sets')}>
        {sets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
