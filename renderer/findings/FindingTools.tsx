import { useState } from 'react';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Finding } from '../../shared/records/finding.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useStatementLine } from '../choices/statement-line.ts';
import { useFormField } from '../choices/use-form-field.ts';
import { askForSheet } from '../store/into-write-up.ts';
import { notifyError } from '../store/notices.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import { merge, moveTo, removeHere, separate, split } from './finding-edits.ts';
import styles from './findings.module.css';
import { ThemeChoice } from './NewFinding.tsx';
import type { FindingsView } from './use-findings-view.ts';

/** Under which theme a finding stands, and merging, splitting and removing it. */
export function FindingTools(props: {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}) {
  const { evidence, readOnly, view } = props;
  const { finding, merged, themeId } = evidence.read;
  const { id } = finding;
  const [isSplitting, setSplitting] = useState(false);
  const statementLine = useStatementLine();
  const others = view.evidence.outline.findings.filter((each) => each.finding.id !== id);
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.inline}>
          <span aria-hidden="true">{t('findings.under')}</span>
          <ThemeChoice
            value={themeId}
            snapshot={view.snapshot}
            isDisabled={readOnly}
            onChange={(theme) => moveTo(id, theme, undefined).catch(notifyError)}
          />
        </span>
        <span className={styles.acts}>
          {others.length === 0 ? null : (
            <ActionMenu
              says={t('findings.mergeInto')}
              isDisabled={readOnly}
              items={others.map(({ finding: other, number }) => ({
                id: other.id,
                name: t('findings.numbered', {
                  number,
                  statement: clipQuote(statementLine(other.statement), 70),
                }),
              }))}
              onTake={(other) => void merge(id, other as FindingId).catch(notifyError)}
            />
          )}
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => askForSheet([{ kind: 'finding', findingId: id }])}
          >
            {t('writeUp.addTo.button')}
          </Button>
          <Button look="quiet" isDisabled={readOnly} onPress={() => setSplitting(true)}>
            {t('findings.split')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => removeHere(view.evidence.outline, id).catch(notifyError)}
          >
            {t('findings.remove')}
          </Button>
        </span>
      </div>
      {isSplitting ? <Split finding={finding} onDone={() => setSplitting(false)} /> : null}
      {merged.map((each) => (
        <p key={each.id} className={styles.merged}>
          <span dir="auto">
            {t('findings.merged', { statement: statementLine(each.statement) })}
          </span>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => separate(each.id).catch(notifyError)}
          >
            {t('findings.separate')}
          </Button>
        </p>
      ))}
    </>
  );
}

/** The statement of the finding that is split off: at first that of the one it comes from. */
function Split({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const statement = useFormField({
    field: `${finding.id} split off`,
    label: t('findings.splitStatement'),
    value: finding.statement,
  });
  const close = (): void => {
    statement.giveUp();
    onDone();
  };
  return (
    <form
      className={styles.split}
      onSubmit={(event) => {
        event.preventDefault();
        split(finding.id, statement.text).then(close, notifyError);
      }}
    >
      <DraftInput label={t('findings.splitStatement')} draft={statement} autoFocus />
      <span className={styles.soft}>{t('findings.splitHint')}</span>
      <span className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={statement.text.trim() === ''}>
          {t('findings.splitNow')}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('findings.cancel')}
        </Button>
      </span>
    </form>
  );
}
