import * as vscode from 'vscode';
import type { DocumentModel } from '../../core/index.ts';
import { leftOutOf } from '../../export/assets.ts';
import { fileNameOf } from '../../export/formats.ts';
import type { Format } from '../../export/formats.ts';
import { Stopped } from '../../worker/press.ts';
import type { Place } from '../places.ts';
import { troubledBy } from '../trouble.ts';
import { keepLastExport } from './last-export.ts';
import { orderOf } from './order.ts';
import type { Outcome } from './outcome.ts';
import type { Shell } from './shell.ts';
import { writeExport } from './write-export.ts';

/** A document and what the buyer gets of it. */
export interface Leaving {
  readonly place: Place;
  readonly model: DocumentModel;
}

export interface Wish {
  readonly chosen: readonly Leaving[];
  readonly formats: readonly Format[];
  /** Else each goes beside its document. */
  readonly folder: vscode.Uri | undefined;
}

/** Who looks on, and may stop it. */
export interface Watch {
  /** A file is being written; so much more of the whole is done. */
  readonly told: (name: string, share: number) => void;
  readonly signal: AbortSignal;
}

/** Writes one file after the other; one that fails does not stop the rest, the person does. */
export async function writeAll(shell: Shell, wish: Wish, watch: Watch): Promise<Outcome> {
  const outcome: Outcome = { written: [], failed: [], leftOut: { none: new Set(), office: new Set() } };
  const share = 1 / (wish.chosen.length * wish.formats.length);
  const told = (name: string, files: number): void => watch.told(name, files * share);
  for (const leaving of wish.chosen) {
    const folder = wish.folder ?? vscode.Uri.joinPath(shell.store.uriOf(leaving.place), '..');
    const before = outcome.written.length;
    const goOn = await writeFormats(shell, { leaving, formats: wish.formats, folder, outcome }, { ...watch, told });
    await keepLastExport(shell, leaving.place, outcome.written.slice(before));
    if (!goOn) break;
  }
  return outcome;
}

interface Part {
  readonly leaving: Leaving;
  readonly formats: readonly Format[];
  readonly folder: vscode.Uri;
  readonly outcome: Outcome;
}

/** One document in all formats. False when the person stops it. */
async function writeFormats(shell: Shell, part: Part, { told, signal }: Watch): Promise<boolean> {
  const { leaving, formats, folder, outcome } = part;
  const { place, model } = leaving;
  const named = new Set<string>();
  const order = await orderOf(place.root, model, named);
  const ids = formats.map(({ id }) => id);
  const leftOut = leftOutOf(model, (path) => order.files.get(path), ids);
  for (const name of leftOut.none) outcome.leftOut.none.add(name);
  for (const name of leftOut.office) outcome.leftOut.office.add(name);
  for (const format of formats) {
    const name = fileNameOf(model, format);
    told(name, 0);
    try {
      const bytes = await shell.press.render(order, format.id, signal);
      const target = vscode.Uri.joinPath(folder, name);
      if (await writeExport(shell, place, target, bytes)) outcome.written.push(target);
    } catch (error) {
      if (error instanceof Stopped) return false;
      outcome.failed.push({ name, why: troubledBy(error, place.root, named) });
    }
    told(name, 1);
  }
  return true;
}
