import * as vscode from 'vscode';
import { compareTermsCommand } from './commands/compare-terms.ts';
import { copyEmail } from './commands/copy-email.ts';
import { customizeTemplate } from './commands/customize-template.ts';
import { explainRule } from './commands/explain-rule.ts';
import { exportCommand } from './commands/export.ts';
import { copyCode, revealFile } from './commands/of-item.ts';
import { newBuyer } from './commands/new-buyer.ts';
import { newProduct } from './commands/new-product.ts';
import { newProforma } from './commands/new-proforma.ts';
import { newQuotation } from './commands/new-quotation.ts';
import { newWorkspace } from './commands/new-workspace.ts';
import { told } from './commands/shell.ts';
import type { Shell } from './commands/shell.ts';
import { turnOffRule } from './commands/turn-off-rule.ts';
import { showDiagnostics } from './diagnostics.ts';
import { InternalFigures } from './internal-figures.ts';
import { registerFeatures } from './language/register.ts';
import { tellOfLoading } from './loading.ts';
import { Previews } from './preview/previews.ts';
import { QuickFixes } from './quick-fixes.ts';
import { provideRulePages } from './rule-pages.ts';
import { StatusBarTotal } from './status-bar.ts';
import { Store } from './store.ts';
import { TOTALS_VIEW, TotalsView } from './totals/totals-view.ts';
import { commandArguments } from './trees/nodes.ts';
import { showTrees } from './trees/register.ts';
import { Press } from '../worker/press.ts';
import type { Surroundings } from '../worker/press.ts';

const LANGUAGE = 'trade-yaml';

/** Everything that the extension offers, registered; nothing happens before one of our files or commands is met. */
export function start(context: vscode.ExtensionContext, surroundings: Surroundings): void {
  const store = new Store();
  const internal = new InternalFigures(context.globalState);
  const totals = new TotalsView(context.extensionUri, { store, internal });
  const press = new Press(surroundings);
  const output = vscode.window.createOutputChannel('Tradewright');
  const { extensionUri, workspaceState: memory } = context;
  const shell: Shell = { store, totals, press, extensionUri, memory, output };
  const previews = new Previews(shell);
  const command = (
    name: string,
    run: (shell: Shell, ...args: readonly unknown[]) => Promise<unknown>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`tradewright.${name}`, (...args: unknown[]) =>
      told(() => run(shell, ...commandArguments(args))),
    );
  context.subscriptions.push(
    store,
    press,
    internal,
    totals,
    previews,
    output,
    showDiagnostics(store),
    provideRulePages(),
    vscode.window.registerWebviewViewProvider(TOTALS_VIEW, totals),
    showTrees(store),
    registerFeatures(store, internal),
    new StatusBarTotal(store, internal),
    vscode.languages.registerCodeActionsProvider(LANGUAGE, new QuickFixes(store), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    command('newWorkspace', newWorkspace),
    command('newProduct', newProduct),
    command('newBuyer', newBuyer),
    command('newQuotation', newQuotation),
    command('newProforma', newProforma),
    command('export', exportCommand),
    command('previewDocument', (_, argument) => previews.open(argument)),
    command('copyEmail', copyEmail),
    command('customizeTemplate', customizeTemplate),
    command('compareTerms', compareTermsCommand),
    command('explainRule', explainRule),
    command('turnOffRule', turnOffRule),
    vscode.commands.registerCommand('tradewright.toggleInternal', () => internal.show(!internal.shown)),
    command('copyNumber', copyCode),
    command('copySku', copyCode),
    command('reveal', revealFile),
    vscode.commands.registerCommand('tradewright.showTotals', () =>
      vscode.commands.executeCommand(`${TOTALS_VIEW}.focus`),
    ),
  );
  void tellOfLoading(store.loadAll());
  void vscode.commands.executeCommand('setContext', 'tradewright.active', true);
}
