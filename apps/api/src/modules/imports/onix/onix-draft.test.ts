import { readOnix, toCatalogue } from '@colophon/onix';
import { describe, expect, it } from 'vitest';
import { type DraftedRecord, onixDraft } from './onix-draft.js';

async function draftOf(collateral: string, detail = ''): Promise<DraftedRecord> {
  const product = `<Product><RecordReference>a</RecordReference><DescriptiveDetail><TitleDetail><TitleType>01</TitleType><TitleElement>
    <TitleElementLevel>01</TitleElementLevel><TitleText>Wind</TitleText></TitleElement></TitleDetail>${detail}</DescriptiveDetail>
    <CollateralDetail>${collateral}</CollateralDetail></Product>`;
  const file = `<ONIXMessage release="3.0"><Header><Sender><SenderName>X</SenderName></Sender></Header>${product}</ONIXMessage>`;
  for await (const record of readOnix([file])) return onixDraft(toCatalogue(record), 'FR', 'fre');
  throw new Error('The file holds no record.');
}

const quote = (text: string, source = '', attributes = '') =>
  `<TextContent><TextType>06</TextType><ContentAudience>00</ContentAudience><Text${attributes}>${text}</Text>${source && `<SourceTitle>${source}</SourceTitle>`}</TextContent>`;

describe('The texts of an ONIX record', () => {
  it('are kept, or named as having no place: a second review quote, its author and its source', async () => {
    const { draft, unmapped } = await draftOf(quote('A breath of air.', 'The Herald') + quote('Unforgettable.', 'Le Soir'));
    expect(draft.texts).toMatchObject([{ type: '06', content: 'A breath of air.' }]);
    expect(unmapped).toEqual([
      { path: 'CollateralDetail/TextContent/Text', value: 'Unforgettable.' },
      { path: 'CollateralDetail/TextContent/SourceTitle', value: 'The Herald' },
      { path: 'CollateralDetail/TextContent/SourceTitle', value: 'Le Soir' },
    ]);
  });

  it('are not named twice when the feed repeats the same words for another audience', async () => {
    expect((await draftOf(quote('Unforgettable.') + quote('Unforgettable.'))).unmapped).toEqual([]);
  });

  it('are in the language the file gives them, else in that of the book, else in that of the house', async () => {
    const english = '<Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>';
    const languages = async (text: string, detail = '') => (await draftOf(text, detail)).draft.texts?.map(({ language }) => language);
    expect(await languages(quote('Vent.', '', ' language="bre"'), english)).toEqual(['bre']);
    expect(await languages(quote('Wind.'), english)).toEqual(['eng']);
    expect(await languages(quote('Vent.'))).toEqual(['fre']);
  });
});
