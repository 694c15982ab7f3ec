// A process of its own: Red Hat's yaml-language-server checks the quotation of the typing trace after each edit, in its
// in-process service, without the way to an editor and back and without the pause of 200 ms that it makes before.
import { createRequire } from 'node:module';
import * as z from 'zod';
import { SCHEMAS } from '../../src/core/spec/kinds.ts';
import type { Edit } from './typing-trace.ts';

export type ToPeer = { readonly text: string } | { readonly edit: Edit } | { readonly idle: true };

interface Document {
  positionAt(offset: number): { readonly line: number; readonly character: number };
}
interface Service {
  configure(settings: object): void;
  doValidation(document: Document, isKubernetes: boolean): Promise<readonly unknown[]>;
}

const require = createRequire(import.meta.url);
const { getLanguageService } = require('yaml-language-server') as { getLanguageService(params: object): Service };
const { SettingsState } = require('yaml-language-server/out/server/src/yamlSettings.js') as {
  SettingsState: new () => object;
};
const { TextDocument } = createRequire(require.resolve('yaml-language-server'))(
  'vscode-languageserver-textdocument',
) as {
  TextDocument: {
    create(uri: string, language: string, version: number, text: string): Document;
    update(document: Document, changes: readonly object[], version: number): Document;
  };
};

/** The keys of our schema; a scalar is any text, as a JSON schema knows no amounts in currencies. */
const schema = z.toJSONSchema(SCHEMAS.quotation, {
  io: 'input',
  unrepresentable: 'any',
  override: ({ jsonSchema }) => {
    const { type } = jsonSchema as { type?: unknown };
    if (type === 'string') Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
  },
});

const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('offline')),
  workspaceContext: { resolveRelativePath: (path: string) => path },
  yamlSettings: new SettingsState(),
});
service.configure({
  validate: true,
  yamlVersion: '1.2',
  schemas: [{ uri: 'trade://quotation', fileMatch: ['*.quotation.yaml'], schema }],
});

let document = TextDocument.create('file:///q.quotation.yaml', 'yaml', 0, '');
let version = 0;

process.on('message', (message: ToPeer) => {
  void answer(message).then((cpu) => process.send?.(cpu));
});

/** Processor time of one check in ms; the first comes before the clock. */
async function answer(message: ToPeer): Promise<number> {
  if ('idle' in message) {
    for (let n = 0; n < 10; n++) (globalThis as { gc?: () => void }).gc?.();
    return 0;
  }
  if ('text' in message) document = TextDocument.create('file:///q.quotation.yaml', 'yaml', ++version, message.text);
  const before = process.cpuUsage();
  if ('edit' in message) {
    const { at, gone, written } = message.edit;
    const range = { start: document.positionAt(at), end: document.positionAt(at + gone) };
    document = TextDocument.update(document, [{ range, text: written }], ++version);
  }
  await service.doValidation(document, false);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
