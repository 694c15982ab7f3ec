import { compute } from '../../../../src/core/index.ts';
import { gapName } from '../../../../src/core/trade/deal/gap.ts';
import type { Gap } from '../../../../src/core/trade/deal/gap.ts';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { document, documentIn, folder, workspaceOf } from '../../files.ts';
import type { Files } from '../../files.ts';

type Keys = Readonly<Record<string, string | undefined>>;

const ABROAD = ['mainCarriage', 'destinationTerminal', 'onCarriage', 'importClearance'];

/** A charges mapping: these, and nothing to pay for the rest of the way. */
export function charging(own = ''): string {
  const none = ['preCarriage', 'exportClearance', 'originTerminal', ...ABROAD].filter((one) => !own.includes(one));
  return `{ ${[...none.map((one) => `${one}: none`), own].filter(Boolean).join(', ')} }`;
}

/** 100 lamps of 10 USD (1,000 from FOB) into a country at the seller's expense: what the rates and these keys make of it. */
export function entered(country: string, rates: string, own: Keys = {}, files: Files = {}): Priced {
  const quotation = document({
    incoterm: 'DDP Port',
    destination: `{ country: ${country}, importerOfRecord: seller, entryDate: 2026-12-01 }`,
    charges: charging(),
    ...own,
  });
  const workspace = workspaceOf(folder({ 'x.rates.yaml': rates, ...files, 'q.quotation.yaml': quotation }));
  return compute(workspace, documentIn(workspace)).priced;
}

/** Customs value, then every duty, tax and fee by its name; nothing where there is no bill. */
export function billOf({ landed }: Priced): readonly string[] {
  if (!landed) return [];
  const due = [...landed.duties, ...landed.taxes, ...landed.fees];
  return [landed.customsValue.toFixed(), ...due.map(({ name, amount }) => `${name} ${amount.toFixed()}`)];
}

/** What is missing, with all that is said of it but the place; what leaves the total incomplete with a `!`. */
export const lacking = ({ gaps }: Priced): readonly string[] => gaps.map(inWords);

function inWords(gap: Gap): string {
  const details = Object.entries(gap).flatMap(([key, value]: [string, unknown]) =>
    ['kind', 'origin', 'blocks'].includes(key) ? [] : (value ?? []),
  );
  return `${[...new Set([gapName(gap), ...details])].join(' ')}${gap.blocks ? '!' : ''}`;
}
