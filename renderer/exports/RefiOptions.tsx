import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { type Program, programs, waysOf } from '../../shared/refi-qda-out/programs.ts';
import { notifyError } from '../store/notices.ts';
import { type RefiExportChoice, useRefiExport } from '../store/refi-export.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { TickMenu } from '../ui/TickMenu.tsx';
import { Choice } from './ChoiceFields.tsx';
import styles from './exports.module.css';
import type { AskedRefi, WrittenRefi } from './refi-work.ts';
import { saveRefi } from './use-refi.ts';
import { WhichCodes } from './WhichCodes.tsx';
import { WhichDocuments } from './WhichDocuments.tsx';

/** A project or a codebook, for which program, with what of the review. */
export function RefiOptions(props: {
  readonly asked: AskedRefi;
  readonly page: WrittenRefi | undefined;
}) {
  const settings = useRefiExport();
  const set = useRefiExport.setState;
  const snapshot = useReview((state) => state.snapshot);
  const { program, what } = settings;
  const { counts } = props.page ?? {};
  const isEmpty =
    counts === undefined || (counts.codes === 0 && (what === 'qdc' || counts.documents === 0));
  return (
    <>
      <div className={styles.options}>
        <Choice
          label={t('refiOut.what')}
          value={what}
          options={(['qdpx', 'qdc'] as const).map((value) => ({
            value,
            text: t(`refiOut.what.${value}`),
          }))}
          onChange={(value) => set({ what: value as RefiExportChoice['what'] })}
        />
        {what === 'qdc' ? null : (
          <>
            <Choice
              label={t('refiOut.program')}
              value={program}
              options={programs.map((value) => ({ value, text: t(`refiOut.program.${value}`) }))}
              onChange={(value) => set({ program: value as Program })}
            />
            <p className={styles.soft}>{t(`refiOut.reason.${program}`)}</p>
            <WhichDocuments settings={settings} onChange={set} />
          </>
        )}
        <WhichCodes settings={settings} codes={snapshot.codes} onChange={set} />
        {what === 'qdc' ? null : <WhichReviewers settings={settings} />}
        {what === 'qdc' ? null : (
          <>
            {waysOf[program].coded === 'lines' ? null : (
              <>
                <CheckBox isSelected={settings.pdfs} onChange={(pdfs) => set({ pdfs })}>
                  {t('refiOut.pdfs')}
                </CheckBox>
                <p className={styles.soft}>{t('refiOut.pdfsHelp')}</p>
              </>
            )}
            <CheckBox isSelected={settings.sidecar} onChange={(sidecar) => set({ sidecar })}>
              {t('refiOut.sidecar')}
            </CheckBox>
            <p className={styles.soft}>
              {t(
                settings.sidecar && props.page?.hasSidecar === false
                  ? 'refiOut.sidecarNarrowed'
                  : 'refiOut.sidecarHelp',
              )}
            </p>
          </>
        )}
      </div>
      <div className={styles.saveHere}>
        <Button
          look="primary"
          isDisabled={isEmpty}
          onPress={() => {
            saveRefi(props.asked).catch(notifyError);
          }}
        >
          {t('refiOut.save', { what })}
        </Button>
      </div>
    </>
  );
}

function WhichReviewers({ settings }: { readonly settings: RefiExportChoice }) {
  const set = useRefiExport.setState;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const items = [...reviewers.values()].filter(({ deleted }) => deleted !== true);
  const ticked = settings.reviewerIds.filter((id) => reviewers.has(id));
  if (items.length < 2) return null;
  return (
    <>
      <Choice
        label={t('refiOut.reviewers')}
        value={settings.reviewers}
        options={[
          { value: 'all', text: t('refiOut.reviewers.all') },
          { value: 'some', text: t('documents.whichCodes.some') },
        ]}
        onChange={(value) => set({ reviewers: value as RefiExportChoice['reviewers'] })}
      />
      {settings.reviewers === 'some' ? (
        <TickMenu
          label={t('refiOut.reviewers')}
          says={t('refiOut.reviewers.some', { count: ticked.length })}
          placement="bottom start"
          items={items}
          ticked={ticked}
          onTick={(keys) =>
            set({
              reviewerIds: items
                .map(({ id }): ReviewerId => id)
                .filter((id) => keys === 'all' || keys.has(id)),
            })
          }
        />
      ) : null}
    </>
  );
}
