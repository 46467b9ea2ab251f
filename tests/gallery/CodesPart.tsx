import type { ReactNode } from 'react';
import { CrowdMark } from '../../renderer/reader/CrowdMark.tsx';
import { StripeMark } from '../../renderer/reader/Stripes.tsx';
import stripes from '../../renderer/reader/stripes.module.css';
import type { Stripe } from '../../renderer/reader/stripes.ts';
import { CodeDot } from '../../renderer/ui/CodeDot.tsx';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { Pair, Shown } from './Pair.tsx';

const kinds = ['code', 'descriptive', 'analytical'] as const;
const colours = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const names = ['Language and interpreting', 'Time to do it properly', 'Family as workforce'];

export function CodesPart() {
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">Codes</h2>
      <div className="gallery-row">
        <Pair
          differs="descriptive, not a code"
          off={<Dot kind="code" />}
          on={<Dot kind="descriptive" />}
        />
        <Pair
          differs="analytical, not a code"
          off={<Dot kind="code" />}
          on={<Dot kind="analytical" />}
        />
        <Pair differs="colour" off={<Dot kind="code" />} on={<Dot kind="code" colour={4} />} />
        <Pair differs="coded" off={<Margin />} on={<Margin>{mark(0, false)}</Margin>} />
        <Pair
          differs="stripe that is looked at"
          off={<Margin>{mark(0, false)}</Margin>}
          on={<Margin>{mark(0, true)}</Margin>}
        />
        <Shown name="colours and kinds">
          {kinds.map((kind) => (
            <div key={kind} style={{ display: 'flex', gap: 8 }}>
              {colours.map((colour) => (
                <CodeDot key={colour} code={{ colour, kind }} />
              ))}
            </div>
          ))}
        </Shown>
        <Shown name="stripes with names, and how many more">
          <Margin>
            {names.map((_, at) => mark(at, at === 1))}
            <CrowdMark
              isMore
              onShow={() => undefined}
              crowd={{
                key: 'more',
                top: 84,
                afterLane: 2,
                members: names.map((_, at) => coding(at)),
              }}
            />
          </Margin>
        </Shown>
      </div>
    </section>
  );
}

function Dot({ colour = 0, kind }: { readonly kind: Code['kind']; readonly colour?: number }) {
  return (
    <span>
      <CodeDot code={{ colour, kind } as Pick<Code, 'colour' | 'kind'>} /> Waiting
    </span>
  );
}

function Margin({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="gallery-within">
      <div className={stripes.margin} style={{ top: 0, left: 0, right: 0 }}>
        {children}
      </div>
    </div>
  );
}

/** Only what a stripe draws. */
function coding(at: number): { readonly excerpt: Excerpt; readonly code: Code } {
  return {
    excerpt: { id: `excerpt:${at}`, quote: 'The van was late again.' } as unknown as Excerpt,
    code: { id: `code:${at}`, name: names[at], colour: at, kind: 'code' } as unknown as Code,
  };
}

function mark(at: number, lit: boolean): ReactNode {
  const stripe: Stripe = {
    key: String(at),
    ...coding(at),
    top: at * 28,
    bottom: at * 28 + 28,
    lane: at,
    label: { top: at * 28, lines: 1, afterLane: 2 },
  };
  return <StripeMark key={at} stripe={stripe} lit={lit} />;
}
