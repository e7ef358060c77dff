import { expect, it } from 'vitest';
import { textOfHtml } from '../../../hub/import/json-fields.ts';

it('[IMP74] letters and signs that HTML names or numbers are read as what they are', () => {
  expect(
    textOfHtml(
      '<p>&eacute;&Eacute;n &euro;&nbsp;5 &ndash; 6 &#8217;s &#x2019; &lt;b&gt; &amp;eacute; &onbekend; &#0;</p>',
    ),
  ).toBe('éÉn € 5 – 6 ’s ’ <b> &eacute; &onbekend; &#0;');
});
