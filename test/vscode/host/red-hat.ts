import { fork } from 'node:child_process';
import * as vscode from 'vscode';

/** What Red Hat's client selects: `src/extension.ts` of redhat-developer/vscode-yaml 1.25. */
export const SELECTOR: vscode.DocumentSelector = [
  'yaml',
  'yaml-textmate',
  'yaml-tmlanguage',
  'ansible',
  'azure-pipelines',
  'dockercompose',
  'github-actions-workflow',
  'home-assistant',
  'manifest-yaml',
  'spring-boot-properties-yaml',
].map((language) => ({ language }));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}
interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { message: string; range: Record<'start' | 'end', vscode.Position> }[];
}

/**
 * Red Hat's own language server at work in this editor, in place of the whole extension, which no package registry has:
 * it is told of the documents that its client selects, its problems are shown, and it completes. `schemas` is the
 * setting `yaml.schemas`.
 */
export function startRedHat(main: string, schemas: object): vscode.Disposable {
  const { env } = process;
  const server = fork(main, ['--node-ipc'], { execArgv: [], env: { ...env, ELECTRON_RUN_AS_NODE: '1' } });
  const waiting = new Map<number, (result: unknown) => void>();
  const found = vscode.languages.createDiagnosticCollection('YAML');
  const send = (message: object): boolean => server.send({ jsonrpc: '2.0', ...message });
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  const settings = { validate: true, completion: true, schemas, schemaStore: { enable: false } };
  const answer = (method: string, params: unknown): unknown =>
    method === 'workspace/configuration'
      ? (params as { items: { section: string }[] }).items.map(({ section }) => (section === 'yaml' ? settings : null))
      : null;
  const show = ({ uri, diagnostics }: Published): void => {
    const shown = diagnostics.map(({ message, range: { start, end } }) => {
      const one = new vscode.Diagnostic(rangeOf(start, end), message);
      one.source = 'YAML';
      return one;
    });
    found.set(vscode.Uri.parse(uri), shown);
  };
  server.on('message', ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') show(params as Published);
    if (id === undefined) return;
    if (method) send({ id, result: answer(method, params) });
    else waiting.get(id)?.(result);
  });
  const open = (document: vscode.TextDocument): void => {
    if (vscode.languages.match(SELECTOR, document) === 0) return;
    const { languageId, version } = document;
    const textDocument = { uri: document.uri.toString(), languageId, version, text: document.getText() };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
  };
  const capabilities = { textDocument: { publishDiagnostics: {} }, workspace: { configuration: true } };
  const ready = ask('initialize', { processId: process.pid, rootUri: null, capabilities }).then(() => {
    send({ method: 'initialized', params: {} });
    vscode.workspace.textDocuments.forEach(open);
  });
  return vscode.Disposable.from(
    found,
    new vscode.Disposable(() => server.kill()),
    vscode.workspace.onDidOpenTextDocument((document) => void ready.then(() => open(document))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      send({ method: 'textDocument/didClose', params: { textDocument: { uri: uri.toString() } } });
    }),
    vscode.languages.registerCompletionItemProvider(SELECTOR, {
      provideCompletionItems: async ({ uri }, position) => {
        const params = { textDocument: { uri: uri.toString() }, position };
        const { items } = (await ask('textDocument/completion', params)) as { items: { label: string }[] };
        return items.map(({ label }) => ({ label, detail: 'YAML' }));
      },
    }),
  );
}

function rangeOf(start: vscode.Position, end: vscode.Position): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
