import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { pictureOf } from '../picture.ts';
import { TemplateError } from './template-error.ts';
import type { Typesetter } from './typesetter.ts';

/** Sets a document; where a picture turns out to be broken, once more without those that are. */
export async function withSoundPictures<T>(
  model: DocumentModel,
  assets: Assets,
  typesetter: Typesetter,
  set: (assets: Assets) => Promise<T>,
): Promise<T> {
  try {
    return await set(assets);
  } catch (error) {
    if (!(error instanceof TemplateError) || !/decode image|image format|parse SVG|linked image/i.test(error.message))
      throw error;
    const broken = await brokenOf(model, assets, typesetter);
    if (broken.size === 0) throw error;
    return set((path) => (broken.has(path) ? undefined : assets(path)));
  }
}

async function brokenOf(model: DocumentModel, assets: Assets, typesetter: Typesetter): Promise<ReadonlySet<string>> {
  const named = [model.logo, model.stamp, ...model.lines.map((line) => line.image)];
  const broken = new Set<string>();
  for (const path of new Set(named.filter((name) => name !== undefined))) {
    const bytes = assets(path);
    if (bytes && !(await isSound(path, bytes, typesetter))) broken.add(path);
  }
  return broken;
}

async function isSound(path: string, bytes: Uint8Array, typesetter: Typesetter): Promise<boolean> {
  const main = '/picture.typ';
  const files = new Map([
    [main, new TextEncoder().encode(`#image(${JSON.stringify(`/pictures/${path}`)})`)],
    [`/pictures/${path}`, pictureOf(path, bytes)?.bytes ?? bytes],
  ]);
  try {
    await typesetter.set({ main, files, fonts: [], inputs: {} }, 'vector');
    return true;
  } catch (error) {
    if (error instanceof TemplateError) return false;
    throw error;
  }
}
