import { useEffect, useState } from 'react';
import { Heading } from 'react-aria-components';
import { Notices } from '../../renderer/shell/Notices.tsx';
import { useNotices } from '../../renderer/store/notices.ts';
import { Button } from '../../renderer/ui/Button.tsx';
import { EmptyState } from '../../renderer/ui/EmptyState.tsx';
import { DialogActions, ModalDialog } from '../../renderer/ui/ModalDialog.tsx';
import { Panes, RestPane } from '../../renderer/ui/Panes.tsx';
import { ProgressLine } from '../../renderer/ui/ProgressLine.tsx';
import { SizedPane } from '../../renderer/ui/SizedPane.tsx';
import { Pair, Shown } from './Pair.tsx';

const nothing = (): void => undefined;

export function LayersPart() {
  useEffect(() => {
    useNotices.setState({
      notices: [
        { id: 1, text: 'Uncoded.', tone: 'done', action: { label: 'Undo', run: nothing } },
        { id: 2, text: 'This file cannot be read. Nothing was changed.', tone: 'problem' },
      ],
    });
  }, []);
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">Screens and what lies above them</h2>
      <div className="gallery-row">
        <Pair
          differs="progress"
          off={<ProgressLine label="Reading the log" share={0.2} />}
          on={<ProgressLine label="Reading the log" share={0.8} />}
        />
        <Shown name="dialog">
          <Asked />
        </Shown>
      </div>
      <Shown name="notices">
        <div className="gallery-window">
          <Notices />
        </div>
      </Shown>
      <Shown name="empty state">
        <EmptyState title="No studies yet" text="Import the records of your search to begin with.">
          <Button look="primary">Import studies</Button>
          <Button>Add one by hand</Button>
        </EmptyState>
      </Shown>
      <Shown name="panes with a boundary">
        <div style={{ height: 120 }}>
          <Panes lie="row">
            <SizedPane
              side="left"
              label="Width of the codebook"
              defaultSize={200}
              limits={{ min: 120, maxShare: 0.5 }}
            >
              <p>Codebook</p>
            </SizedPane>
            <RestPane min={200}>
              <p>Text</p>
            </RestPane>
          </Panes>
        </div>
      </Shown>
    </section>
  );
}

function Asked() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Ask</Button>
      <ModalDialog isOpen={isOpen} role="alertdialog" onClose={() => setOpen(false)}>
        <Heading slot="title">Move “Late van” to the bin?</Heading>
        <p>Its 9 codings go with it, and come back with it.</p>
        <DialogActions>
          <Button look="quiet" onPress={() => setOpen(false)}>
            Cancel
          </Button>
          <Button look="primary" onPress={() => setOpen(false)}>
            Move to the bin
          </Button>
        </DialogActions>
      </ModalDialog>
    </>
  );
}
