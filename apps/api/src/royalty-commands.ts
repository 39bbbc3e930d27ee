import { createWriteStream } from 'node:fs';
import { type Period, period } from '@colophon/calendar';
import { type CommandLine, inHouse } from './command-line.js';
import { RoyaltiesFacade } from './modules/royalties/royalties.facade.js';
import { ExcelJsWorkbookWriter } from './platform/documents/workbook/exceljs-workbook-writer.js';
import { consoleLanguage } from './platform/startup-problem.js';

export async function draftStatements({ app, options, say }: CommandLine): Promise<void> {
  await inHouse(app, options['house'], async () => {
    const { drafted, refused } = await app.get(RoyaltiesFacade).draftStatements(periodOf(options));
    say(`drafted ${drafted}`);
    for (const { beneficiary, code } of refused) say(`  – ${beneficiary}\t${code}`);
  });
}

export async function approveStatements({ app, options, say }: CommandLine): Promise<void> {
  await inHouse(app, options['house'], async () => {
    const { approved, refused } = await app.get(RoyaltiesFacade).approveStatements(periodOf(options));
    say(`approved ${approved}`);
    for (const { beneficiary, code } of refused) say(`  – ${beneficiary}\t${code}`);
  });
}

export async function printStatements({ app, options, say }: CommandLine): Promise<void> {
  await inHouse(app, options['house'], async () => {
    say(`printed ${(await app.get(RoyaltiesFacade).printStatements(periodOf(options))).printed}`);
  });
}

export async function writeWorkbook({ app, options, say }: CommandLine): Promise<void> {
  const { out } = options;
  if (typeof out !== 'string') throw new Error('--out FILE');
  await inHouse(app, options['house'], async () => {
    const workbook = await app.get(RoyaltiesFacade).workbook(periodOf(options), consoleLanguage());
    await new ExcelJsWorkbookWriter().write(workbook, createWriteStream(out));
  });
  say(out);
}

export async function postRoyalties({ app, options, say }: CommandLine): Promise<void> {
  await inHouse(app, options['house'], async () => {
    const { posted, refused } = await app.get(RoyaltiesFacade).postForward();
    say(`posted ${posted}`);
    for (const { documentRef, code } of refused) say(`  – ${documentRef}\t${code}`);
  });
}

function periodOf({ from, to }: CommandLine['options']): Period {
  return period(String(from ?? ''), String(to ?? ''));
}
