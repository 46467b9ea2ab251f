/** What the list of actions finds: actions, and what Tables can show. */
import { t } from '../../shared/messages/all-messages.ts';
import { namedTableIds } from '../../shared/tables/table.ts';
import { catalogueNow } from '../actions/chosen-keys.ts';
import { canRun, runAction } from '../actions/registry.ts';
import { pageNames } from '../exports/report-names.ts';
import { type ExportSettings, exportPages, useExportSettings } from '../store/export-settings.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { otherNames } from './other-names.ts';
import { rankActions } from './rank-actions.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Where it belongs, in a word. */
  readonly group: string;
  readonly key: string | undefined;
  readonly canRun: boolean;
  readonly run: () => void;
}

/** What a query finds, what cannot be done now last; tables and the like only where something was typed. */
export function paletteEntries(query: string): readonly PaletteEntry[] {
  const actions = catalogueNow().map((entry) => ({
    id: entry.id,
    label: t(entry.labelKey),
    called: otherNames(entry),
    group: t(`action.group.${entry.group}`),
    key: entry.keys[0],
    canRun: canRun(entry.id),
    run: () => void runAction(entry.id),
  }));
  const all = query.trim() === '' ? actions : [...actions, ...whatTablesShows()];
  const ranked = rankActions(
    all,
    query,
    ({ label }) => label,
    ({ called }) => called,
  );
  return [...ranked.filter((entry) => entry.canRun), ...ranked.filter((entry) => !entry.canRun)];
}

function whatTablesShows() {
  const isOpen = useReview.getState().status === 'open';
  const entry = (id: string, label: string, shown: Partial<ExportSettings>) => ({
    ...{ id: `shows.${id}`, label, called: '', key: undefined, canRun: isOpen },
    group: t('screen.export'),
    run: () => {
      useExportSettings.setState(shown);
      goTo('export');
    },
  });
  return [
    ...exportPages.map((page) => entry(page, t(pageNames[page]), { shows: page })),
    ...namedTableIds.map((table) =>
      entry(`table.${table}`, t(`table.${table}`), { shows: 'table', table }),
    ),
  ];
}
