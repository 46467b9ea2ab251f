import { addFlowItem, removeFlowItem, stateFlowNumber } from '../../shared/commands/flow.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import {
  type FlowKey,
  type FlowListKey,
  type FlowNumber,
  type FlowNumberId,
  type FlowNumbers,
  flowLabel,
  flowNumberName,
  isListKey,
  isOtherMethod,
  itemNumberId,
  keysInUse,
  listOf,
} from '../../shared/prisma/flow-numbers.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './flow.module.css';

const phases = ['previous', 'identification', 'screening', 'other', 'included'] as const;
const phaseNames = {
  previous: 'prisma.header.previous',
  identification: 'flow.identification',
  screening: 'prisma.phase.screening',
  other: 'prisma.header.other',
  included: 'prisma.phase.included',
} as const;

function phaseOf(key: FlowKey): (typeof phases)[number] {
  if (key.startsWith('previous_')) return 'previous';
  if (isOtherMethod(key)) return 'other';
  if (key.startsWith('new_') || key.startsWith('total_')) return 'included';
  return key.startsWith('records_') || key.startsWith('dbr_') ? 'screening' : 'identification';
}

/** Every number of the diagram: what is counted, and a place to type what holds instead. */
export function FlowNumbersPane({ numbers }: { readonly numbers: FlowNumbers }) {
  const keys = keysInUse(numbers);
  return phases.map((phase) => {
    const own = keys.filter((key) => phaseOf(key) === phase);
    if (own.length === 0) return null;
    return (
      <section key={phase} className={styles.phase}>
        <h3>
          <span>{t(phaseNames[phase])}</span>
          <span aria-hidden="true">{t('flow.counted')}</span>
          <span aria-hidden="true">{t('flow.typed')}</span>
        </h3>
        {own.map((key) => (
          <Box key={key} numbers={numbers} flowKey={key} />
        ))}
      </section>
    );
  });
}

function Box({ flowKey, numbers }: { readonly flowKey: FlowKey; readonly numbers: FlowNumbers }) {
  const added = useReview((state) => state.snapshot.review?.flowItems);
  return (
    <>
      <NumberRow
        id={flowKey}
        label={flowLabel(flowKey, numbers)}
        name={flowNumberName(numbers, flowKey)}
        number={numbers.boxes[flowKey]}
      />
      {isListKey(flowKey) ? (
        <div className={styles.items}>
          {listOf(numbers, flowKey).map(({ id, name, number }) => (
            <NumberRow
              key={id}
              id={itemNumberId(flowKey, id)}
              label={name}
              name={flowNumberName(numbers, itemNumberId(flowKey, id))}
              number={number}
              {...(added?.[id] === undefined
                ? {}
                : { onRemove: () => run(commit(removeFlowItem, { list: flowKey, id })) })}
            />
          ))}
          <NewItem list={flowKey} label={flowLabel(flowKey, numbers)} />
        </div>
      ) : null}
    </>
  );
}

function NumberRow(props: {
  readonly id: FlowNumberId;
  readonly label: string;
  readonly name: string;
  readonly number: FlowNumber | undefined;
  readonly onRemove?: () => void;
}) {
  const { id, label, name, number = {}, onRemove } = props;
  const { counted, note, stated } = number;
  const differs = stated !== undefined && counted !== undefined && stated !== counted;
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        {label}
        {onRemove === undefined ? null : (
          <Button look="quiet" aria-label={t('flow.remove', { name })} onPress={onRemove}>
            ×
          </Button>
        )}
      </span>
      <span className={styles.counted}>{counted ?? '–'}</span>
      <CommitField
        field={`flow ${id}`}
        label={t('flow.typedOf', { name })}
        isLabelHidden
        value={stated === undefined ? '' : String(stated)}
        onCommit={(typed) => stateTyped(id, typed, note)}
      />
      {differs || note !== undefined ? (
        <div className={styles.note}>
          <CommitField
            field={`flow ${id} note`}
            label={t('flow.noteOf', { name })}
            isLabelHidden
            placeholder={t('flow.note', { count: counted ?? '–' })}
            value={note ?? ''}
            onCommit={(words) => commitText(stateFlowNumber, { id, value: stated, note: words })}
          />
        </div>
      ) : null}
    </div>
  );
}

function NewItem({ label, list }: { readonly label: string; readonly list: FlowListKey }) {
  const addLabel = t('flow.addSource', { name: label });
  const draft = useDraftField({
    field: `flow ${list} new`,
    label: addLabel,
    value: '',
    onStore: (name) => commitText(addFlowItem, { list, name }),
    storesWhenLeft: false,
  });
  const isReason = list === 'dbr_excluded' || list === 'other_excluded';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void draft.store();
      }}
    >
      <DraftInput
        draft={draft}
        aria-label={addLabel}
        placeholder={t(isReason ? 'flow.addReasonHint' : 'flow.addSourceHint')}
      />
    </form>
  );
}

/** States what was typed; an empty field lets the counted number hold again. */
async function stateTyped(id: FlowNumberId, typed: string, note: string | undefined) {
  const words = typed.replace(/[\s,.'’]/g, '');
  if (!/^\d*$/.test(words)) throw new ExpectedError('no-number', t('flow.noNumber'));
  const value = words === '' ? undefined : Number(words);
  await commitText(stateFlowNumber, { id, value, note: value === undefined ? undefined : note });
}

function run(work: Promise<unknown>): void {
  work.catch(notifyError);
}
