import { describe, expect, it } from 'vitest';
import { writeXml } from './write-xml.js';

const written = (root: Parameters<typeof writeXml>[0]) => writeXml(root).split('\n').slice(1).join('').replaceAll(/>\s+</g, '><');

describe('An XML document', () => {
  it('keeps the order of its elements, repeats a list, and leaves out what is undefined', () => {
    expect(written({ a: { b: ['1', '2'], c: undefined, d: { e: '3' }, f: {} } })).toBe('<a><b>1</b><b>2</b><d><e>3</e></d><f/></a>');
  });

  it('writes attributes beside a text, and escapes what is reserved in both', () => {
    expect(written({ a: { '@x': 'say "1 < 2"', '#': 'Durand & fils <2026>' } })).toBe(
      '<a x="say &quot;1 &lt; 2&quot;">Durand &amp; fils &lt;2026&gt;</a>',
    );
  });

  it('takes figures for text, to the last zero', () => {
    expect(written({ a: { b: ['0.00', '10', '007', '1e3', '12345678901234567.80'] } })).toBe(
      '<a><b>0.00</b><b>10</b><b>007</b><b>1e3</b><b>12345678901234567.80</b></a>',
    );
  });

  it('drops the characters XML cannot hold and keeps the others, narrow spaces and signs beyond the first plane too', () => {
    expect(written({ a: 'L\u0000es\u001b\u202f;\ufffe 𝄞' })).toBe('<a>Les\u202f; 𝄞</a>');
  });
});
