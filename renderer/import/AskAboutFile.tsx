import { type FormEvent, useState } from 'react';
import {
  type ColumnField,
  type ColumnMapping,
  columnFields,
  guessColumns,
} from '../../shared/bibliography/csv-columns.ts';
import type { EncodingSample } from '../../shared/import/encoding-question.ts';
import type { FileQuestion } from '../../shared/import/read-import-file.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { AskDecisions } from './AskDecisions.tsx';
import styles from './import.module.css';
import { readAgain } from './import-files.ts';
import type { ReportedFile } from './import-store.ts';

/** Asks what only the user knows about a file, and reads it again with the answer. */
export function AskAboutFile(props: {
  readonly file: ReportedFile;
  readonly question: FileQuestion;
}) {
  const { file, question } = props;
  if (question.about === 'password') return <AskPassword file={file} />;
  if (question.about === 'decisions') return <AskDecisions file={file} found={question.found} />;
  // It was shown what it would bring.
  if (question.about === 'segments') return null;
  return question.about === 'encoding' ? (
    <AskEncoding file={file} samples={question.samples} />
  ) : (
    <AskColumns file={file} headings={question.headings} sampleRows={question.sampleRows} />
  );
}

function AskPassword({ file }: { readonly file: ReportedFile }) {
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') void readAgain(file, { password });
  };
  return (
    <form className={styles.ask} onSubmit={submit}>
      <TextInput
        aria-label={t('import.passwordOf', { file: file.name })}
        placeholder={t('import.password')}
        type="password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" isDisabled={password === ''}>
        {t('import.readAgain')}
      </Button>
    </form>
  );
}

function AskEncoding(props: {
  readonly file: ReportedFile;
  readonly samples: readonly EncodingSample[];
}) {
  const { file, samples } = props;
  const [encoding, setEncoding] = useState(samples[0]?.encoding);
  const chosen = samples.find((sample) => sample.encoding === encoding);
  return (
    <div className={styles.columns}>
      <select
        aria-label={t('import.encodingOf', { file: file.name })}
        value={encoding}
        onChange={(event) =>
          setEncoding(samples.find((sample) => sample.encoding === event.target.value)?.encoding)
        }
      >
        {samples.map((sample) => (
          <option key={sample.encoding} value={sample.encoding}>
            {`${sample.encoding}: ${sample.text.replace(/\s+/g, ' ').slice(0, 60)}`}
          </option>
        ))}
      </select>
      <p className={styles.why} dir="auto" aria-live="polite">
        {chosen?.text}
      </p>
      <Button onPress={() => void readAgain(file, { encoding })}>{t('import.readAgain')}</Button>
    </div>
  );
}

function AskColumns(props: {
  readonly file: ReportedFile;
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
}) {
  const { file, headings, sampleRows } = props;
  const [columns, setColumns] = useState<ColumnMapping>(() => guessColumns(headings));
  const hasTitle = Object.values(columns).includes('title');
  return (
    <div className={styles.columns}>
      <p className={styles.why}>{t('import.columnsText')}</p>
      <ul>
        {headings.map((heading, index) => (
          <li key={heading} className={styles.column}>
            <span className={styles.columnName}>
              <strong>{heading}</strong>
              <span className={styles.why} dir="auto">
                {sampleOf(sampleRows, index)}
              </span>
            </span>
            <select
              aria-label={t('import.columnHolds', { heading })}
              value={columns[heading] ?? 'keep'}
              onChange={(event) => {
                const field = event.target.value as ColumnField | 'keep';
                setColumns((before) => ({ ...before, [heading]: field }));
              }}
            >
              {(['keep', ...columnFields] as const).map((field) => (
                <option key={field} value={field}>
                  {t(`import.column.${field}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <Button isDisabled={!hasTitle} onPress={() => void readAgain(file, { columns })}>
        {t('import.readAgain')}
      </Button>
      {hasTitle ? null : <p className={styles.why}>{t('import.needsTitle')}</p>}
    </div>
  );
}

function sampleOf(rows: readonly (readonly string[])[], column: number): string {
  const sample = rows.map((row) => row[column]?.trim() ?? '').find((cell) => cell !== '') ?? '';
  return sample.length > 80 ? `${sample.slice(0, 79)}…` : sample;
}
