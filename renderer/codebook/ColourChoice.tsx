import { Menu, MenuItem } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import menu from '../ui/menu.module.css';
import { recolour } from './codebook-edits.ts';
import { codesInHand } from './picked-codes.ts';
import styles from './popovers.module.css';

/** The palette in the order in which codes are given their colours, so that neighbours differ most. */
const hues = [
  'codebook.hue.0',
  'codebook.hue.1',
  'codebook.hue.2',
  'codebook.hue.3',
  'codebook.hue.4',
  'codebook.hue.5',
  'codebook.hue.6',
  'codebook.hue.7',
  'codebook.hue.8',
  'codebook.hue.9',
  'codebook.hue.10',
  'codebook.hue.11',
] as const;

/** Twelve hues by name; the codes below that had the same colour take it too. */
export function ColourChoice(props: { readonly code: Code; readonly onDone: () => void }) {
  const { code, onDone } = props;
  return (
    <Menu
      className={menu.menu ?? ''}
      aria-label={t('codebook.colourOf', { code: code.name })}
      autoFocus="first"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[code.colour]}
      onAction={(colour) => {
        onDone();
        if (typeof colour === 'number') void recolour(codesInHand(code.id), colour);
      }}
      onClose={onDone}
    >
      {hues.map((hue, colour) => (
        <MenuItem key={hue} id={colour} textValue={t(hue)} className={styles.swatch ?? ''}>
          <span
            className={styles.swatchColour}
            data-code-colour
            style={{ background: `var(--code-${colour}-mark)` }}
            aria-hidden="true"
          />
          {t(hue)}
        </MenuItem>
      ))}
    </Menu>
  );
}
