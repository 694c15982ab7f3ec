import * as vscode from 'vscode';
import { saidIn } from '../../core/index.ts';
import type { Computation, Issue } from '../../core/index.ts';
import type { Trouble } from '../../webview/preview/protocol.ts';
import { faultOf, partyFiles, placeText, unreadIn } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { lacksIn } from '../lacks.ts';
import type { Place, Root } from '../places.ts';
import type { Troubled } from '../trouble.ts';

/** What the banner above the pages says. */
export interface Banner {
  readonly text: string;
  readonly faults: readonly Fault[];
  /** The pages are those from before. */
  readonly stale: boolean;
  /** One of our own designs would not have it. */
  readonly byTemplate: boolean;
}

/** Nobody reads more of them above the pages. */
const MOST_FAULTS = 5;

/** For the page. */
export function troubleMessage(banner: Banner | undefined): Trouble {
  if (!banner) return { type: 'trouble', trouble: undefined };
  const { text, stale, byTemplate } = banner;
  const faults = banner.faults.map((fault) => ({ text: fault.text, place: fault.place && placeText(fault.place) }));
  return { type: 'trouble', trouble: { text, faults, stale, byTemplate } };
}

/** What kept pages from being set; `template` is the seller's own, where one was used. */
export function notSet({ kind, text, faults }: Troubled, template: string | undefined): Banner {
  return {
    text: kind === 'fault' ? vscode.l10n.t('The pages could not be set: {reason}', { reason: text }) : text,
    faults,
    stale: true,
    byTemplate: template !== undefined && kind !== 'font',
  };
}

/** A document that is no YAML as it stands: while somebody types, half of it may be gone for a moment. */
export function unreadable({ root, path }: Place, issues: readonly Issue[]): Banner | undefined {
  const broken = issues.find((issue) => issue.code === 'yaml-syntax' && issue.file === path);
  return (
    broken && {
      text: vscode.l10n.t('The document cannot be read as it stands.'),
      faults: [faultOf(root, broken)],
      stale: true,
      byTemplate: false,
    }
  );
}

/** The pages are true to what could be read, and something could not. */
export function partlyRead(root: Root, computation: Computation, missing: readonly string[]): Banner | undefined {
  const files = [computation.deal.file, ...partyFiles(computation)];
  const faults = files.flatMap((file) => unreadIn(root, file)).slice(0, MOST_FAULTS);
  if (faults.length === 0) return undefined;
  const text = missing.includes('reading')
    ? vscode.l10n.t('There is no total, since this cannot be read:')
    : vscode.l10n.t('This cannot be read, and is left out:');
  return { text, faults, stale: false, byTemplate: false };
}

/** The pages are whole, yet in the language that was chosen for them something cannot be said. */
export function lacking(root: Root, computation: Computation, language: string | undefined): Banner | undefined {
  if (language === undefined) return undefined;
  const issues = lacksIn(root, saidIn(computation, language));
  if (issues.length === 0) return undefined;
  const faults = issues.slice(0, MOST_FAULTS).map((issue) => faultOf(root, issue));
  const more = issues.length > MOST_FAULTS ? [{ text: '…', place: undefined }] : [];
  const text = vscode.l10n.t('In this language something is missing:');
  return { text, faults: [...faults, ...more], stale: false, byTemplate: false };
}

export function gone(): Banner {
  const text = vscode.l10n.t('This document is not there any more.');
  return { text, faults: [], stale: true, byTemplate: false };
}
