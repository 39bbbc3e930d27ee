import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sanitiseHtml } from '../src/index.ts';

describe('A text sent as HTML', () => {
  test.each([
    ['keeps paragraphs and emphasis', '<p>Un <b>beau</b> <i>livre</i></p>', '<p>Un <strong>beau</strong> <em>livre</em></p>'],
    ['gets paragraphs when it has none', 'Un livre<br>rare', '<p>Un livre<br/>rare</p>'],
    [
      'keeps lists, nested ones flattened',
      '<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>',
      '<ul><li>un</li><li>deux</li><li>trois</li></ul>',
    ],
    ['makes headings strong', '<h2>Note</h2>Texte', '<p><strong>Note</strong></p><p>Texte</p>'],
    ['loses scripts, styles and handlers', '<p onclick="x()">a<script>alert(1)</script><style>p{}</style></p>', '<p>a</p>'],
    [
      'keeps web links only',
      '<p><a href="https://a.example/?b=1&amp;c=2">a</a><a href="javascript:x()">b</a></p>',
      '<p><a href="https://a.example/?b=1&amp;c=2">a</a>b</p>',
    ],
    [
      'keeps no-break spaces and entities as characters',
      '<p>Vraiment&#8239;? &laquo;&nbsp;Oui&nbsp;&raquo; &amp; non</p>',
      '<p>Vraiment\u202F? «\u00A0Oui\u00A0» &amp; non</p>',
    ],
    ['closes what was left open', '<p>a <strong>b<p>c', '<p>a <strong>b</strong></p><p><strong>c</strong></p>'],
    ['leaves signs that are not tags', '<p>3 < 5 <et> 6 > 4</p>', '<p>3 &lt; 5 &lt;et&gt; 6 &gt; 4</p>'],
    ['loses empty paragraphs', '<p> </p><p>a</p><p><br/></p>', '<p>a</p>'],
  ])('%s', (_, source, expected) => {
    expect(sanitiseHtml(source)).toBe(expected);
  });

  test.each(['<a', '<!--', '<a "', '<b>', '<b></i>', 'x<br/>', '<ul>', '<li>x', '&amp', '<p>'])(
    'comes to an end, and to no more than it was given, when it repeats %s',
    (attack) => {
      // In quadratic time this would outlast the test's limit by minutes.
      const text = attack.repeat(200_000 / attack.length);
      expect(sanitiseHtml(text).length).toBeLessThanOrEqual(text.length * 5);
    },
  );

  it('is the same when simplified again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<em>',
        '</em>',
        '<ul>',
        '</ul>',
        '<li>',
        '</li>',
        '<br>',
        '<h3>',
        '</h3>',
        '<a href="https://x.example">',
        '</a>',
        '<div>',
        '</div>',
        '&nbsp;',
        '&lt;',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = sanitiseHtml(pieces.join(''));
        expect(sanitiseHtml(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
