import { describe, expect, test } from 'vitest';
import { xmlEncoding } from '../src/index.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('The encoding of an XML file', () => {
  test.each([
    ['UTF-8 when nothing is said', ascii('<ONIXMessage>'), 'utf-8'],
    ['the one its declaration names', ascii('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'iso-8859-1'],
    ['the one in single quotes', ascii("<?xml version='1.0' encoding='Windows-1252'?>"), 'windows-1252'],
    ['the byte order mark before the declaration', new Uint8Array([0xef, 0xbb, 0xbf, ...ascii('<?xml encoding="latin1"?>')]), 'utf-8'],
    ['UTF-16 by its mark', new Uint8Array([0xff, 0xfe, 0x3c, 0]), 'utf-16le'],
    ['UTF-16 by its shape', new Uint8Array([0, 0x3c, 0, 0x3f]), 'utf-16be'],
    ['not the UTF-16 that a file of single bytes claims', ascii('<?xml version="1.0" encoding="UTF-16"?>'), 'utf-8'],
  ])('is %s', (_, bytes, expected) => {
    expect(xmlEncoding(bytes)).toBe(expected);
  });
});
