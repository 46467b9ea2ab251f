import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { byNameInWords } from '../../shared/messages/formats.ts';
import { disagreementKinds } from '../../shared/records/decision.ts';
import styles from './compare.module.css';
import { setFilter, showPassage, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import type { Filters } from './filters.ts';
import { filterPassages } from './passages.ts';

const shows = [
  'open',
  'deferred',
  'disagreements',
  'agreements',
] as const satisfies readonly Filters['show'][];

/** What the list holds: state, kind, code, reviewer. */
export function ListFilters({ view }: { readonly view: CompareView }) {
  const filters = useCompare((state) => state.filters);
  const { codeId, kind, reviewerId, show } = filters;
  const { passage, passages, reviewers, snapshot } = view;
  /** The passage in the panel stays where the filter leaves it; otherwise the first of the list takes its place. */
  const narrow = (change: Partial<Filters>): void => {
    const left = filterPassages(passages, { ...filters, ...change });
    if (passage !== undefined && !left.includes(passage)) showPassage(undefined);
    setFilter(change);
  };
  const codes = useMemo(() => {
    const ids = new Set(passages.flatMap(({ spans }) => spans.map((span) => span.codeId)));
    return [...ids]
      .flatMap((id) => snapshot.codes.get(id) ?? [])
      .sort((a, b) => byNameInWords(a.name, b.name));
  }, [passages, snapshot.codes]);
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{t('compare.filters')}</legend>
      <Choose
        label={t('compare.show')}
        value={show}
        options={shows.map((value) => [value, t(`compare.show.${value}`)])}
        onChange={(value) => narrow({ show: shows.find((each) => each === value) ?? show })}
      />
      <Choose
        label={t('compare.byKind')}
        value={kind ?? ''}
        options={[
          ['', t('compare.anyKind')],
          ...disagreementKinds.map((each): Option => [each, t(`compare.kind.${each}`)]),
        ]}
        onChange={(value) => narrow({ kind: disagreementKinds.find((each) => each === value) })}
      />
      <Choose
        label={t('compare.byCode')}
        value={codeId ?? ''}
        options={[['', t('compare.anyCode')], ...codes.map(({ id, name }): Option => [id, name])]}
        onChange={(value) => narrow({ codeId: codes.find(({ id }) => id === value)?.id })}
      />
      <Choose
        label={t('compare.byReviewer')}
        value={reviewerId ?? ''}
        options={[
          ['', t('compare.anyReviewer')],
          ...reviewers.map(({ id, name }): Option => [id, name]),
        ]}
        onChange={(value) => narrow({ reviewerId: reviewers.find(({ id }) => id === value)?.id })}
      />
    </fieldset>
  );
}

type Option = readonly [value: string, text: string];

function Choose(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <select
      aria-label={props.label}
      title={props.label}
      value={props.value}
      data-set={props.value !== '' || undefined}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
