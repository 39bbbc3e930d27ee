import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FormattedText } from './FormattedText';

const shown = (content: string) => renderToStaticMarkup(createElement(FormattedText, { content }));

describe('A text on screen', () => {
  it('has its paragraphs and emphasis, and shows no tag', () => {
    expect(shown('<p>Un <strong>roman</strong> d&#233;licat &amp; vif</p><p>Suite<br/>fin</p>')).toBe(
      '<p>Un <strong>roman</strong> délicat &amp; vif</p><p>Suite<br/>fin</p>',
    );
  });

  it('stays as it was typed when it holds no markup', () => {
    expect(shown('A < B et R&D\nsuite')).toBe('A &lt; B et R&amp;D\nsuite');
  });

  it('runs nothing: other tags and addresses of scripts stay letters or go', () => {
    expect(shown('<p onclick="x()">a<script>x()</script></p>')).toBe('<p>a&lt;script&gt;x()&lt;/script&gt;</p>');
    expect(shown('<a href="javascript:x()">ici</a>')).toBe('<a>ici</a>');
  });

  it('closes what the text leaves open', () => {
    expect(shown('<p>Un <em>mot</p> reste</strong>')).toBe('<p>Un <em>mot</em></p> reste');
  });
});
