import { eur, exact, percent, sum, unitPrice, vatOn } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drawUpInvoice, type Invoice, itemPriceToDecimal, type LineVat } from '../src/index.ts';
import { anyInvoice } from './any-invoice.ts';
import { bookLine, bookVat, exportVat, fullVat, intraVat, invoiceOf, nothing, refusalOf, unitLine } from './cast.ts';

describe('Seven copies at 15.00 with 33 % discount', () => {
  const invoice = drawUpInvoice(invoiceOf([bookLine(7, eur(15_00n), percent('33.00'))]));

  it('come to 67 % of seven cover prices, VAT included', () => {
    // 15.00 / 1.055 = 14.2180; 7 × 14.2180 × 67 % = 66.68242 → 66.68; 66.68 × 5.5 % = 3.6674 → 3.67; 70.35 = 7 × 15.00 × 67 %
    expect([invoice.totalWithoutVat, invoice.totalVat, invoice.totalWithVat, invoice.amountDue]).toEqual([
      eur(66_68n),
      eur(3_67n),
      eur(70_35n),
      eur(70_35n),
    ]);
  });

  it('show the price before the discount, the discount and the price after it', () => {
    // 14.2180 − 4.69194 = 9.52606
    const [line] = invoice.lines;
    expect(line).toMatchObject({ grossPrice: exact('14.218'), priceDiscount: exact('4.69194'), netPrice: exact('9.52606') });
    expect(itemPriceToDecimal(line?.netPrice ?? 0n)).toBe('9.52606');
    expect(itemPriceToDecimal(line?.grossPrice ?? 0n)).toBe('14.2180');
  });
});

test('a thousand copies still come to the cover price, because the price after the discount is not rounded on the way', () => {
  // 1,000 × 9.52606 = 9,526.06; VAT 523.93; 10,049.99, one cent from 1,000 × 15.00 × 67 %. At 9.5261 it would be 10,050.04.
  expect(drawUpInvoice(invoiceOf([bookLine(1_000, eur(15_00n), percent('33.00'))])).totalWithVat).toEqual(eur(10_049_99n));
});

test('VAT is worked out on the sum of the lines of a rate', () => {
  // 3 × 3.33 = 9.99; × 5.5 % = 0.54945 → 0.55, where line by line it would be 3 × 0.18 = 0.54
  const invoice = drawUpInvoice(invoiceOf([1, 2, 3].map(() => unitLine(1, unitPrice('3.33')))));
  expect(invoice.totalVat).toEqual(eur(55n));
});

describe('Books at 5.5 % and a game at 20 %, with carriage', () => {
  const lines = [unitLine(10, unitPrice('10.00')), unitLine(1, unitPrice('50.00'), fullVat)];
  const invoice = drawUpInvoice(invoiceOf(lines, { carriage: eur(10_00n) }));

  it('shares the carriage between the rates as the goods stand', () => {
    // 10.00 × 50 / 150 = 3.33⅓ and 10.00 × 100 / 150 = 6.66⅔: the cent left goes to the larger remainder
    expect(invoice.charges.map(({ vat, amount }) => [vat.rate, amount])).toEqual([
      [2000n, eur(3_33n)],
      [550n, eur(6_67n)],
    ]);
  });

  it('adds up as EN 16931 asks', () => {
    // 106.67 × 5.5 % = 5.86685 → 5.87; 53.33 × 20 % = 10.666 → 10.67; 160.00 + 16.54 = 176.54
    expect(invoice.breakdown).toEqual([
      { vat: fullVat, taxableAmount: eur(53_33n), taxAmount: eur(10_67n) },
      { vat: bookVat, taxableAmount: eur(106_67n), taxAmount: eur(5_87n) },
    ]);
    expect(invoice).toMatchObject({
      sumOfLineNets: eur(150_00n),
      sumOfCharges: eur(10_00n),
      totalWithoutVat: eur(160_00n),
      totalVat: eur(16_54n),
      totalWithVat: eur(176_54n),
    });
  });
});

test('an allowance takes from each rate in proportion, and an advance paid from the total', () => {
  // 15.00 off 150.00: 5.00 of the game and 10.00 of the books; 45.00 × 20 % + 90.00 × 5.5 % = 9.00 + 4.95; 148.95 − 48.95 paid
  const lines = [unitLine(10, unitPrice('10.00')), unitLine(1, unitPrice('50.00'), fullVat)];
  const allowances = [{ reason: 'special-rebate', amount: eur(15_00n) }] as const;
  const invoice = drawUpInvoice(invoiceOf(lines, { allowances, paid: eur(48_95n) }));
  expect(invoice.allowances.map(({ amount }) => amount)).toEqual([eur(5_00n), eur(10_00n)]);
  expect([invoice.totalVat, invoice.totalWithVat, invoice.amountDue]).toEqual([eur(13_95n), eur(148_95n), eur(100_00n)]);
});

describe('A sale to a reader at prices fixed with tax', () => {
  const sale = (...prices: bigint[]) =>
    drawUpInvoice(
      invoiceOf(
        prices.map((price) => bookLine(1, eur(price))),
        { pricesIncludeTax: true },
      ),
    );

  it('keeps what the reader pays', () => {
    // 7.00 / 1.055 = 6.6351 → 6.64, VAT 0.36. Built up from 6.64 × 1.055 = 7.0052 → 7.01.
    expect(sale(7_00n)).toMatchObject({ totalWithoutVat: eur(6_64n), totalVat: eur(36n), totalWithVat: eur(7_00n) });
  });

  it('takes the VAT out once per rate, and the lines add up to it', () => {
    // 3 × 7.00 = 21.00; / 1.055 = 19.9052 → 19.91: 6.64 + 6.64 + 6.63, the first lines taking the cents left
    const invoice = sale(7_00n, 7_00n, 7_00n);
    expect(invoice.lines.map(({ netAmount }) => netAmount)).toEqual([eur(6_64n), eur(6_64n), eur(6_63n)]);
    expect(invoice).toMatchObject({ sumOfLineNets: eur(19_91n), totalVat: eur(1_09n), totalWithVat: eur(21_00n) });
  });

  it('takes the discount off the price with tax', () => {
    // 20.00 × 95 % = 19.00; / 1.055 = 18.0095 → 18.01; before the discount 20.00 / 1.055 = 18.9573
    const invoice = drawUpInvoice(invoiceOf([bookLine(1, eur(20_00n), percent('5.00'))], { pricesIncludeTax: true }));
    expect(invoice.totalWithVat).toEqual(eur(19_00n));
    expect(invoice.lines[0]).toMatchObject({ grossPrice: exact('18.9573'), netPrice: exact('18.01'), netAmount: eur(18_01n) });
  });

  it('charges carriage with tax, too', () => {
    // 15.00 + 3.00 = 18.00; / 1.055 = 17.0616 → 17.06; the book 14.22, so the carriage 2.84; VAT 0.94
    const invoice = drawUpInvoice(invoiceOf([bookLine(1, eur(15_00n))], { pricesIncludeTax: true, carriage: eur(3_00n) }));
    expect(invoice.charges).toEqual([{ reason: 'carriage', amount: eur(2_84n), amountWithVat: eur(3_00n), vat: bookVat }]);
    expect(invoice).toMatchObject({ sumOfLineNets: eur(14_22n), totalVat: eur(94n), totalWithVat: eur(18_00n) });
  });

  it('leaves out the VAT of the cover price where none is charged', () => {
    // 15.00 / 1.055 = 14.2180 → 14.22, exported without VAT
    const invoice = drawUpInvoice(invoiceOf([bookLine(1, eur(15_00n), 0n, { vat: exportVat })], { pricesIncludeTax: true }));
    expect(invoice).toMatchObject({ totalWithoutVat: eur(14_22n), totalVat: nothing, totalWithVat: eur(14_22n) });
  });
});

test('a shop in another member state pays the price without French VAT', () => {
  // 10 × 14.2180 × 60 % = 85.308 → 85.31, no VAT
  const invoice = drawUpInvoice(invoiceOf([bookLine(10, eur(15_00n), percent('40.00'), { vat: intraVat })]));
  expect(invoice.breakdown).toEqual([{ vat: intraVat, taxableAmount: eur(85_31n), taxAmount: nothing }]);
  expect(invoice.totalWithVat).toEqual(eur(85_31n));
});

test('lines given at 100 % discount come to nothing, and carriage is shared by what they would have cost', () => {
  const lines = [bookLine(1, eur(15_00n), percent('100.00')), bookLine(1, eur(24_00n), percent('100.00'), { vat: fullVat })];
  const invoice = drawUpInvoice(invoiceOf(lines, { carriage: eur(5_00n) }));
  expect(invoice.sumOfLineNets).toEqual(nothing);
  expect(sum(invoice.charges.map(({ amount }) => amount))).toEqual(eur(5_00n));
  expect(invoice.charges).toHaveLength(2);
});

describe('Refused', () => {
  const refused = (...given: Parameters<typeof invoiceOf>) => refusalOf(() => drawUpInvoice(invoiceOf(...given)));
  const line = (changes: object) => [unitLine(1, unitPrice('10.00'), bookVat, { line: 'L1', ...changes })];
  const outside: LineVat = { category: 'O', rate: 0n, exemption: 'VATEX-EU-O' };

  it('an invoice that sells nothing, or the same line twice', () => {
    expect(refused([])).toEqual({ code: 'invoice-without-lines' });
    expect(refused([...line({}), ...line({})])).toEqual({ code: 'line-listed-twice', line: 'L1' });
  });

  it.each([0, -1, 1.5, Number.NaN])('%d copies', (copies) => {
    expect(refused(line({ copies }))).toEqual({ code: 'line-copies-invalid', line: 'L1', copies });
  });

  it('a discount above 100 % or below nothing, and a negative price', () => {
    expect(refused(line({ discount: 10_001n }))).toEqual({ code: 'discount-out-of-range', line: 'L1', discount: '100.01' });
    expect(refused(line({ discount: -1n }))).toMatchObject({ code: 'discount-out-of-range' });
    expect(refused(line({ price: { kind: 'unit', excludingTax: -1n } }))).toEqual({ code: 'line-price-negative', line: 'L1' });
  });

  it('a price without tax where prices include it', () => {
    expect(refused(line({}), { pricesIncludeTax: true })).toEqual({ code: 'line-price-without-tax', line: 'L1' });
  });

  it('more allowance than there is to pay, more paid than due, and anything negative', () => {
    const allowances = [{ reason: 'discount', amount: eur(10_01n) }] as const;
    expect(refused(line({}), { allowances })).toEqual({ code: 'allowance-above-lines', allowance: '10.01', left: '10.00' });
    expect(refused(line({}), { paid: eur(10_56n) })).toEqual({ code: 'paid-above-total', paid: '10.56', total: '10.55' });
    expect(refused(line({}), { carriage: eur(-1n) })).toEqual({ code: 'amount-negative', amount: '-0.01' });
  });

  it('a rate where the category has none, and none where it has one', () => {
    expect(refused(line({ vat: { ...exportVat, rate: 550n } }))).toMatchObject({ code: 'vat-rate-not-of-category', category: 'G' });
    expect(refused(line({ vat: { ...bookVat, rate: 0n } }))).toMatchObject({ code: 'vat-rate-not-of-category', category: 'S' });
  });

  it('no VAT without saying why, and two reasons in one category', () => {
    expect(refused(line({ vat: { ...exportVat, exemption: null } }))).toMatchObject({ code: 'exemption-reason-missing' });
    const other = unitLine(1, unitPrice('1.00'), { ...exportVat, exemption: 'VATEX-EU-IC' }, { line: 'L2' });
    expect(refused([...line({ vat: exportVat }), other])).toMatchObject({ code: 'exemption-reasons-mixed', line: 'L2' });
  });

  it('what is outside French VAT beside what is not', () => {
    expect(refused([...line({ vat: outside }), unitLine(1, 1_0000n)])).toEqual({ code: 'outside-scope-mixed', lines: ['L1'] });
  });
});

/** BR-CO-10 to BR-CO-16, BR-S-08, and the sums by rate. */
function expectSums(invoice: Invoice): void {
  const total = (amounts: readonly { amount: { minor: bigint } }[]) => amounts.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const nets = invoice.lines.reduce((sum, line) => sum + line.netAmount.minor, 0n);
  expect(invoice.sumOfLineNets.minor).toBe(nets);
  expect(invoice.totalWithoutVat.minor).toBe(nets - total(invoice.allowances) + total(invoice.charges));
  expect(invoice.totalVat.minor).toBe(invoice.breakdown.reduce((sum, { taxAmount }) => sum + taxAmount.minor, 0n));
  expect(invoice.totalWithVat.minor).toBe(invoice.totalWithoutVat.minor + invoice.totalVat.minor);
  for (const { vat, taxableAmount } of invoice.breakdown) {
    const mine = <Item extends { vat: LineVat }>(items: readonly Item[]) => items.filter((item) => item.vat.rate === vat.rate);
    const lines = mine(invoice.lines).reduce((sum, line) => sum + line.netAmount.minor, 0n);
    expect(taxableAmount.minor).toBe(lines - total(mine(invoice.allowances)) + total(mine(invoice.charges)));
  }
}

test('every invoice adds up, and no amount of it is negative', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const invoice = drawUpInvoice(input);
      expectSums(invoice);
      const amounts = [
        ...invoice.lines.flatMap((line) => [line.netAmount.minor, line.netPrice, line.priceDiscount]),
        ...[...invoice.allowances, ...invoice.charges].map(({ amount }) => amount.minor),
        ...invoice.breakdown.flatMap(({ taxableAmount, taxAmount }) => [taxableAmount.minor, taxAmount.minor]),
      ];
      expect(amounts.every((amount) => amount >= 0n)).toBe(true);
      for (const line of invoice.lines) expect(line.grossPrice - line.priceDiscount).toBe(line.netPrice);
    }),
    { numRuns: 500 },
  );
});

test('VAT is added once per rate, or taken once out of what the reader pays', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const invoice = drawUpInvoice(input);
      if (!input.pricesIncludeTax) {
        for (const { vat, taxableAmount, taxAmount } of invoice.breakdown) expect(taxAmount).toEqual(vatOn(taxableAmount, vat.rate));
        return;
      }
      const paid = (items: readonly { amountWithVat: { minor: bigint } | null }[]) =>
        items.reduce((sum, { amountWithVat }) => sum + (amountWithVat?.minor ?? 0n), 0n);
      expect(invoice.totalWithVat.minor).toBe(paid(invoice.lines) - paid(invoice.allowances) + paid(invoice.charges));
    }),
  );
});

test('allowances and carriage are given out whole, and a price gives its line back to the cent', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const invoice = drawUpInvoice(input);
      const given = (items: readonly { amount: { minor: bigint }; amountWithVat: { minor: bigint } | null }[]) =>
        items.reduce((sum, { amount, amountWithVat }) => sum + (amountWithVat ?? amount).minor, 0n);
      expect(given(invoice.charges)).toBe(input.carriage?.minor ?? 0n);
      expect(given(invoice.allowances)).toBe(input.allowances.reduce((sum, { amount }) => sum + amount.minor, 0n));
      for (const { copies, netPrice, netAmount } of invoice.lines) {
        const off = BigInt(copies) * netPrice - netAmount.minor * 1_000_000n;
        expect((off < 0n ? -off : off) <= 500_000n + BigInt(copies) * 50n).toBe(true);
      }
    }),
  );
});

test('the order of the lines changes no total', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const totals = ({ breakdown, charges, allowances, totalWithVat, amountDue }: Invoice) => ({
        breakdown,
        charges,
        allowances,
        totalWithVat,
        amountDue,
      });
      expect(totals(drawUpInvoice({ ...input, lines: [...input.lines].reverse() }))).toEqual(totals(drawUpInvoice(input)));
    }),
  );
});
