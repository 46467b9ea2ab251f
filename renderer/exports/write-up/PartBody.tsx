import { bareQuote } from '../../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../../shared/anchor/cite-passage.ts';
import { levelPart, writePart } from '../../../shared/commands/write-up.ts';
import { findingOutline } from '../../../shared/findings/outline.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { type HeadingLevel, headingLevels, type Part } from '../../../shared/records/part.ts';
import { studyLabels } from '../../../shared/tables/study-order.ts';
import { quotedExcerpt } from '../../../shared/team/quoted-excerpt.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { DraftNotes } from '../../choices/DraftNotes.tsx';
import { MemoArea } from '../../choices/MemoArea.tsx';
import { PassagePlace } from '../../choices/PassagePlace.tsx';
import { useStatementLine } from '../../choices/statement-line.ts';
import { type DraftField, useDraftField } from '../../choices/use-draft-field.ts';
import { openFinding } from '../../store/findings-state.ts';
import { notifyError } from '../../store/notices.ts';
import { commit, commitText } from '../../store/review-store.ts';
import { openExcerpt } from '../../store/session-store.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { PartOptions } from './PartOptions.tsx';
import { figureName, tableName } from './part-names.ts';
import styles from './write-up.module.css';

interface Props {
  readonly part: Part;
  readonly number: number;
  readonly snapshot: Shown;
  /** All coding: what is quoted does not go by the coding that is chosen. */
  readonly everything: Shown;
  readonly readOnly: boolean;
}

/** What a part is: a field for words, or what it stands for as it is now. */
export function PartBody(props: Props) {
  const { part } = props;
  switch (part.kind) {
    case 'heading':
      return <Heading {...props} />;
    case 'text':
      return <Paragraph {...props} />;
    case 'quote':
      return <Quote {...props} />;
    case 'finding':
      return <FindingHere {...props} />;
    case 'table':
    case 'figure': {
      const title = part.kind === 'table' ? tableName(part.shows) : figureName(part.shows);
      return (
        <div className={styles.block}>
          <p>{t(part.kind === 'table' ? 'writeUp.tableHere' : 'writeUp.figureHere', { title })}</p>
          <p className={styles.soft}>{t('writeUp.liveHint')}</p>
          <PartOptions {...props} />
        </div>
      );
    }
  }
}

/** The field of a heading or paragraph. */
function useWords(part: Part, label: string): DraftField {
  return useDraftField({
    field: `${part.id} text`,
    label,
    value: part.text ?? '',
    onStore: (text) => commitText(writePart, { partId: part.id, text }),
  });
}

function Heading({ number, part, readOnly }: Props) {
  const label = t('writeUp.headingText', { number });
  const draft = useWords(part, label);
  return (
    <div className={styles.heading} data-level={part.level ?? 1}>
      <div>
        <TextInput
          aria-label={label}
          placeholder={t('writeUp.headingPlaceholder')}
          value={draft.text}
          isReadOnly={readOnly}
          onChange={draft.type}
          onBlur={() => void draft.store()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && draft.text !== draft.value) draft.giveUp();
            else event.continuePropagation();
          }}
        />
        <DraftNotes of={draft} />
      </div>
      <select
        aria-label={t('writeUp.level', { number })}
        disabled={readOnly}
        value={part.level ?? 1}
        onChange={({ target }) =>
          void commit(levelPart, {
            partId: part.id,
            level: Number(target.value) as HeadingLevel,
          }).catch(notifyError)
        }
      >
        {headingLevels.map((level) => (
          <option key={level} value={level}>
            {t('writeUp.levelName', { level })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Paragraph({ number, part, readOnly }: Props) {
  const label = t('writeUp.paragraphText', { number });
  const draft = useWords(part, label);
  return (
    <MemoArea
      draft={draft}
      label={label}
      look={styles.text}
      placeholder={t('writeUp.paragraphPlaceholder')}
      isReadOnly={readOnly}
      onKeyDown={(event) => {
        if (event.key === 'Escape') void draft.store();
      }}
    />
  );
}

function Quote({ everything, part }: Props) {
  const found =
    part.excerptId === undefined ? undefined : quotedExcerpt(everything, part.excerptId);
  if (found?.kind !== 'there')
    return <p className={styles.soft}>{t('writeUp.goneHere', { part: part.kind })}</p>;
  const { excerpt } = found;
  const document = everything.documents.get(excerpt.documentId);
  return (
    <button
      type="button"
      className={styles.quote}
      title={t('writeUp.openQuote')}
      onClick={() => openExcerpt(excerpt.id)}
    >
      <span className={styles.words} dir="auto">
        “{bareQuote(quotedWords(excerpt))}”
      </span>{' '}
      <span className={styles.soft}>
        ({document === undefined ? '' : studyLabels(everything).get(document.studyId)}
        {document === undefined ? null : (
          <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
        )}
        )
      </span>
    </button>
  );
}

function FindingHere({ part, snapshot }: Props) {
  const statementLine = useStatementLine();
  const { findings, resolved } = findingOutline(snapshot);
  const id = part.findingId === undefined ? undefined : resolved.get(part.findingId);
  const read = findings.find(({ finding }) => finding.id === id);
  if (read === undefined)
    return <p className={styles.soft}>{t('writeUp.goneHere', { part: part.kind })}</p>;
  const { finding, number } = read;
  return (
    <button
      type="button"
      className={styles.quote}
      title={t('writeUp.openFinding')}
      onClick={() => openFinding(finding.id)}
    >
      <b>{t('writeUp.findingLabel', { number })}</b>{' '}
      <span dir="auto">{statementLine(finding.statement)}</span>{' '}
      <span className={styles.soft}>
        {finding.confidence === undefined
          ? t('findings.notAssessed')
          : t(`findings.confidence.${finding.confidence}`)}
      </span>
    </button>
  );
}
