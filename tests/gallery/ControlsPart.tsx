import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../renderer/ui/Button.tsx';
import { CheckBox } from '../../renderer/ui/CheckBox.tsx';
import controls from '../../renderer/ui/controls.module.css';
import { KeyHint } from '../../renderer/ui/KeyHint.tsx';
import { KeyTip } from '../../renderer/ui/KeyTip.tsx';
import { SearchInput } from '../../renderer/ui/SearchInput.tsx';
import { Segments } from '../../renderer/ui/Segments.tsx';
import { SlotKey } from '../../renderer/ui/SlotKey.tsx';
import { TextInput } from '../../renderer/ui/TextInput.tsx';
import { TickMenu } from '../../renderer/ui/TickMenu.tsx';
import { Pair, Shown } from './Pair.tsx';

const looks = ['primary', 'plain', 'quiet'] as const;
const nothing = (): void => undefined;

export function ControlsPart() {
  return (
    <section aria-labelledby="controls">
      <h2 id="controls">Controls</h2>
      <div className="gallery-row">
        <Pair
          differs="nothing"
          off={<Button>Merge them</Button>}
          on={<Button>Merge them</Button>}
        />
        {looks.map((look) => (
          <Pair
            key={look}
            differs={`${look} button that can be used`}
            off={
              <Button look={look} isDisabled>
                Merge them
              </Button>
            }
            on={<Button look={look}>Merge them</Button>}
          />
        ))}
        {(['plain', 'quiet'] as const).map((look) => (
          <Pair
            key={look}
            differs={`${look} button pressed`}
            off={
              <Button look={look} aria-pressed={false}>
                Whole words
              </Button>
            }
            on={
              <Button look={look} aria-pressed={true}>
                Whole words
              </Button>
            }
          />
        ))}
        <Pair
          differs="check box ticked"
          off={<Tick isSelected={false} />}
          on={<Tick isSelected />}
        />
        <Pair
          differs="check box that can be used"
          off={<Tick isSelected isDisabled />}
          on={<Tick isSelected />}
        />
        <Pair
          differs="choice of segments"
          off={<Layers value="own" />}
          on={<Layers value="all" />}
        />
        <Pair
          differs="field with an error"
          off={<TextInput label="Reason" value="none" onChange={nothing} />}
          on={<TextInput label="Reason" value="none" onChange={nothing} isInvalid />}
        />
        <Pair
          differs="field that can be written in"
          off={<TextInput label="Name" value="Ana" onChange={nothing} isDisabled />}
          on={<TextInput label="Name" value="Ana" onChange={nothing} />}
        />
        <Shown name="field with its error told">
          <TextField className={controls.field ?? ''} isInvalid>
            <Label className={controls.label ?? ''}>Title of the review</Label>
            <Input />
            <FieldError>A review needs a title.</FieldError>
          </TextField>
        </Shown>
        <Shown name="search, several lines, list">
          <Search />
          <TextInput label="Memo" placeholder="What strikes you" multiline />
          <select aria-label="Studies">
            <option>Included studies</option>
          </select>
        </Shown>
        <Shown name="menu of choices that stay">
          <Studies />
        </Shown>
        <Shown name="keys">
          <KeyTip keys="Control+K">
            <Button>All actions</Button>
          </KeyTip>
          <span>
            <KeyHint keys="Control+Shift+K" /> <SlotKey number={4} />
          </span>
        </Shown>
      </div>
    </section>
  );
}

function Tick(props: { readonly isSelected: boolean; readonly isDisabled?: boolean }) {
  return (
    <CheckBox {...props} onChange={nothing} hint="Colleagues’ codes are hidden until then.">
      Code blind
    </CheckBox>
  );
}

function Layers({ value }: { readonly value: 'own' | 'all' }) {
  return (
    <Segments
      label="Whose coding"
      value={value}
      choices={[
        { value: 'own', label: 'Mine' },
        { value: 'all', label: 'Everybody’s' },
      ]}
      onChange={nothing}
    />
  );
}

function Search() {
  const [value, setValue] = useState('');
  return <SearchInput label="Filter studies" value={value} onChange={setValue} />;
}

function Studies() {
  const [ticked, setTicked] = useState<readonly string[]>(['year']);
  return (
    <TickMenu
      label="Columns"
      says="Columns ▾"
      placement="bottom start"
      items={[
        { id: 'year', name: 'Year' },
        { id: 'country', name: 'Country' },
      ]}
      ticked={ticked}
      onTick={(next) => setTicked(next === 'all' ? ['year', 'country'] : [...next].map(String))}
    />
  );
}
