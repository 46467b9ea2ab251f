import { describe, expect, test } from 'vitest';
import { type OdtReading, readOdt } from '../../../shared/documents/read-odt.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { tinyOdt } from './office-files.ts';

const messagesOf = ({ problems }: OdtReading): readonly string[] =>
  problems.map(({ message }) => message);
const textsOf = (body: string, styles = ''): readonly string[] => {
  const reading = readOdt(tinyOdt(body, { styles }));
  expectCanonical(reading.body);
  return shown(reading.body);
};
const p = (text: string): string => `<text:p>${text}</text:p>`;
const item = (...held: readonly string[]): string =>
  `<text:list-item>${held.join('')}</text:list-item>`;
const list = (attributes: string, ...items: readonly string[]): string =>
  `<text:list ${attributes}>${items.join('')}</text:list>`;
const cell = (held: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${held}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`;
const numberLevel = (level: number, attributes: string): string =>
  `<text:list-level-style-number text:level="${level}" ${attributes}/>`;
const L1 = `<text:list-style style:name="L1">${numberLevel(1, 'style:num-format="1" style:num-suffix="."')}${numberLevel(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"')}${numberLevel(3, 'style:num-format="i" text:display-levels="3" style:num-suffix="."')}</text:list-style>`;
const inL1 = 'text:style-name="L1"';

describe('readOdt: numbers as they are printed', () => {
  test('lists in lists have the format of their level, and begin anew in each item', () => {
    expect(
      textsOf(
        list(
          inL1,
          item(
            p('sleep'),
            list('', item(p('late'), list('', item(p('after one')))), item(p('light'))),
          ),
          item(p('work'), list('', item(p('rota')))),
        ),
        L1,
      ),
    ).toEqual([
      'list1: 1. sleep',
      'list2: (a) late',
      'list3: 1.a.i. after one',
      'list2: (b) light',
      'list1: 2. work',
      'list2: (a) rota',
    ]);
  });

  test('a list goes on, begins anew or begins elsewhere as it says', () => {
    expect(
      textsOf(
        [
          list(`xml:id="a" ${inL1}`, item(p('one')), item(p('two'))),
          p('An aside.'),
          list(`text:continue-numbering="true" ${inL1}`, item(p('three'))),
          list(inL1, item(p('one anew'))),
          list(
            `text:continue-list="a" ${inL1}`,
            item(p('four')),
            '<text:list-item text:start-value="9"><text:p>nine</text:p><text:p>said on</text:p></text:list-item>',
            '<text:list-header><text:p>no number</text:p></text:list-header>',
          ),
        ].join(''),
        L1,
      ),
    ).toEqual([
      'list1: 1. one',
      'list1: 2. two',
      'paragraph: An aside.',
      'list1: 3. three',
      'list1: 1. one anew',
      'list1: 4. four',
      'list1: 9. nine',
      'paragraph: said on',
      'paragraph: no number',
    ]);
  });

  test('a list below a level without words of its own goes on with that level', () => {
    const goesOn = `text:continue-numbering="true" ${inL1}`;
    expect(
      textsOf(
        [
          list(inL1, item(p('one'), list('', item(p('x'))))),
          p('An aside.'),
          list(goesOn, item(list('', item(p('y')))), item(p('two'))),
          list(inL1, item(list('', item(p('alone')))), item(p('then its parent'))),
        ].join(''),
        L1,
      ),
    ).toEqual([
      'list1: 1. one',
      'list2: (a) x',
      'paragraph: An aside.',
      'list2: (b) y',
      'list1: 2. two',
      'list2: (a) alone',
      'list1: 2. then its parent',
    ]);
  });

  test('letters, zeros, words before numbers, one item’s own style, one row through all levels', () => {
    const style = (name: string, levels: string, attributes = ''): string =>
      `<text:list-style style:name="${name}" ${attributes}>${levels}</text:list-style>`;
    const styles = [
      L1,
      style('AB', numberLevel(1, 'style:num-format="A" text:start-value="26"')),
      style(
        'AA',
        numberLevel(1, 'style:num-format="a" style:num-letter-sync="true" text:start-value="27"'),
      ),
      style('P', numberLevel(1, 'style:num-format="01, 02, 03, ..." style:num-prefix="P"')),
      style(
        'Q',
        numberLevel(1, 'style:num-format="" style:num-prefix="Question" style:num-suffix=":"'),
      ),
      style('N', numberLevel(1, 'style:num-format=""')),
      style('W', numberLevel(1, 'style:num-format="1" style:num-list-format="§ %1%–"')),
      style(
        'G',
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>',
      ),
      style(
        'C',
        numberLevel(1, 'style:num-format="1"') + numberLevel(2, 'style:num-format="1"'),
        'text:consecutive-numbering="true"',
      ),
    ].join('');
    const of = (name: string, ...items: readonly string[]): string =>
      list(`text:style-name="${name}"`, ...items);
    expect(
      textsOf(
        [
          of('AB', item(p('z')), item(p('aa'))),
          of('AA', item(p('double'))),
          of('P', item(p('padded'))),
          of('Q', item(p('How are you?'))),
          of('N', item(p('no sign at all'))),
          of('W', item(p('by pattern'))),
          of('G', item(p('glued'))),
          of('C', item(p('one'), list('', item(p('two')))), item(p('three'))),
          of(
            'L1',
            item(p('one')),
            '<text:list-item text:style-override="P"><text:p>two</text:p></text:list-item>',
          ),
          of('unknown', item(p('a sign'))),
        ].join(''),
        styles,
      ),
    ).toEqual([
      'list1: Z z',
      'list1: AA aa',
      'list1: aa double',
      'list1: P01 padded',
      'list1: Question: How are you?',
      'paragraph: no sign at all',
      'list1: § 1– by pattern',
      'list1: 1)glued',
      'list1: 1 one',
      'list2: 2 two',
      'list1: 3 three',
      'list1: 1. one',
      'list1: P02 two',
      'list1: • a sign',
    ]);
  });

  test('headings are numbered by the outline, but for those that say they are not', () => {
    const outline =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    const styles = `${outline}<style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>`;
    const h = (level: number, text: string, attributes = ''): string =>
      `<text:h text:outline-level="${level}" ${attributes}>${text}</text:h>`;
    expect(
      textsOf(
        [
          h(1, 'Aims'),
          h(2, 'Why'),
          h(1, 'Thanks', 'text:style-name="Bare"'),
          h(1, 'Preface', 'text:is-list-header="true"'),
          h(2, 'How'),
          h(1, 'Methods'),
          h(2, 'Who'),
          h(1, 'Later', 'text:restart-numbering="true" text:start-value="9"'),
          h(3, 'Not defined'),
          list(inL1, item(h(1, 'In a list'))),
        ].join(''),
        styles + L1,
      ),
    ).toEqual([
      'heading1: I. Aims',
      'heading2: I.1 Why',
      'heading1: Thanks',
      'heading1: Preface',
      'heading2: I.2 How',
      'heading1: II. Methods',
      'heading2: II.1 Who',
      'heading1: IX. Later',
      'heading3: Not defined',
      'heading1: 1. In a list',
    ]);
  });

  test('a number that the file writes out, and paragraphs that name their list themselves', () => {
    const numbered = (level: number, text: string): string =>
      `<text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="${level}">${p(text)}</text:numbered-paragraph>`;
    expect(
      textsOf(
        [
          list(
            inL1,
            `<text:list-item>${p('<text:number>1 bis</text:number>said again')}</text:list-item>`,
          ),
          numbered(1, 'one'),
          numbered(2, 'within'),
          p('An aside.'),
          numbered(1, 'two'),
        ].join(''),
        L1,
      ),
    ).toEqual([
      'list1: 1 bis said again',
      'list1: 1. one',
      'list2: (a) within',
      'paragraph: An aside.',
      'list1: 2. two',
    ]);
  });
});

describe('readOdt: what is not shown is left out, and said', () => {
  test('hidden text of spans, styles, sections, fields and what is anchored in it', () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="V" style:family="text"><style:text-properties text:display="true"/></style:style>' +
      '<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="Below" style:family="paragraph" style:parent-style-name="HP"/>';
    const reading = readOdt(
      tinyOdt(
        [
          p(
            'Shown <text:span text:style-name="H">not <text:span>nor this</text:span> <text:span text:style-name="V">but this</text:span></text:span>.',
          ),
          '<text:p text:style-name="Below">hidden by its style</text:p>',
          `<text:section text:display="none">${p('in a section')}${list('', item(p('and a list there')))}</text:section>`,
          `<text:section text:display="condition" text:is-hidden="true">${p('for others')}</text:section>`,
          `<text:section text:display="condition">${p('for all')}</text:section>`,
          p('<text:hidden-paragraph text:is-hidden="true"/>gone whole'),
          p('<text:hidden-paragraph text:is-hidden="false"/>kept whole'),
          p(
            'Yes: <text:conditional-text text:string-value-if-true="yes" text:string-value-if-false="no">yes</text:conditional-text><text:hidden-text text:string-value="secret" text:is-hidden="true"/>',
          ),
          p('<text:variable-set text:display="none">7</text:variable-set>After.'),
        ].join(''),
        { styles },
      ),
    );
    expect(shown(reading.body)).toEqual([
      'paragraph: Shown but this.',
      'paragraph: for all',
      'paragraph: kept whole',
      'paragraph: Yes: yes',
      'paragraph: After.',
    ]);
    expect(messagesOf(reading)).toEqual(['Set aside: hidden text.']);
  });

  test('deletions with words, comments, readings, page edges and drawings are counted as in Word', () => {
    const deletion = (held: string): string =>
      `<text:changed-region><text:deletion><office:change-info><dc:creator>Anna</dc:creator></office:change-info>${held}</text:deletion></text:changed-region>`;
    const reading = readOdt(
      tinyOdt(
        [
          `<text:tracked-changes>${deletion(p('gone'))}${deletion(p('') + p(''))}</text:tracked-changes>`,
          p(
            'Kept<text:change text:change-id="a"/> and <text:change-start text:change-id="b"/>new<text:change-end text:change-id="b"/>.',
          ),
          p(
            '<office:annotation><dc:creator>B</dc:creator><text:p>Is it?</text:p></office:annotation>Two<office:annotation-end/>',
          ),
          p(
            '<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>',
          ),
          p('<draw:frame><draw:image/><svg:title>A photo</svg:title></draw:frame>'),
          p('<draw:frame><draw:object xlink:href="./Chart"/><draw:image/></draw:frame>'),
          p(
            '<draw:frame><draw:object-ole/><draw:image/></draw:frame><draw:g><draw:line/><draw:rect/></draw:g>',
          ),
          p('<text:some-new-thing/><text:other-thing>with words</text:other-thing>'),
        ].join(''),
        {
          parts: {
            'Chart/content.xml': '<office:chart xmlns:office="urn:office"/>',
            'styles.xml':
              '<s xmlns:style="urn:style" xmlns:office="urn:office" xmlns:text="urn:text"><office:master-styles><style:master-page><style:header><text:p>Confidential</text:p></style:header></style:master-page></office:master-styles></s>',
          },
        },
      ),
    );
    expect(shown(reading.body)).toEqual([
      'paragraph: Kept and new.',
      'paragraph: Two',
      'paragraph: 漢字',
      'paragraph: with words',
    ]);
    expect(messagesOf(reading)).toEqual([
      'Set aside: 1 comment in the margin.',
      'Set aside: 1 tracked deletion; tracked insertions are read as text.',
      'Set aside: page headers and footers.',
      'Set aside: 1 reading above a word.',
      'Set aside: 1 picture.',
      'Set aside: 1 chart.',
      'Set aside: 1 embedded object.',
      'Set aside: 1 drawing without text.',
      'Set aside: elements that this reader does not know (text:some-new-thing).',
    ]);
  });
});

describe('readOdt: what stands in the text', () => {
  test('notes stand at the end under the number in the text; raised numbers are raised signs', () => {
    const note = (words: string): string =>
      `<text:note><text:note-citation>i</text:note-citation><text:note-body>${words}</text:note-body></text:note>`;
    const styles =
      '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
      '<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>' +
      '<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>';
    expect(
      textsOf(
        [
          p(
            `Care${note(p('In Tronto’s sense.') + p('Or close to it.'))} of 5 m<text:span text:style-name="Up">2</text:span>.`,
          ),
          p(
            `H<text:span text:style-name="Down">2</text:span>O, 10<text:span text:style-name="Raised">-3</text:span>, 4<text:span text:style-name="Up">th</text:span>`,
          ),
          `<table:table>${row(cell(p(`in a cell${note(list(inL1, item(p('a list'))))}`)))}</table:table>`,
        ].join(''),
        styles + L1,
      ),
    ).toEqual([
      'paragraph: Care[1] of 5 m².',
      'paragraph: H2O, 10⁻³, 4th',
      'table: in a cell[2]',
      'footnote: [1] In Tronto’s sense.',
      'footnote: Or close to it.',
      'footnote: [2] 1. a list',
    ]);
  });

  test('cells keep their paragraphs and lists as lines; wide, tall, repeated and nested ones stay in line', () => {
    const covered = '<table:covered-table-cell/>';
    expect(
      textsOf(
        `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(cell(p('wide'), 'table:number-columns-spanned="2"'), covered, cell(p('c')))}</table:table-header-rows>${row(
          cell(
            p('tall') + p('and more') + list(inL1, item(p('one')), item(p('two'))),
            'table:number-rows-spanned="2"',
          ),
          cell(p('b')),
          cell('<text:p/>'),
        )}${row(`<table:covered-table-cell>${p('beneath')}</table:covered-table-cell>`, cell(p('same'), 'table:number-columns-repeated="2"'))}<table:table-row table:number-rows-repeated="2">${cell(p('twice'))}</table:table-row></table:table>${p('Between.')}<table:table>${row(cell(`<table:table>${row(cell(p('inner')), cell(p('x')))}</table:table>${p('below it')}`), cell(p('beside')))}</table:table>`,
        L1,
      ),
    ).toEqual([
      'table: wide\t\tc',
      'table: tall\nand more\n1. one\n2. two\tb',
      'table: \tsame\tsame',
      'table: twice',
      'table: twice',
      'paragraph: Between.',
      'table: inner\tx',
      'paragraph: below it',
      'paragraph: beside',
    ]);
  });

  test('text boxes and shapes follow the paragraph they are anchored in, with lists of their own', () => {
    expect(
      textsOf(
        `${list(
          inL1,
          item(
            p(
              `Anchor<draw:frame><draw:text-box>${list(inL1, item(p('in a box')))}</draw:text-box></draw:frame> text<draw:g><draw:custom-shape>${p('in a shape')}<draw:enhanced-geometry/></draw:custom-shape></draw:g>`,
            ),
          ),
          item(p('next')),
        )}<draw:frame><draw:text-box>${p('on the page')}</draw:text-box></draw:frame>`,
        L1,
      ),
    ).toEqual([
      'list1: 1. Anchor text',
      'list1: 1. in a box',
      'paragraph: in a shape',
      'list1: 2. next',
      'paragraph: on the page',
    ]);
  });

  test('tabs, line breaks, blanks, fields, contents and check boxes are what they show', () => {
    const checkBox = (value: string): string =>
      `<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="${value}"/></field:fieldmark>`;
    expect(
      textsOf(
        [
          `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('Aims<text:tab/>3')}</text:index-body></text:table-of-content>`,
          p('Anna:<text:tab/>It was<text:line-break/>late,\n  very <text:s text:c="2"/>late.'),
          '<text:p text:style-name="Preformatted_20_Text">  a <text:s text:c="3"/>b</text:p>',
          p(
            `<text:sequence>2</text:sequence> of <text:page-count>9</text:page-count> ${checkBox('true')} ${checkBox('false')}`,
          ),
          '<text:p text:style-name="Heading_20_2">Undefined style</text:p>',
        ].join(''),
      ),
    ).toEqual([
      'paragraph: Contents',
      'paragraph: Aims\t3',
      'paragraph: Anna:\tIt was\nlate, very late.',
      'preformatted: a    b',
      'paragraph: 2 of 9 ☒ ☐',
      'heading2: Undefined style',
    ]);
  });

  test('equations are written in one line', () => {
    const math = (held: string): string =>
      `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>${held}<annotation encoding="StarMath 5.0">{a} over {b}</annotation></semantics></math>`;
    const shownAs = (held: string): string => {
      const { body } = readOdt(
        tinyOdt(p('<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>'), {
          parts: { 'Object 1/content.xml': math(held) },
        }),
      );
      return body.text;
    };
    const [a, b, two] = ['<mi>a</mi>', '<mi>b</mi>', '<mn>2</mn>'];
    const sum = `<mrow>${a}<mo>+</mo>${b}</mrow>`;
    expect(
      [
        '<mrow><mi>p</mi><mo>=</mo><mn>0.04</mn></mrow>',
        `<mfrac>${sum}${two}</mfrac>`,
        `<msup>${a}${two}</msup>`,
        `<msubsup>${a}<mn>1</mn>${two}</msubsup>`,
        `<msqrt>${a}<mo>+</mo>${b}</msqrt>`,
        `<mroot>${a}<mn>3</mn></mroot>`,
        `<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></mrow>`,
        `<mover><mi>x</mi><mo>¯</mo></mover>`,
        `<mrow><mi>sin</mi><mi>x</mi></mrow>`,
        `<mfenced open="[" close="]">${a}${b}</mfenced>`,
        `<mtable><mtr><mtd>${a}</mtd><mtd>${b}</mtd></mtr><mtr><mtd>${two}</mtd><mtd>${a}</mtd></mtr></mtable>`,
      ].map(shownAs),
    ).toEqual([
      'p=0.04',
      '(a+b)/2',
      'a^2',
      'a_1^2',
      '√(a+b)',
      '√(3&a)',
      '∑_(i=1)^n x_i',
      'x\u0305',
      'sin x',
      '[a,b]',
      '[a, b; 2, a]',
    ]);
  });

  test('prefixes of the file’s own make no difference', () => {
    const reading = readOdt(
      tinyOdt('', {
        parts: {
          'content.xml':
            '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:d="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><o:body><o:text><t:h t:outline-level="2">Aims</t:h><t:p>Care<t:tab/>work<d:frame><d:image/></d:frame></t:p></o:text></o:body></o:document-content>',
        },
      }),
    );
    expect(shown(reading.body)).toEqual(['heading2: Aims', 'paragraph: Care\twork']);
    expect(messagesOf(reading)).toEqual(['Set aside: 1 picture.']);
  });
});

describe('readOdt: what is made to exhaust', () => {
  test('styles derived from themselves, repetitions without end and depth beyond measure end in time', () => {
    const round =
      '<style:style style:name="A" style:family="paragraph" style:parent-style-name="A"/>';
    expect(textsOf('<text:p text:style-name="A">Care</text:p>', round)).toEqual([
      'paragraph: Care',
    ]);
    const endless = readOdt(
      tinyOdt(
        `<table:table><table:table-row table:number-rows-repeated="1000000000">${cell(p('again'), 'table:number-columns-repeated="1000000000"')}</table:table-row><table:table-row table:number-rows-repeated="1000000000">${cell('', 'table:number-columns-repeated="1000000000"')}</table:table-row></table:table>`,
      ),
    );
    expect([endless.body.blocks.length, messagesOf(endless)]).toEqual([
      1653,
      ['Not read: cells of tables that are repeated without end.'],
    ]);
    const deep = list('', item('')).replace(
      '</',
      `${list('', '<text:list-item>').repeat(10_000)}</`,
    );
    expect(() => readOdt(tinyOdt(deep))).toThrow(ExpectedError);
  });

  test('equations are cut at 10,000 signs, and nest no deeper than anybody writes them', () => {
    const roots = 300;
    const { body } = readOdt(
      tinyOdt(p('<draw:frame><draw:object xlink:href="./O"/></draw:frame>'), {
        parts: {
          'O/content.xml': `<math>${'<msqrt>'.repeat(roots)}<mi>${'x'.repeat(20_000)}</mi>${'</msqrt>'.repeat(roots)}</math>`,
        },
      }),
    );
    expect(body.text).toMatch(/^(?:√\(){90,110}x{10000}…\)+$/);
  });
});
