import { useEffect, useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { namedTableIds, type TableId } from '../../shared/tables/table.ts';
import { runAction } from '../actions/registry.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { SidePane } from '../choices/SidePane.tsx';
import { useAgreementReport } from '../store/agreement-choice.ts';
import { exportPages, useExportSettings } from '../store/export-settings.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notifyError } from '../store/notices.ts';
import { useRelationsTables } from '../store/relations-choice.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AppraisalFigurePage } from './AppraisalFigure.tsx';
import { AppraisalFigureOptions } from './AppraisalFigureOptions.tsx';
import { DocumentOptions } from './DocumentOptions.tsx';
import { DocumentsPage } from './DocumentsPage.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { exportWorker, previewInWorker } from './export-task.ts';
import styles from './exports.module.css';
import { FlowDiagram } from './FlowDiagram.tsx';
import { FlowOptions } from './FlowOptions.tsx';
import { PackageOptions, PackagePage } from './PackagePage.tsx';
import { PictureOptions, PicturePage } from './PicturePage.tsx';
import { ReferenceOptions } from './ReferenceOptions.tsx';
import { ReferencesPage } from './ReferencesPage.tsx';
import { RefiPage } from './RefiPage.tsx';
import { ReportOptions, ReportPage } from './ReportPage.tsx';
import { pageNames } from './report-names.ts';
import { formatNames, saveAllTables, saveTable } from './save-tables.ts';
import { TablePreview } from './TablePreview.tsx';
import { TableToWriteUp } from './ToWriteUp.tsx';
import { useAsked } from './use-asked-tables.ts';
import { previewDocuments, useAskedDocuments } from './use-documents.ts';
import { useLooked } from './use-looked.ts';
import { previewReferences, useAskedReferences } from './use-references.ts';
import { previewRefi, useAskedRefi } from './use-refi.ts';

/** The tables for the paper: each previewed as it will look, with its options beside it. */
export function ExportScreen() {
  const chosen = useExportSettings();
  const { include } = useIncludeChoice();
  const agreement = useAgreementReport();
  const relations = useRelationsTables();
  const settings = useMemo(
    () => ({ ...chosen, ...relations, include, agreement }),
    [chosen, include, agreement, relations],
  );
  const { snapshot, layer } = useResultView();
  const viewer = useReview((state) => state.reviewerId);
  const empty = snapshot.studies.size === 0;
  const asked = useAsked(settings, { viewer, layer });
  // Only what is shown is made: a second preview would take a second worker, which reads the whole review for it.
  const {
    isLooking,
    page: preview,
    refusal,
  } = useLooked(settings.shows === 'table' ? asked : undefined, previewInWorker);
  const askedDocuments = useAskedDocuments();
  const documents = useLooked(
    settings.shows === 'documents' ? askedDocuments : undefined,
    previewDocuments,
  );
  const askedReferences = useAskedReferences();
  const references = useLooked(
    settings.shows === 'references' ? askedReferences : undefined,
    previewReferences,
  );
  const askedRefi = useAskedRefi();
  const refi = useLooked(settings.shows === 'refi' ? askedRefi : undefined, previewRefi);
  useEffect(exportWorker.keep, []);
  if (empty) {
    return (
      <EmptyState title={t('export.emptyTitle')} text={t('export.empty')}>
        <Button look="primary" onPress={() => runAction('import.files')}>
          {t('action.import.files')}
        </Button>
      </EmptyState>
    );
  }
  const format = t(formatNames[settings.format]);
  return (
    <div className={styles.screen}>
      <SidePane side="left" label={t('export.pane')} className={styles.side}>
        {settings.shows === 'references' ? null : <LayerSwitch />}
        {settings.shows === 'references' ? null : <ScopeSwitch />}
        <h2>{t('export.tables')}</h2>
        <ListBox
          aria-label={t('export.tables')}
          className={styles.tables ?? ''}
          data-work
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[settings.shows === 'table' ? settings.table : settings.shows]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            const page = exportPages.find((each) => each === key);
            if (page !== undefined) useExportSettings.setState({ shows: page });
            else if (key !== undefined)
              useExportSettings.setState({ shows: 'table', table: key as TableId });
          }}
        >
          {namedTableIds.map((id) => (
            <ListBoxItem key={id} id={id} className={styles.tableItem ?? ''}>
              {t(`table.${id}`)}
            </ListBoxItem>
          ))}
          {exportPages.map((id) => (
            <ListBoxItem key={id} id={id} className={styles.tableItem ?? ''}>
              {t(pageNames[id])}
            </ListBoxItem>
          ))}
        </ListBox>
        {settings.shows === 'refi' ? null : settings.shows === 'references' ? (
          <ReferenceOptions asked={askedReferences} count={references.page?.count ?? 0} />
        ) : settings.shows === 'documents' ? (
          <DocumentOptions asked={askedDocuments} count={documents.page?.count ?? 0} />
        ) : settings.shows === 'flow' ? (
          <FlowOptions />
        ) : settings.shows === 'appraisalFigure' ? (
          <AppraisalFigureOptions />
        ) : settings.shows === 'pictures' ? (
          <PictureOptions />
        ) : settings.shows === 'report' ? (
          <ReportOptions />
        ) : settings.shows === 'package' ? (
          <PackageOptions />
        ) : (
          <ExportOptions />
        )}
        {settings.shows !== 'table' ? null : (
          <div className={styles.save}>
            <Button
              look="primary"
              isDisabled={refusal !== undefined}
              onPress={() => {
                saveTable(asked).catch(notifyError);
              }}
            >
              {t('export.save', { format })}
            </Button>
            <Button
              isDisabled={refusal !== undefined}
              onPress={() => {
                saveAllTables(asked).catch(notifyError);
              }}
            >
              {t('export.saveAll', { format, count: preview?.tables.length ?? 6 })}
            </Button>
            <TableToWriteUp />
          </div>
        )}
      </SidePane>
      {settings.shows === 'refi' ? (
        <RefiPage asked={askedRefi} {...refi} />
      ) : settings.shows === 'references' ? (
        <ReferencesPage looked={references} />
      ) : settings.shows === 'documents' ? (
        <DocumentsPage looked={documents} />
      ) : settings.shows === 'flow' ? (
        <FlowDiagram />
      ) : settings.shows === 'appraisalFigure' ? (
        <AppraisalFigurePage />
      ) : settings.shows === 'pictures' ? (
        <PicturePage />
      ) : settings.shows === 'report' ? (
        <ReportPage />
      ) : settings.shows === 'package' ? (
        <PackagePage />
      ) : refusal !== undefined ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : preview === undefined ? (
        <div aria-busy={isLooking} />
      ) : (
        <TablePreview preview={preview} isLooking={isLooking} />
      )}
    </div>
  );
}
