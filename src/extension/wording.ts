import * as vscode from 'vscode';
import { ELEMENTS } from '../core/index.ts';
import type { Issue } from '../core/index.ts';
import { ENGLISH } from '../webview/protocol.ts';

/** A template of core and its data in the editor's language. */
export function worded(message: string, data: Readonly<Record<string, string>>): string {
  const words = Object.entries(data).map(([name, value]) => [name, valueWord(name, value)]);
  return vscode.l10n.t(message, Object.fromEntries(words) as Record<string, string>);
}

/** An issue's message in the editor's language. */
export function wordedIssue(issue: Issue): string {
  return worded(issue.message, issue.data);
}

/** What a total lacks, from the names in `missing`, in the editor's language. */
export function wordedMissing(names: readonly string[]): string {
  return listed(names.map(missingWord));
}

/** Data whose values are words of ours, by its name in the template; any other is the user's own text. */
function valueWord(name: string, value: string): string {
  switch (name) {
    case 'element':
      return elementWord(value);
    case 'elements':
      return listed(value.split(', ').map(elementWord));
    case 'bases':
      return listed(value.split(' or '), 'disjunction');
    case 'mode':
      return modeWord(value);
    case 'unit':
      return unitWord(value);
    default:
      return value;
  }
}

/** A cost element and, since it is what one types, its key: “main carriage (mainCarriage)”. */
function elementWord(code: string): string {
  const element = ELEMENTS.find((one) => one === code);
  if (!element) return code;
  const label = vscode.l10n.t(ENGLISH[`element.${element}`]);
  return vscode.l10n.t('{label} ({key})', { label: label.charAt(0).toLowerCase() + label.slice(1), key: code });
}

function missingWord(name: string): string {
  switch (name) {
    case 'price':
      return vscode.l10n.t('unit price');
    case 'quantity':
      return vscode.l10n.t('quantity');
    case 'items':
      return vscode.l10n.t('items');
    case 'incoterm':
      return vscode.l10n.t('Incoterms rule');
    case 'reading':
      return vscode.l10n.t('values that can be read');
    case 'origin':
      return vscode.l10n.t('origin of the goods');
    case 'currency':
      return vscode.l10n.t('currency');
    case 'country':
      return vscode.l10n.t('country of destination');
    case 'fx':
      return vscode.l10n.t('exchange rate');
    case 'reference':
      return vscode.l10n.t('duty or tax that another is a share of');
    case 'customsValue':
      return vscode.l10n.t('customs value of free goods');
    case 'duty':
      return vscode.l10n.t('duty rate');
    case 'tax':
      return vscode.l10n.t('tax rate');
    case 'fees':
      return vscode.l10n.t('entry fees');
    case 'regime':
      return vscode.l10n.t('customs valuation of the country');
    case 'shares':
      return vscode.l10n.t('shares of the price below 100%');
    default:
      return elementWord(name);
  }
}

function modeWord(mode: string): string {
  switch (mode) {
    case 'air':
      return vscode.l10n.t('air');
    case 'rail':
      return vscode.l10n.t('rail');
    case 'road':
      return vscode.l10n.t('road');
    case 'courier':
      return vscode.l10n.t('courier');
    case 'multimodal':
      return vscode.l10n.t('multimodal transport');
    default:
      return mode;
  }
}

function unitWord(unit: string): string {
  switch (unit) {
    case 'container':
      return vscode.l10n.t('container');
    case 'carton':
      return vscode.l10n.t('carton');
    case 'unit':
      return vscode.l10n.t('unit');
    default:
      return unit;
  }
}

function listed(words: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat(vscode.env.language, { type, style: 'narrow' }).format(words);
}
