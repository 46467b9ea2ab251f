import { t } from '../../shared/messages/messages.ts';
import { drawerWidths, useIsNarrower } from '../choices/use-drawer.ts';
import { useBesideDocument } from '../store/beside.ts';
import { LateBit } from '../ui/Late.tsx';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { besidePane } from './late-bits.ts';
import { Reader } from './Reader.tsx';

/** The text that is coded, with another beside it where one was opened; below it in a narrow window. */
export function ReadingArea() {
  const document = useBesideDocument();
  const isNarrow = useIsNarrower(drawerWidths.besideText);
  return (
    <Panes lie={isNarrow ? 'column' : 'row'}>
      <RestPane min={isNarrow ? 160 : 260}>
        <Reader />
      </RestPane>
      {document === undefined ? null : (
        <SizedPane
          key={isNarrow ? 'below' : 'beside'}
          side={isNarrow ? 'bottom' : 'right'}
          label={t('pane.boundary.beside')}
          // Coding needs room for its bar.
          defaultSize={isNarrow ? 0.4 : 0.5}
          limits={{ min: isNarrow ? 120 : 260, maxShare: 0.75 }}
        >
          <LateBit part={besidePane} wanted given={{ document }} />
        </SizedPane>
      )}
    </Panes>
  );
}
