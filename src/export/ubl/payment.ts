import type { BankModel, InstalmentModel } from '../../core/documents/model.ts';
import type { Method } from '../../core/trade/payment/payment-method.ts';
import { creditFacts } from '../facts.ts';
import { amountText, percentText } from '../format.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { PAYMENT_MEANS, UNDEFINED_MEANS } from './codes.ts';
import { address } from './party.ts';
import type { Ready } from './ready.ts';
import { said } from './said.ts';
import { cac, cbc, line, money, unCode } from './xml.ts';
import type { Xml } from './xml.ts';

/** The ways of payment that the terms name, each once, in their order; a letter of credit that is described is one. */
function methodsOf({ model }: Ready): Method[] {
  const named = model.schedule.flatMap(({ by }) => by ?? []);
  return [...new Set<Method>([...named, ...(model.lc ? (['L/C'] as const) : [])])];
}

/** Every way of payment on its own, numbered for the terms to refer to. */
export function paymentMeans(ready: Ready): Xml {
  const methods = methodsOf(ready);
  if (methods.length === 0) return means(ready, [], '1');
  return methods.flatMap((method, n) => means(ready, [method], String(n + 1)));
}

/** All ways of payment in the one element that a quotation has for them. */
export function onlyPaymentMeans(ready: Ready): Xml {
  return means(ready, methodsOf(ready), '1');
}

function means(ready: Ready, methods: readonly Method[], id: string): Xml {
  const { bank } = ready.model;
  if (methods.length === 0 && !bank) return [];
  const [first] = methods;
  const code = methods.length === 1 && first ? PAYMENT_MEANS[first] : undefined;
  return cac(
    'PaymentMeans',
    cbc('ID', id),
    unCode('PaymentMeansCode', code ?? UNDEFINED_MEANS, 'UNCL4461'),
    code === undefined ? cbc('InstructionNote', methods.join(', ')) : [],
    bank ? account(bank, ready.speech) : [],
    methods.includes('L/C') ? credit(ready) : [],
  );
}

/** Where to pay: the IBAN before the account number, both where both are known. */
function account(bank: BankModel, speech: Speech): Xml {
  const iban = bank.iban?.replace(/\s/g, '').toUpperCase();
  const notes = [
    iban !== undefined && bank.account !== undefined ? `${label('account', speech)}: ${bank.account}` : '',
    bank.intermediary === undefined ? '' : `${label('intermediary', speech)}: ${bank.intermediary}`,
  ];
  const swift = bank.swift?.replace(/\s/g, '').toUpperCase();
  return cac(
    'PayeeFinancialAccount',
    iban === undefined ? line('ID', bank.account) : cbc('ID', iban, { schemeID: 'IBAN' }),
    line('Name', bank.beneficiary),
    cbc('CurrencyCode', bank.currency, { listID: 'ISO4217' }),
    cbc('PaymentNote', notes.filter(Boolean).join('\n')),
    cac(
      'FinancialInstitutionBranch',
      // Programs look for the BIC in the branch or in the institution: it names both.
      cbc('ID', swift, { schemeID: 'BIC' }),
      cac(
        'FinancialInstitution',
        cbc('ID', swift, { schemeID: 'BIC' }),
        line('Name', bank.bank),
        address('Address', bank.address),
      ),
    ),
  );
}

/** The letter of credit. UBL wants its bank; `creditNote` says it where that is not known. */
function credit({ model, speech }: Ready): Xml {
  const { lc } = model;
  if (lc?.issuingBank === undefined) return [];
  const rest = creditFacts({ ...lc, number: undefined, issuingBank: undefined }, speech);
  return cac(
    'TradeFinancing',
    line('ID', lc.number),
    cac('FinancingParty', cac('PartyName', line('Name', lc.issuingBank))),
    cac('Clause', cbc('Content', said(rest))),
  );
}

/** What is known of a letter of credit whose bank is not. */
export function creditNote({ model, speech }: Ready): string {
  return model.lc && model.lc.issuingBank === undefined ? said(creditFacts(model.lc, speech)) : '';
}

/** One element for each instalment, or the terms in words where there are none. */
export function paymentTerms(ready: Ready): Xml {
  const { model } = ready;
  if (model.schedule.length === 0) return cac('PaymentTerms', cbc('Note', model.payment));
  const methods = methodsOf(ready);
  return model.schedule.flatMap(({ percent, by, when, due, amount }, n) =>
    cac(
      'PaymentTerms',
      cbc('ID', String(n + 1)),
      by === undefined ? [] : cbc('PaymentMeansID', String(methods.indexOf(by) + 1)),
      cbc('Note', when),
      cbc('PaymentPercent', percent),
      money('Amount', amount, model.currency),
      cbc('PaymentDueDate', due),
    ),
  );
}

/** The terms of payment in words with the amount of each part: a quotation has no element for instalments. */
export function conditions({ model, speech }: Ready): Xml {
  const part = ({ percent, when, due, amount }: InstalmentModel): string =>
    [
      percent === undefined ? '' : percentText(percent, speech),
      when,
      due === undefined ? '' : due,
      amount === undefined ? '' : `${model.currency} ${amountText(amount, speech)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return cac(
    'TransactionConditions',
    cbc('Description', [model.payment ?? '', ...model.schedule.map(part)].join('\n')),
  );
}
