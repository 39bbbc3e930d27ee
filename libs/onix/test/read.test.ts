import { Refusal } from '@colophon/refusal';
import { describe, expect, it, test } from 'vitest';
import { onixBounds, onixParser, readOnix } from '../src/index.ts';
import { fixture, pieces, readings } from './reading.ts';

function message(products: string, attributes = 'release="3.0"'): string {
  return `<?xml version="1.0"?>\n<ONIXMessage ${attributes}>\n<Header/>\n${products}\n</ONIXMessage>`;
}
const product = '<Product><RecordReference>r1</RecordReference><NotificationType>03</NotificationType></Product>';

async function refusalOf(text: string): Promise<Refusal> {
  try {
    for await (const record of readOnix(pieces(text, 50))) void record;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

describe('A file that is ONIX 3', () => {
  test.each([
    ['no namespace', 'release="3.0"'],
    ['the official namespace', 'xmlns="http://ns.editeur.org/onix/3.0/reference" release="3.0"'],
    ['the namespace of French feeds', 'xmlns="http://www.editeur.org/onix/3.0/reference" release="3.0"'],
    ['release 3.1', 'xmlns="http://ns.editeur.org/onix/3.1/reference" release="3.1"'],
    ['a namespace and no release', 'xmlns="http://www.editeur.org/onix/3.0/reference"'],
  ])('is read with %s', async (_, attributes) => {
    expect(await readings(message(product, attributes))).toHaveLength(1);
  });

  it('is read with a prefix before every name', async () => {
    const text =
      '<o:ONIXMessage xmlns:o="http://ns.editeur.org/onix/3.0/reference" release="3.0"><o:Product><o:RecordReference>r1</o:RecordReference></o:Product></o:ONIXMessage>';
    expect((await readings(text))[0]?.record.recordReference).toBe('r1');
  });

  it('is read in pieces of any size, a single character included', async () => {
    const text = fixture('french-feed.xml');
    const whole = await readings(text, text.length);
    expect(await readings(text, 1)).toEqual(whole);
    expect(await readings(text, 7)).toEqual(whole);
  });

  it('may begin with a byte order mark and blank lines, and still counts its lines', async () => {
    const [only] = await readings(`\uFEFF\n\n${message(product)}`);
    // Two blank lines, the declaration, the root and the header stand before the product.
    expect(only?.line).toBe(6);
  });

  it('gives the same record in short tags as in reference tags', async () => {
    const [short] = await readings(fixture('boxed-set-short.xml'));
    expect(short?.record.title?.text).toBe('Le Vent et la Baleine');
    expect(short?.unmapped).toEqual([]);
    expect(short?.faults).toEqual([]);
  });

  it('loses only the characters that XML forbids, and says so', async () => {
    const [only] = await readings(message('<Product><RecordReference>r\u000B1</RecordReference></Product>'));
    expect(only?.record.recordReference).toBe('r1');
    expect(only?.faults).toContainEqual({ path: '', code: 'control-characters', facts: {} });
  });
});

describe('A file that is refused', () => {
  test.each([
    ['not XML', 'titre;prix\nUn livre;12', 'not-xml'],
    ['empty', '', 'not-xml'],
    ['other XML', '<?xml version="1.0"?><rss><channel/></rss>', 'not-onix'],
    ['HTML', '<html><body><p>Erreur 404</p></body></html>', 'not-onix'],
    ['ONIX 2.1', '<ONIXMessage release="2.1"><Product/></ONIXMessage>', 'onix-version-refused'],
    [
      'ONIX 2.1 that does not say so',
      '<ONIXMessage><Product><RecordReference>1</RecordReference><Title/></Product></ONIXMessage>',
      'onix-version-refused',
    ],
    ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE ONIXMessage SYSTEM "onix.dtd"><ONIXMessage release="3.0"/>', 'xml-entities-refused'],
    [
      'entities that multiply',
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><ONIXMessage release="3.0">&c;</ONIXMessage>',
      'xml-entities-refused',
    ],
    ['an entity nobody declared', message('<Product><RecordReference>&eacute;</RecordReference></Product>'), 'xml-entities-refused'],
    ['an ampersand that is not escaped', message('<Product><RecordReference>Dupont & fils</RecordReference></Product>'), 'xml-malformed'],
    ['a tag closed by another', message('<Product><RecordReference>1</Product>'), 'xml-malformed'],
    ['elements too deep', message(`<Product>${'<a1>'.repeat(200)}${'</a1>'.repeat(200)}</Product>`), 'xml-too-deep'],
  ])('%s', async (_, text, code) => {
    expect((await refusalOf(text)).code).toBe(code);
  });

  it('says on which line it breaks, after giving what came before', async () => {
    const references: string[] = [];
    const text = message(`${product}\n<Product><RecordReference>2</Wrong></Product>`);
    const reading = async () => {
      for await (const record of readOnix([text])) references.push(record.product.children[0]?.text ?? '');
    };
    await expect(reading()).rejects.toMatchObject({ code: 'xml-malformed', facts: { line: 5 } });
    expect(references).toEqual(['r1']);
  });

  it('says on which line an ampersand is not escaped', async () => {
    const text = message(`${product}\n<Product><RecordReference>Dupont & fils</RecordReference></Product>\n${`${product}\n`.repeat(30)}`);
    expect(await refusalOf(text)).toMatchObject({ code: 'xml-malformed', facts: { line: 5, reason: 'ampersand not written &amp;' } });
  });

  it('says how many records a truncated file gave', async () => {
    const text = fixture('french-feed.xml');
    expect(await refusalOf(text.slice(0, -60))).toMatchObject({ code: 'onix-truncated', facts: { records: 1 } });
  });

  it('is refused as soon as a text outgrows its bound, whatever follows', () => {
    const parser = onixParser(() => {}, { ...onixBounds, text: 1_000 });
    parser.write('<ONIXMessage release="3.0"><Product><RecordReference>');
    const endless = () => {
      for (let i = 0; i < 100; i += 1) parser.write('x'.repeat(10_000));
    };
    expect(endless).toThrow(expect.objectContaining({ code: 'xml-text-too-long' }));
  });

  it('is refused when one product never ends', () => {
    const parser = onixParser(() => {}, { ...onixBounds, record: 50_000 });
    parser.write('<ONIXMessage release="3.0"><Product>');
    const endless = () => {
      for (let i = 0; i < 1_000; i += 1) parser.write('<Subject><SubjectCode>FB</SubjectCode></Subject>'.repeat(100));
    };
    expect(endless).toThrow(expect.objectContaining({ code: 'onix-record-too-long' }));
  });
});

describe('A record built to take long', () => {
  it('is read to its end, and what it holds too many of is named up to a bound', async () => {
    const [unknown] = await readings(message(`<Product>${'<Foo/>'.repeat(60_000)}</Product>`), 65_536);
    const [wrong] = await readings(
      message(`<Product>${'<ProductIdentifier><ProductIDType>X</ProductIDType></ProductIdentifier>'.repeat(15_000)}</Product>`),
      65_536,
    );
    expect(unknown?.unmapped).toHaveLength(1_000);
    expect(wrong?.faults).toHaveLength(200);
  });
});
