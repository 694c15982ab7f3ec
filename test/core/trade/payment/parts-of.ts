import { readPayment } from '../../../../src/core/trade/payment/payment.ts';
import type { Instalment } from '../../../../src/core/trade/payment/payment.ts';
import { withoutMethod } from '../../../../src/core/trade/payment/payment-method.ts';

/** Terms of payment and what each of their parts is. */
export type Row = readonly [text: string, ...parts: readonly string[]];

/** `30 T/T | in advance`: share or fixed amount, way of payment, `|`, its words. */
function written({ share, amount, by, when }: Instalment): string {
  const part = amount ? `${amount.value.toFixed()} ${amount.currency}` : (share?.times(100).toFixed() ?? 'rest');
  return `${part}${by ? ` ${by}` : ''} | ${withoutMethod(when, by)}`.trim();
}

export const partsOf = (text: string): string[] => readPayment(text).map(written);
