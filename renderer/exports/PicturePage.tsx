import { useMemo } from 'react';
import { figureIds, figureLooks } from '../../shared/figures/figure.ts';
import { mapsOf } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { drawerWidths } from '../choices/use-drawer.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from './ChoiceFields.tsx';
import styles from './exports.module.css';
import flow from './flow.module.css';
import { LookedAt } from './LookedAt.tsx';
import { PictureNumbers } from './PictureNumbers.tsx';
import type { DrawnPicture } from './picture-work.ts';
import { imageAddress } from './save-picture.ts';
import { ToWriteUp } from './ToWriteUp.tsx';
import { useLooked } from './use-looked.ts';
import { drawnPicture, pictureFormats, saveFigure, useAskedPicture } from './use-picture.ts';

/** Which picture of the synthesis is drawn, and the ways to save it. */
export function PictureOptions() {
  const asked = useAskedPicture();
  const map = useExportSettings((state) => state.map);
  return (
    <>
      <div className={styles.options}>
        <Choice
          label={t('figure.which')}
          value={asked.picture}
          options={figureIds.map((id) => ({ value: id, text: t(`figure.title.${id}`) }))}
          onChange={(value) =>
            useExportSettings.setState({
              picture: figureIds.find((id) => id === value) ?? 'studies-per-theme',
            })
          }
        />
        {asked.picture === 'map' ? <MapChoices /> : null}
      </div>
      <div className={styles.save}>
        {pictureFormats.map((format, index) => (
          <Button
            key={format}
            {...(index === 0 ? { look: 'primary' as const } : {})}
            onPress={() => void saveFigure(asked, format).catch(notifyError)}
          >
            {format === 'csv'
              ? t('figure.saveNumbers')
              : t('export.save', { format: t(`flow.${format}`) })}
          </Button>
        ))}
        <ToWriteUp
          part={{
            ...{ kind: 'figure', shows: asked.picture },
            ...(asked.picture === 'map' && map !== undefined ? { mapId: map } : {}),
          }}
        />
      </div>
    </>
  );
}

/** Which thematic map, and in which colours. */
function MapChoices() {
  const maps = useReview((state) => state.snapshot.maps);
  const all = mapsOf({ maps });
  const { look, map } = useExportSettings();
  return (
    <>
      {all.length < 2 ? null : (
        <Choice
          label={t('map.choose')}
          value={all.find(({ id }) => id === map)?.id ?? all[0]?.id ?? ''}
          options={all.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(value) =>
            useExportSettings.setState({ map: all.find(({ id }) => id === value)?.id })
          }
        />
      )}
      <Choice
        label={t('map.look')}
        value={look}
        options={figureLooks.map((value) => ({ value, text: t(`map.look.${value}`) }))}
        onChange={(value) =>
          useExportSettings.setState({
            look: figureLooks.find((each) => each === value) ?? 'print',
          })
        }
      />
    </>
  );
}

/** The picture as it will be saved, and its numbers beside it. */
export function PicturePage() {
  const looked = useLooked(useAskedPicture(), drawnPicture);
  return (
    <LookedAt looked={looked}>
      {(page) => <Drawn page={page} isLooking={looked.isLooking} />}
    </LookedAt>
  );
}

function Drawn(props: { readonly page: DrawnPicture; readonly isLooking: boolean }) {
  const { figure, svg, words } = props.page;
  const address = useMemo(() => imageAddress(svg), [svg]);
  return (
    <div className={flow.screen} aria-busy={props.isLooking}>
      <section className={flow.diagram} aria-label={figure.title} tabIndex={0}>
        <img src={address} alt={`${figure.title}. ${words}`} />
      </section>
      <SidePane
        side="right"
        label={t('figure.numbers')}
        below={drawerWidths.besideText}
        className={flow.pane}
      >
        <PictureNumbers figure={figure} />
      </SidePane>
    </div>
  );
}
