import { expect, it } from 'vitest';
import { documentPage, licencesPage } from '../../build/shipped-pages.ts';

it('a document becomes a page whose links lead to shipped pages or nowhere', () => {
  const page = documentPage(
    '# The guide\n\n## If something’s lost\n\n[here](#start) [docs](exports.md#word) [source](../shared/SPEC.md) [web](https://example.org/)\n',
  );
  expect(page).toContain('<title>The guide</title>');
  expect(page).toContain('<h2 id="if-somethings-lost">');
  expect(page).toContain(
    '<a href="#start">here</a> <a href="exports.html#word">docs</a> <a>source</a> <a>web</a>',
  );
});

it('the page of licences holds every text whole, as text', () => {
  const page = licencesPage(
    'Own terms',
    [{ name: 'knot', version: '1.0.0', licence: 'MIT', texts: ['A <b> & c'] }],
    [{ name: 'fonts', text: 'OFL' }],
  );
  expect(page).toContain('<pre>Own terms</pre>');
  expect(page).toContain('<h2 id="knot">knot 1.0.0</h2>\n<pre>A &#60;b&#62; &#38; c</pre>');
  expect(page).toContain('<h2>fonts</h2>\n<pre>OFL</pre>');
});
