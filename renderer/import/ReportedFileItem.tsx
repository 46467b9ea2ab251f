import { type ReactNode, useState } from 'react';
import { decisionLines } from '../../shared/import/decision-lines.ts';
import { filesMissing } from '../../shared/import/files-missing.ts';
import type { ImportProblem } from '../../shared/import/read-import-file.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { goToScreening } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { AskAboutFile } from './AskAboutFile.tsx';
import styles from './import.module.css';
import { acceptLink, importAnyway, isAsked, isWaiting } from './import-reports.ts';
import { type ReportedFile, useImport } from './import-store.ts';
import { MadeStudyLine } from './MadeStudyLine.tsx';
import { MarksOffer } from './marks/MarksOffer.tsx';

/** One file of a report: what came of it, what did not and why, and what can be decided about it. */
export function ReportedFileItem({
  file,
  saved,
}: {
  readonly file: ReportedFile;
  readonly saved: boolean;
}) {
  return (
    <li className={styles.file}>
      <div className={styles.fileHead}>
        <span className={styles.fileName}>{file.name}</span>
        <span
          className={styles.fileCame}
          data-failed={
            (file.failure !== undefined && !isWaiting(file) && !isAsked(file)) || undefined
          }
        >
          {saved ? cameOf(file) : t('import.fileNothing')}
        </span>
      </div>
      {file.failure === undefined ? null : <p className={styles.why}>{file.failure}</p>}
      {file.question === undefined ? null : <AskAboutFile file={file} question={file.question} />}
      {saved && file.made !== undefined ? <MadeStudyLine made={file.made} /> : null}
      {saved && file.attached !== undefined ? (
        <p className={styles.why}>
          {t('import.attached', { study: file.attached.label, by: file.attached.by })}
        </p>
      ) : null}
      {saved && file.missingFiles !== undefined ? (
        <p className={styles.why}>{filesMissing(file.missingFiles)}</p>
      ) : null}
      {saved && file.format === 'pdf' && file.documentId !== undefined ? (
        <MarksOffer documentId={file.documentId} />
      ) : null}
      {saved ? <LinkOffers file={file} /> : null}
      {saved ? <Decisions file={file} /> : null}
      {saved ? <Merged file={file} /> : null}
      <Duplicates file={file} />
      <Portion
        items={file.problems}
        render={(problem, index) => (
          <li key={index} className={styles.why}>
            {problemText(problem)}
          </li>
        )}
      />
    </li>
  );
}

function cameOf(file: ReportedFile): string {
  const { decisions, failure, titles, documents } = file;
  if (isWaiting(file) || isAsked(file)) return t('decisions.waits');
  if (failure !== undefined) return t('import.fileFailed');
  const studies = titles.length;
  if (studies + documents === 0)
    return decisions === undefined || decisions.decisions === 0
      ? t('import.fileNothing')
      : t('decisions.count', { count: decisions.decisions });
  const joint = studies > 0 && documents > 0 ? 'yes' : 'no';
  return t('import.fileCame', { studies, documents, joint });
}

function Decisions({ file }: { readonly file: ReportedFile }) {
  const lines = decisionLines(file);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} className={styles.why} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function problemText({ line, message }: ImportProblem): string {
  return line === undefined ? message : t('import.line', { line, message });
}

function LinkOffers({ file }: { readonly file: ReportedFile }) {
  const settled = useImport((state) => state.settled);
  return file.links.map((link) => (
    <div key={link.documentId} className={styles.offer}>
      <span>
        {t('import.matched', {
          document: link.documentTitle,
          study: link.label,
          by: link.by,
        })}
      </span>
      {settled.has(link) ? (
        <span className={styles.settled}>{t('import.linked', { study: link.label })}</span>
      ) : (
        <Button onPress={() => acceptLink(file, link)}>
          {t('import.linkTo', { study: link.label })}
        </Button>
      )}
    </div>
  ));
}

function Merged({ file: { merged } }: { readonly file: ReportedFile }) {
  if (merged.length === 0) return null;
  return (
    <>
      <div className={styles.offer}>
        <span>{t('import.merged', { count: merged.length })}</span>
        <Button onPress={() => goToScreening('duplicates')}>{t('import.lookAtDuplicates')}</Button>
      </div>
      <Portion
        items={merged}
        render={({ label, same }, index) => (
          <li key={index} className={styles.why}>
            {t('import.mergedWith', { label, same })}
          </li>
        )}
      />
    </>
  );
}

function Duplicates({ file }: { readonly file: ReportedFile }) {
  const { duplicates } = file;
  const settled = useImport((state) => state.settled);
  const left = duplicates.filter((duplicate) => !settled.has(duplicate));
  if (duplicates.length === 0) return null;
  return (
    <>
      <div className={styles.offer}>
        <span>{t('import.duplicates', { count: duplicates.length })}</span>
        {left.length > 1 ? (
          <Button onPress={() => importAnyway(file, left)}>{t('import.anywayAll')}</Button>
        ) : null}
      </div>
      <Portion
        items={duplicates}
        render={(duplicate, index) => {
          const { kind, label, same } = duplicate;
          return (
            <li key={index} className={styles.duplicate}>
              <span className={styles.why}>
                {t(kind === 'study' ? 'import.duplicateStudy' : 'import.duplicateDocument', {
                  label,
                  same,
                })}
              </span>
              {settled.has(duplicate) ? (
                <span className={styles.settled}>{t('import.broughtIn')}</span>
              ) : (
                <Button
                  look="quiet"
                  aria-label={t('import.anywayOf', { label })}
                  onPress={() => importAnyway(file, [duplicate])}
                >
                  {t('import.anyway')}
                </Button>
              )}
            </li>
          );
        }}
      />
    </>
  );
}

const portion = 20;

/** A list that shows its first items, and more when asked: some files have thousands of problems. */
function Portion<T>(props: {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(portion);
  const hidden = props.items.length - shown;
  if (props.items.length === 0) return null;
  return (
    <>
      <ul>{props.items.slice(0, shown).map(props.render)}</ul>
      {hidden > 0 ? (
        <Button look="quiet" onPress={() => setShown(shown + portion * 10)}>
          {t('import.showMore', { count: Math.min(hidden, portion * 10) })}
        </Button>
      ) : null}
    </>
  );
}
