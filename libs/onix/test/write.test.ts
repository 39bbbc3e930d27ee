import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CatalogueRecord } from '../src/index.ts';
import { anyRecord } from './any-record.ts';
import { fixture, onixOf, readings } from './reading.ts';

async function recordsOf(text: string): Promise<CatalogueRecord[]> {
  return (await readings(text, 4_000)).map(({ record }) => record);
}

describe('What was read, written again', () => {
  test.each(['french-feed.xml', 'boxed-set-short.xml'])('%s says the same when it comes back', async (name) => {
    const records = await recordsOf(fixture(name));
    const publicNames = records.map((record) => ({
      ...record,
      contributors: record.contributors.map((contributor) => ({ ...contributor, otherNames: [] })),
    }));
    expect(await recordsOf(await onixOf(records))).toEqual(publicNames);
  });

  it('does not give away the name behind a pen name', async () => {
    const records = await recordsOf(fixture('french-feed.xml'));
    const text = await onixOf(records);
    expect(text).toContain('Yann ar Mor');
    expect(text).not.toContain('Jean Martin');
  });

  it('is the same text the second time, whatever the record', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const once = await onixOf([record], '3.1');
        const again = await readings(once, 997);
        expect(again[0]?.faults).toEqual([]);
        expect(again[0]?.unmapped).toEqual([]);
        expect(
          await onixOf(
            again.map((reading) => reading.record),
            '3.1',
          ),
        ).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});

describe('A message', () => {
  it('names its sender, its hour and its release', async () => {
    const text = await onixOf([], '3.1');
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage xmlns="http://ns.editeur.org/onix/3.1/reference" release="3.1">
<Header>
<Sender>
<SenderIdentifier>
<SenderIDType>06</SenderIDType>
<IDValue>3012345678902</IDValue>
</SenderIdentifier>
<SenderName>Petit Vent</SenderName>
</Sender>
<SentDateTime>20260302T080000Z</SentDateTime>
</Header>
<NoProduct/>
</ONIXMessage>
`);
  });

  it('asks for a deletion with the reference and the numbers alone', async () => {
    const [novel] = await recordsOf(fixture('french-feed.xml'));
    if (novel === undefined) throw new Error('The fixture has no record');
    const text = await onixOf([{ ...novel, notificationType: '05' }]);
    expect(text).toContain('<NotificationType>05</NotificationType>');
    expect(text).toContain('<IDValue>9782955550014</IDValue>');
    expect(text).not.toContain('DescriptiveDetail');
  });

  it('escapes what would be markup and drops what XML cannot hold', async () => {
    const [novel] = await recordsOf(fixture('french-feed.xml'));
    if (novel?.title == null) throw new Error('The fixture has no title');
    const text = await onixOf([{ ...novel, title: { ...novel.title, withoutPrefix: null, text: 'A & B <C>\u0001\uD800' } }]);
    expect(text).toContain('<TitleText>A &amp; B &lt;C&gt;</TitleText>');
  });

  it('leaves out of 3.0 the codes that came after issue 68', async () => {
    const [novel] = await recordsOf(fixture('french-feed.xml'));
    if (novel === undefined) throw new Error('The fixture has no record');
    const roundSpine = { ...novel, formDetails: ['B504', 'B320'] };
    expect(await onixOf([roundSpine], '3.0')).not.toContain('B320');
    expect(await onixOf([roundSpine], '3.1')).toContain('<ProductFormDetail>B320</ProductFormDetail>');
  });

  test.each([
    ['onix-reference-missing', { recordReference: '' }],
    ['onix-identifier-missing', { identifiers: { isbn13: null, gtin13: null, ismn: null, proprietary: [], others: [] } }],
    ['onix-title-missing', { title: null, otherTitles: [] }],
    ['onix-publisher-missing', { imprint: null, publishers: [] }],
  ])('is refused for a record that the schema has no form for: %s', async (code, change) => {
    const [novel] = await recordsOf(fixture('french-feed.xml'));
    if (novel === undefined) throw new Error('The fixture has no record');
    await expect(onixOf([{ ...novel, ...change }])).rejects.toMatchObject({ code });
  });
});
