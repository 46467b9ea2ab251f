import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { participantGroup } from '../../../shared/codebook/participant-groups.ts';
import { tieSpeaker } from '../../../shared/commands/groups.ts';
import { turnsOf } from '../../../shared/documents/speakers.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { listInWords } from '../../../shared/messages/formats.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { groupOptions } from '../../choices/group-options.ts';
import { TickPicker } from '../../choices/TickPicker.tsx';
import type { TickOption } from '../../choices/tick-options.ts';
import { notifyError } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { tellDone } from '../../store/tell-done.ts';
import { useReader } from '../reader-state.ts';
import styles from './groups.module.css';

export interface SpeakerGroupProps {
  readonly documentId: DocumentId;
  readonly speaker: string;
  readonly look: string | undefined;
}

/** The groups that a speaker of the open document belongs to, and a field to say which. */
export function SpeakerGroup({ documentId, look, speaker }: SpeakerGroupProps) {
  const [isOpen, setOpen] = useState(false);
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const held = snapshot.documents.get(documentId)?.speakers?.[speaker]?.groups ?? {};
  const found = Object.keys(held).flatMap((id) => participantGroup(snapshot, id) ?? []);
  const tied = [...new Set(found)];
  const names = listInWords(tied.map(({ name }) => name));
  const choose = async (option: TickOption): Promise<boolean> => {
    const operation = await tie({ documentId, speaker }, option);
    if (operation === undefined) return false;
    tellDone(operation);
    setOpen(false);
    return true;
  };
  if (readOnly)
    return tied.length === 0 ? null : (
      <span className={styles.tied} title={names}>
        {names}
      </span>
    );
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={tied.length === 0 ? (look ?? '') : (styles.tied ?? '')}
        aria-label={t('groups.ofSpeaker', { speaker, count: tied.length, groups: names })}
      >
        {tied.length === 0 ? (
          t('bar.group')
        ) : (
          <span dir="auto" title={names}>
            {names}
          </span>
        )}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('groups.pickSpeaker', { speaker })} className={styles.picker ?? ''}>
          <p className={styles.hint}>{t('groups.speakerHint', { speaker })}</p>
          <TickPicker
            label={t('groups.pickSpeaker', { speaker })}
            listLabel={t('groups.title')}
            placeholder={t('groups.find')}
            none={t('groups.noneYet')}
            has={t('groups.has')}
            make={(name) => t('groups.makeOf', { name })}
            options={(typed) => groupOptions(snapshot, tied, typed)}
            hasDigits
            onChoose={(option) =>
              choose(option).catch((error: unknown) => {
                notifyError(error);
                return false;
              })
            }
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function tie(
  { documentId, speaker }: Pick<SpeakerGroupProps, 'documentId' | 'speaker'>,
  { is, name }: TickOption,
) {
  const body = useReader.getState().loaded?.body;
  const turns = (body === undefined ? [] : turnsOf(body)).filter(
    (turn) => turn.speaker === speaker,
  );
  return commit(tieSpeaker, { documentId, speaker, turns, group: { name }, tied: is !== 'on' });
}
