import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

// Reads the sources, so that a message is known to the tests by being written, not by being listed. What is given as
// a message and is no plain text is an error here: a text built from parts has no translation.

const NAMES: ReadonlySet<string> = new Set(['message', 'title']);

interface Module {
  readonly file: string;
  readonly source: ts.SourceFile;
  /** What stands under a name: a constant's value, a function. */
  readonly declared: ReadonlyMap<string, ts.Node>;
  readonly imported: ReadonlyMap<string, string>;
}

/** All `.ts` files under these folders of the repository. */
export function modulesUnder(...folders: readonly string[]): Module[] {
  const root = path.join(import.meta.dirname, '..');
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => moduleOf(path.join(root, folder, name))),
  );
}

function moduleOf(file: string): Module {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Node>();
  const imported = new Map<string, string>();
  walk(source, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name) declared.set(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      declared.set(node.name.text, node.initializer);
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    const bindings = node.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !node.moduleSpecifier.text.startsWith('.')) return;
    for (const { name } of bindings.elements)
      imported.set(name.text, path.resolve(path.dirname(file), node.moduleSpecifier.text));
  });
  return { file, source, declared, imported };
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The texts that modules of core give as the `message` of an issue or the `title` of a fix. */
export function issueTemplates(modules: readonly Module[]): string[] {
  const texts: string[] = [];
  for (const module of modules) {
    walk(module.source, (node) => {
      if (ts.isPropertyAssignment(node) && NAMES.has(node.name.getText()))
        texts.push(...textsOf(node.initializer, module, modules));
      if (ts.isShorthandPropertyAssignment(node) && NAMES.has(node.name.text))
        texts.push(...textsOf(node.name, module, modules));
      if (!ts.isCallExpression(node)) return;
      const at = messageParameter(node.expression, module, modules);
      const given = at >= 0 ? node.arguments[at] : undefined;
      if (given) texts.push(...textsOf(given, module, modules));
    });
  }
  return texts;
}

/** Which argument of a call is a message: `refuse(code, message)`, `this.report(range, message)`; -1 for none. */
function messageParameter(callee: ts.Expression, module: Module, modules: readonly Module[]): number {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const called = ts.isIdentifier(name) ? declarationOf(name.text, module, modules)?.node : undefined;
  return called && ts.isFunctionLike(called)
    ? called.parameters.findIndex((parameter) => NAMES.has(parameter.name.getText()))
    : -1;
}

function declarationOf(
  name: string,
  module: Module,
  modules: readonly Module[],
): { node: ts.Node; module: Module } | undefined {
  const node = module.declared.get(name);
  if (node) return { node, module };
  const from = module.imported.get(name);
  const other = modules.find(({ file }) => file === from);
  return other && declarationOf(name, other, modules);
}

function textsOf(node: ts.Node, module: Module, modules: readonly Module[]): string[] {
  const inner = (one: ts.Node): string[] => textsOf(one, module, modules);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...inner(node.whenTrue), ...inner(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...inner(node.left), ...inner(node.right)];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return inner(node.expression);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? inner(one.initializer) : []));
  if (ts.isElementAccessExpression(node)) return inner(node.expression);
  // A template put in words: the call's first argument is the template.
  if (ts.isCallExpression(node) && node.arguments[0]) return inner(node.arguments[0]);
  // What another issue says is handed on; it is met where that one is made.
  if (ts.isPropertyAccessExpression(node) && NAMES.has(node.name.text)) return [];
  if (ts.isIdentifier(node)) {
    const local = localOf(node);
    if (local === 'handed in' && NAMES.has(node.text)) return []; // met where it is given
    const found = typeof local === 'object' ? { node: local, module } : declarationOf(node.text, module, modules);
    if (found) return textsOf(found.node, found.module, modules);
  }
  throw new Error(`${place(node, module)}: no plain text, so it cannot be translated: ${node.getText()}`);
}

/** The value of the nearest constant of that name inside a function; `handed in` for a parameter or a part of an object. */
function localOf(identifier: ts.Identifier): ts.Node | 'handed in' | undefined {
  for (let scope: ts.Node = identifier.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => binds(name, identifier.text)))
      return 'handed in';
    if (!ts.isBlock(scope)) continue;
    const declarations = scope.statements.flatMap((one) =>
      ts.isVariableStatement(one) ? one.declarationList.declarations : [],
    );
    const found = declarations.find(({ name }) => binds(name, identifier.text));
    if (found) return ts.isIdentifier(found.name) ? found.initializer : 'handed in';
  }
  return undefined;
}

function binds(name: ts.BindingName, text: string): boolean {
  return ts.isIdentifier(name)
    ? name.text === text
    : name.elements.some((element) => ts.isBindingElement(element) && binds(element.name, text));
}

/** The literal first arguments of `vscode.l10n.t`; `dynamic` are the expressions that stand for tables known otherwise. */
export function localisedTexts(modules: readonly Module[], dynamic: readonly string[]): string[] {
  const texts: string[] = [];
  for (const module of modules) {
    walk(module.source, (node) => {
      if (!ts.isCallExpression(node) || !/\bl10n\.t$/.test(node.expression.getText())) return;
      const [first] = node.arguments;
      if (first && !dynamic.includes(first.getText())) texts.push(...textsOf(first, module, modules));
    });
  }
  return texts;
}

function place(node: ts.Node, { file, source }: Module): string {
  return `${path.basename(file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
