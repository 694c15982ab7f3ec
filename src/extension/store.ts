import * as vscode from 'vscode';
import {
  Workspace,
  allIssues,
  asChosen,
  check,
  checkFile,
  checkedAsChosen,
  compute,
  showIssues,
} from '../core/index.ts';
import type { Checked, Computation, DocumentFile, Issue, ShownIssue, SourceFile } from '../core/index.ts';
import { FoundFiles, namersOf } from './found-files.ts';
import { filesBesides, filesUnder, homeOf, isIn, isOpenFolder, isOurs, openDocument, pathIn } from './places.ts';
import type { Change, Place, Result, Root } from './places.ts';
import { choicesIn, onDidChangeChoices } from './rule-settings.ts';
import { concerned } from './concerned.ts';
import { SlicedCheck, isLong } from './sliced-check.ts';
import { Turns } from './turns.ts';
import { watchFiles } from './watching.ts';
import { worded } from './wording.ts';

export type { Change, Place, Root } from './places.ts';

interface OpenRoot extends Root {
  /** A folder of the editor, read with all below it; else only what lies beside a file that is open on its own. */
  readonly whole: boolean;
  /** Pictures, fonts and templates; of a folder that is not open nobody would tell when they come and go. */
  readonly others: FoundFiles | undefined;
  loaded: Promise<void>;
}

/**
 * The trade files of all open folders, as they are in the editor where they are open and as they are on disk where
 * not. Tells when anything changed; computes a document at most once between two changes.
 */
export class Store implements vscode.Disposable {
  private readonly roots = new Map<string, OpenRoot>();
  private readonly changed = new vscode.EventEmitter<Change>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  private readonly turns = new Turns();
  private readonly late = new Map<string, ReturnType<typeof setTimeout>>();
  /** The newest reading of each file from disk that is under way: what an older one brings counts no more. */
  private readonly readings = new Map<string, symbol>();

  /** A file was read, changed or removed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions.push(
      watchFiles({
        read: (uri) => this.readDisk(uri),
        remove: (uri) => this.removeUnder(uri),
        moved: (uri) => this.eachAround(uri, (others, path) => others.moved(path)),
        written: (uri) => this.eachAround(uri, (others, path) => others.written(path)),
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.take(document)),
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) => contentChanges.length > 0 && this.take(document),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.readDisk(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.loadAll()),
      onDidChangeChoices(() => this.chooseAgain()),
    );
  }

  dispose(): void {
    for (const timer of this.late.values()) clearTimeout(timer);
    for (const { others } of this.roots.values()) others?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Reads all open folders, and forgets those that are open no more. Resolves when every file has been read once. */
  async loadAll(): Promise<void> {
    const moved = [...this.roots].flatMap(([key, root]) => this.prune(key, root));
    const folders = vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map((folder) => this.rootFor(folder.uri).loaded));
    await Promise.all(moved.map((uri) => vscode.workspace.getWorkspaceFolder(uri) && this.readDisk(uri)));
    for (const document of vscode.workspace.textDocuments) this.take(document);
  }

  /** Resolves when each file of the folders that are known now has been read once. */
  async loaded(): Promise<void> {
    await Promise.all([...this.roots.values()].map((root) => root.loaded));
  }

  /** Whether files are being read for the first time. */
  get isLoading(): boolean {
    return [...this.roots.values()].some((root) => !root.isLoaded);
  }

  all(): readonly Root[] {
    return [...this.roots.values()];
  }

  /** Where a file of ours stands; `undefined` for any other file. A file outside all folders belongs to its own folder. */
  place(uri: vscode.Uri): Place | undefined {
    if (!isOurs(uri)) return undefined;
    const root = this.rootFor(homeOf(uri));
    return { root, path: pathIn(root.uri, uri) };
  }

  /** The place of a file, once its folder has been read. */
  async ready(uri: vscode.Uri): Promise<Place | undefined> {
    const place = this.place(uri);
    if (place) await this.roots.get(place.root.uri.toString())?.loaded;
    if (place && !place.root.workspace.get(place.path)) await this.readDisk(uri);
    return place;
  }

  uriOf({ root, path }: Place): vscode.Uri {
    return vscode.Uri.joinPath(root.uri, path);
  }

  file({ root, path }: Place): SourceFile | undefined {
    return root.workspace.get(path);
  }

  document({ root, path }: Place): DocumentFile | undefined {
    return root.workspace.document(path);
  }

  /** What a document comes to, and all its issues. */
  result(place: Place): DocumentResult | undefined {
    const result = this.checked(place);
    return result && isOfDocument(result) ? result : undefined;
  }

  /** All issues of a file, in their order; of a long list of products none before it has been checked. */
  issues(place: Place): readonly Issue[] {
    return this.checked(place)?.issues ?? [];
  }

  /** The same in words, by lines and columns; as long as nothing changes, the same array. */
  shownIssues(place: Place): readonly ShownIssue[] {
    const checked = this.checked(place)?.checked;
    const { shown } = place.root;
    let last = shown.get(place.path);
    if (!checked) return last?.as.issues ?? NOTHING_SHOWN;
    if (last?.of !== checked)
      shown.set(place.path, (last = { of: checked, as: showIssues(checked, worded, last?.as) }));
    return last.as.issues;
  }

  /** Checks a long list of products until a time; whether it is through, as any other file always is. */
  isChecked(place: Place, end: number): boolean {
    const { root, path } = place;
    const { workspace, results, underway, choices } = root;
    const file = this.file(place);
    if (!isLong(file) || results.has(path) || !root.isLoaded) return true;
    const slices = underway.get(path) ?? new SlicedCheck(workspace, file, today());
    underway.set(path, slices);
    const checked = slices.until(end);
    if (!checked) return false;
    underway.delete(path);
    results.set(path, resultOf(undefined, checkedAsChosen(checked, choices)));
    this.changed.fire({ root, path, others: [] });
    return true;
  }

  private checked(place: Place): Result | undefined {
    const { workspace, results } = place.root;
    const file = this.file(place);
    if (!file || !place.root.isLoaded) return undefined;
    let result = results.get(place.path);
    if (!result && !isLong(file)) {
      const document = this.document(place);
      const computation = document && compute(workspace, document);
      const checked = check(workspace, file, today(), computation);
      result = resultOf(computation, checkedAsChosen(checked, place.root.choices));
      results.set(place.path, result);
    }
    return result;
  }

  private rootFor(uri: vscode.Uri): OpenRoot {
    const key = uri.toString();
    let root = this.roots.get(key);
    if (!root) {
      const whole = isOpenFolder(uri);
      const loaded = Promise.resolve();
      const others = whole ? new FoundFiles(uri, (folders) => this.checkNamers(key, folders)) : undefined;
      const workspace = new Workspace(others);
      const [choices, results, underway, shown] = [choicesIn(uri), new Map(), new Map(), new Map()];
      root = { uri, whole, others, workspace, choices, results, underway, shown, isLoaded: false, loaded };
      this.roots.set(key, root);
      root.loaded = this.load(root);
    }
    return root;
  }

  /** Reads all files of a root, then tells of them. */
  private async load(root: OpenRoot): Promise<void> {
    try {
      const uris = await (root.whole ? filesUnder(root.uri) : filesBesides(root.uri));
      await Promise.all(uris.map((file) => this.readDisk(file)));
    } finally {
      root.isLoaded = true;
    }
    for (const { path } of root.workspace.all()) this.tell({ root, path }, 'all');
  }

  /** Takes out of a root what belongs there no more since the editor's folders changed; gives those files. */
  private prune(key: string, root: OpenRoot): vscode.Uri[] {
    const inUse = root.whole
      ? isOpenFolder(root.uri)
      : vscode.workspace.textDocuments.some(
          ({ uri, isClosed }) => !isClosed && isOurs(uri) && homeOf(uri).toString() === key,
        );
    const kept = inUse && root.whole === isOpenFolder(root.uri);
    if (!kept) {
      root.others?.dispose();
      this.roots.delete(key);
    }
    const places = root.workspace.all().map(({ path }) => ({ root, path }));
    const gone = places.filter((place) => !kept || homeOf(this.uriOf(place)).toString() !== key);
    for (const place of gone) this.remove(place);
    return gone.map((place) => this.uriOf(place));
  }

  private async readDisk(uri: vscode.Uri): Promise<void> {
    const place = this.place(uri);
    if (!place || this.takeOpen(uri)) return;
    const key = uri.toString();
    const reading = Symbol();
    this.readings.set(key, reading);
    const text = await textOnDisk(uri);
    await this.turns.next();
    if (this.readings.get(key) !== reading) return;
    this.readings.delete(key);
    // While it was read, the file may have been opened, or its folder closed.
    if (this.takeOpen(uri) || !this.all().includes(place.root) || this.place(uri)?.root !== place.root) return;
    if (text === undefined) this.remove(place);
    else this.set(place, text);
  }

  /** Takes a file from the editor, if it is open there. */
  private takeOpen(uri: vscode.Uri): boolean {
    const open = openDocument(uri);
    if (open) this.take(open);
    return open !== undefined;
  }

  /** Takes an open document's text; a very large one when typing rests. */
  private take(document: vscode.TextDocument): void {
    const place = this.place(document.uri);
    if (!place) return;
    const key = document.uri.toString();
    this.readings.delete(key);
    clearTimeout(this.late.get(key));
    const text = document.getText();
    if (text.length < 300_000 || !this.file(place)) this.set(place, text);
    else
      this.late.set(
        key,
        setTimeout(() => !document.isClosed && this.set(place, document.getText()), 400),
      );
  }

  private set(place: Place, text: string): void {
    const before = this.file(place);
    const file = place.root.workspace.set(place.path, text);
    if (file === before) return;
    this.tell(place, before && file ? concerned(place, before, file) : 'all');
  }

  private remove(place: Place): void {
    if (!this.file(place)) return;
    place.root.workspace.delete(place.path);
    place.root.shown.delete(place.path);
    this.tell(place, 'all');
  }

  private tell({ root, path }: Place, others: Change['others']): void {
    for (const found of [root.results, root.underway])
      if (others === 'all') found.clear();
      else for (const one of [path, ...others]) found.delete(one);
    this.changed.fire({ root, path, others });
  }

  /** Takes the settings of the rules anew; every issue may be another one now. */
  private chooseAgain(): void {
    for (const root of this.roots.values()) {
      root.choices = choicesIn(root.uri);
      const [first] = root.workspace.all();
      if (first) this.tell({ root, path: first.path }, 'all');
    }
  }

  /** Checks again what names a picture, a font or a template in one of these folders. */
  private checkNamers(key: string, folders: ReadonlySet<string>): void {
    const root = this.roots.get(key);
    const [path, ...others] = root ? namersOf(folders, root.workspace) : [];
    if (root && path !== undefined) this.tell({ root, path }, others);
  }

  private eachAround(uri: vscode.Uri, does: (others: FoundFiles, path: string) => void): void {
    for (const root of this.roots.values())
      if (root.others && isIn(root.uri, uri)) does(root.others, pathIn(root.uri, uri));
  }

  /** Removes a file, or all files of a folder. */
  private removeUnder(uri: vscode.Uri): void {
    for (const key of this.readings.keys()) if (isIn(uri, vscode.Uri.parse(key))) this.readings.delete(key);
    for (const root of this.roots.values()) {
      if (!isIn(root.uri, uri) && !isIn(uri, root.uri)) continue;
      for (const { path } of root.workspace.all())
        if (isIn(uri, this.uriOf({ root, path }))) this.remove({ root, path });
    }
  }
}

/** All issues of a file, each as grave as the settings of its folder want it. */
export function issuesIn(root: Root, file: SourceFile, computation?: Computation): readonly Issue[] {
  return asChosen(checkFile(root.workspace, file, today(), computation), root.choices);
}

/** The result of a document. */
export type DocumentResult = Result & { readonly computation: Computation };

function isOfDocument(result: Result): result is DocumentResult {
  return result.computation !== undefined;
}

const NOTHING_SHOWN: readonly ShownIssue[] = [];

/** Places of the file are worked out where somebody asks for them. */
function resultOf(computation: Computation | undefined, checked: Checked): Result {
  let issues: readonly Issue[] | undefined;
  return {
    computation,
    checked,
    get issues() {
      return (issues ??= allIssues(checked));
    },
  };
}

async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // gone meanwhile, or closed without ever being saved
  }
}

/** Today in the user's own time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
