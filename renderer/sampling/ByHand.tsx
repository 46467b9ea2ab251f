import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { sampleByHand } from '../../shared/commands/sampling.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { commitText } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import styles from './sampling.module.css';

const ways = ['hand', 'left', 'steps'] as const;

/** Samples one study or leaves it out, with a reason, whatever the steps say. */
export function ByHand({ name, study }: { readonly study: Study; readonly name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet" aria-label={t('sampling.byHand.of', { study: name })}>
        {t('sampling.byHand')}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog
          aria-label={t('sampling.byHand.of', { study: name })}
          className={styles.dialog ?? ''}
        >
          <Form study={study} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Form({ onDone, study }: { readonly study: Study; readonly onDone: () => void }) {
  const [how, setHow] = useState<(typeof ways)[number]>(
    study.sampledBy === 'left' ? 'left' : 'hand',
  );
  const reason = useFormField({
    field: `${study.id} sampled by hand`,
    label: t('sampling.why'),
    value: study.samplingReason ?? '',
  });
  const store = async (): Promise<void> => {
    await commitText(sampleByHand, { studyId: study.id, how, reason: reason.text });
    reason.giveUp();
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        store().catch(notifyError);
      }}
    >
      <Segments
        label={t('sampling.byHand')}
        value={how}
        choices={ways.map((value) => ({ value, label: t(`sampling.how.${value}`) }))}
        onChange={setHow}
      />
      {how === 'steps' ? null : <DraftInput label={t('sampling.why')} draft={reason} autoFocus />}
      <Button
        type="submit"
        look="primary"
        isDisabled={how !== 'steps' && reason.text.trim() === ''}
      >
        {t('sampling.save')}
      </Button>
    </form>
  );
}
