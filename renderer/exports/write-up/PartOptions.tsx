import { useMemo } from 'react';
import { instrumentsOf } from '../../../shared/appraisal/review-instruments.ts';
import { choosePart } from '../../../shared/commands/write-up.ts';
import { gridsOf } from '../../../shared/grids/grid-outline.ts';
import { mapsOf } from '../../../shared/maps/map-outline.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { type Part, partLayers, partScopes } from '../../../shared/records/part.ts';
import { choicesOf, type PartChoice } from '../../../shared/report/part-choice.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { hasOthers } from '../../../shared/screening/inclusion.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { hasLayers } from '../../choices/LayerSwitch.tsx';
import { useSteppedChoice } from '../../choices/use-stepped-choice.ts';
import { notifyError } from '../../store/notices.ts';
import { commit } from '../../store/review-store.ts';
import styles from './write-up.module.css';

interface Offered {
  readonly id: string;
  readonly name: string;
}

/** What a table or figure is of, where that may be something else: whose coding, which studies, which grid. */
export function PartOptions(props: {
  readonly part: Part;
  readonly snapshot: Shown;
  /** All coding, which says whether there is a choice. */
  readonly everything: Shown;
  readonly readOnly: boolean;
}) {
  const { everything, part, readOnly, snapshot } = props;
  const choices = useMemo(
    () =>
      choicesOf(part).flatMap((which) => {
        const offered = offeredFor(which, part, snapshot, everything);
        const isChosen = part[which] !== undefined;
        return offered.length > (isOfSheet(which) ? 0 : 1) || isChosen ? [{ which, offered }] : [];
      }),
    [part, snapshot, everything],
  );
  if (choices.length === 0) return null;
  return (
    <div className={styles.partOptions}>
      {choices.map(({ offered, which }) => (
        <OneChoice key={which} part={part} which={which} offered={offered} isDisabled={readOnly} />
      ))}
    </div>
  );
}

function OneChoice(props: {
  readonly part: Part;
  readonly which: PartChoice;
  readonly offered: readonly Offered[];
  readonly isDisabled: boolean;
}) {
  const { isDisabled, offered, part, which } = props;
  const chosen = offered.find(({ id }) => id === part[which])?.id ?? '';
  const choice = useSteppedChoice(chosen, (id) => {
    if (id !== chosen)
      commit(choosePart, { partId: part.id, of: { [which]: id === '' ? null : id } }).catch(
        notifyError,
      );
  });
  const [first] = offered;
  return (
    <label className={styles.chosen}>
      <span>{t(`writeUp.chosen.${which}`)}</span>
      <select disabled={isDisabled} {...choice}>
        <option value="">
          {isOfSheet(which)
            ? t('writeUp.asSheet')
            : which === 'instrumentId'
              ? t('appraisal.firstUsed')
              : t('writeUp.theFirst', { name: first?.name ?? '' })}
        </option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function isOfSheet(which: PartChoice): boolean {
  return which === 'layer' || which === 'include';
}

/** What there is to choose from; nothing where it would make no difference. */
function offeredFor(
  which: PartChoice,
  { shows }: Part,
  snapshot: Shown,
  everything: Shown,
): readonly Offered[] {
  switch (which) {
    case 'layer':
      return hasLayers(everything) ? partLayers.map((id) => ({ id, name: t(`layer.${id}`) })) : [];
    case 'include':
      return hasOthers(listedStudies(snapshot))
        ? partScopes.map((id) => ({ id, name: t(`include.${id}`) }))
        : [];
    case 'gridId':
      return gridsOf(snapshot).filter(({ kind }) => kind === shows);
    case 'instrumentId':
      return instrumentsOf(snapshot);
    case 'mapId':
      return mapsOf(snapshot);
  }
}
