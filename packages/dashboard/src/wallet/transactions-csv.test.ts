import type { Transaction } from '@aim2balance/client';
import { describe, expect, test } from 'vitest';
import { receiptUrl, transactionCsvLine, transactionsCsvHeader } from './transactions-csv.js';

const topUp: Transaction = {
  id: 'pay_1',
  date: '2026-11-01T09:30:00Z',
  type: 'topup',
  status: 'settled',
  description: '=HYPERLINK("http://e","x")',
  tokens: 20_000_000,
  amount: 20,
  currency: 'EUR',
  fees: [
    { type: 'payment', amount: 0.1 },
    { type: 'rebalancing', amount: 0.2 },
  ],
  balanceAfter: { tokens: 45_670_000, amount: 45.67 },
  receiptUrl: 'https://receipts.example.com/1',
};

describe('transactionCsvLine', () => {
  test('CSV-07 writes points and instants with their zone', () => {
    expect(transactionsCsvHeader).toBe(
      'date,id,type,status,description,tokens,amount,currency,fees,balance_after_tokens,balance_after_amount,receipt_url\r\n',
    );
    expect(transactionCsvLine({ ...topUp, description: 'Top-up' })).toBe(
      '2026-11-01T09:30:00Z,pay_1,topup,settled,Top-up,20000000,20,EUR,0.3,45670000,45.67,https://receipts.example.com/1\r\n',
    );
  });

  test('CSV-02 a description never is a formula', () => {
    expect(transactionCsvLine(topUp)).toContain('"\'=HYPERLINK(""http://e"",""x"")"');
  });

  test('CSV-05 a debit stays a number, what is not known stays empty', () => {
    const { fees: _, balanceAfter: __, receiptUrl: ___, ...bare } = topUp;
    expect(transactionCsvLine({ ...bare, description: 'x', tokens: -12, amount: -0.000012 })).toBe(
      '2026-11-01T09:30:00Z,pay_1,topup,settled,x,-12,-0.000012,EUR,,,,\r\n',
    );
  });
});

test.each([['javascript:alert(1)'], ['http://receipts.example.com/1'], ['/receipt'], [''], [null]])(
  'a receipt at %j is not linked',
  (url) => {
    expect(receiptUrl({ ...topUp, receiptUrl: url })).toBeNull();
  },
);
