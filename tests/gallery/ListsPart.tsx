import { Menu, MenuItem } from 'react-aria-components';
import rooms from '../../renderer/shell/rooms.module.css';
import { FullName } from '../../renderer/ui/FullName.tsx';
import grid from '../../renderer/ui/figure-grid.module.css';
import mark from '../../renderer/ui/mark.module.css';
import menu from '../../renderer/ui/menu.module.css';
import popover from '../../renderer/ui/popover.module.css';
import pressed from '../../renderer/ui/pressed-row.module.css';
import toolbar from '../../renderer/ui/toolbar.module.css';
import list from '../../renderer/ui/work-list.module.css';
import { Pair, Shown } from './Pair.tsx';

const states = ['open', 'waiting', 'include', 'exclude', 'conflict'];

export function ListsPart() {
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">Lists, menus and grids</h2>
      <div className="gallery-row">
        <Pair differs="row chosen" off={<Rows chosen={false} />} on={<Rows chosen />} />
        <Pair differs="cell chosen" off={<Cells chosen={false} />} on={<Cells chosen />} />
        <Pair differs="room current" off={<Rooms current={false} />} on={<Rooms current />} />
        {states.slice(1).map((state) => (
          <Pair
            key={state}
            differs={`state ${state}`}
            off={<State state="open" />}
            on={<State state={state} />}
          />
        ))}
        <Shown name="rows, one under the pointer">
          <div className="gallery-within">
            <div role="listbox" aria-label="Studies to screen" className={list.list} tabIndex={0}>
              <div style={{ height: 96 }}>
                {['Waiting for the van: night nurses and supplies', 'Who answers'].map(
                  (title, at) => (
                    <div
                      key={title}
                      role="option"
                      aria-selected={at === 0}
                      className={list.row}
                      style={{ top: at * 48 }}
                    >
                      <span className={list.rowHead}>
                        <span className={list.rowLine}>{title}</span>
                        <State state={at === 0 ? 'include' : 'open'} />
                      </span>
                      <span className={list.soft}>Lindqvist 2019</span>
                    </div>
                  ),
                )}
              </div>
            </div>
          </div>
        </Shown>
        <Shown name="menu of actions">
          <div className={popover.popover}>
            <Menu
              aria-label="What to do with the code"
              className={menu.menu ?? ''}
              disabledKeys={['join']}
            >
              <MenuItem id="rename" className={menu.item ?? ''}>
                Rename
              </MenuItem>
              <MenuItem id="move" className={menu.item ?? ''}>
                Move below another code
              </MenuItem>
              <MenuItem id="join" className={menu.item ?? ''}>
                Merge into…
              </MenuItem>
            </Menu>
          </div>
        </Shown>
        <Shown name="rows and words that are pressed">
          <button type="button" className={pressed.row}>
            “You ring, and you hear that it is on the other side of the hill.”
          </button>
          <span>
            <button type="button" className={pressed.sign} aria-label="Remove the code">
              ×
            </button>
          </span>
        </Shown>
        <Shown name="toolbar, facts, mark">
          <div className={toolbar.toolbar}>
            <span>12 studies</span>
            <span className={toolbar.end}>
              <span className={mark.mark}>sample</span>
            </span>
          </div>
          <p className={toolbar.facts}>
            <span>Harrow 2016</span>
            <span>p. 4</span>
          </p>
          <FullName name="A name that is longer than the room there is for it in a list of codes" />
        </Shown>
      </div>
    </section>
  );
}

function State({ state }: { readonly state: string }) {
  return (
    <span className={list.state} data-state={state}>
      a state
    </span>
  );
}

function Rows({ chosen }: { readonly chosen: boolean }) {
  return (
    <div role="listbox" aria-label="Studies" className="gallery-within" tabIndex={0}>
      <div role="option" aria-selected={chosen} className={list.row}>
        <span className={list.rowHead}>
          <span>Harrow 2016</span>
          <State state="open" />
        </span>
        <span className={list.soft}>Night work</span>
      </div>
    </div>
  );
}

function Cells({ chosen }: { readonly chosen: boolean }) {
  return (
    <div role="grid" aria-label="Figures" className="gallery-wide">
      <div role="row" style={{ height: 32 }}>
        <div
          role="gridcell"
          aria-selected={chosen}
          data-chosen={chosen}
          tabIndex={0}
          className={grid.cell}
        >
          9
        </div>
      </div>
    </div>
  );
}

function Rooms({ current }: { readonly current: boolean }) {
  return (
    <nav aria-label={current ? 'Rooms, in Code' : 'Rooms'}>
      <a href="#lists" className={rooms.room} {...(current ? { 'aria-current': 'page' } : {})}>
        Code
      </a>
    </nav>
  );
}
