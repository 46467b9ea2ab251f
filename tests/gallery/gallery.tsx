/** Every part of the kit in each of its states, from the application's own components and sheets. */
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import '../../renderer/ui/forced-colours.css';
import './gallery.css';

import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { CodesPart } from './CodesPart.tsx';
import { ControlsPart } from './ControlsPart.tsx';
import { LayersPart } from './LayersPart.tsx';
import { ListsPart } from './ListsPart.tsx';

const asked = new URLSearchParams(location.search).get('appearance');
if (asked !== null) document.documentElement.dataset.appearance = asked;

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en">
        <main className="gallery">
          <h1>Kit</h1>
          <ControlsPart />
          <ListsPart />
          <CodesPart />
          <LayersPart />
        </main>
      </I18nProvider>
    </StrictMode>,
  );
}
