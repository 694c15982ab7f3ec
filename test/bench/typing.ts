import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Shown, Workspace } from '../../src/core/index.ts';
import type { Core } from './core.ts';
import { benchFiles } from './deal.ts';
import type { ToPeer } from './peer.ts';
import { applied, typedQuotation, typingTrace } from './typing-trace.ts';
import type { Edit } from './typing-trace.ts';

const NAME = 'q.quotation.yaml';
const LINES = 1000;
const PRODUCTS = 10_000;
const WARM_UPS = 20;
/** About as many as somebody types in one go. */
const IN_A_ROW = 40;
const SITES = [400, 900, 20, 510, 733, 250];

/** Processor time of each key in ms, garbage collection and compiler too: ours, and the peer's where it is installed. */
export interface TypingTimes {
  readonly ours: readonly number[];
  readonly peer: readonly number[] | undefined;
}

/** From a key to new diagnostics and totals, with 10,000 products loaded: a typing trace, and keys after a rest. */
export async function timeTyping(core: Core): Promise<{ readonly warm: TypingTimes; readonly idle: TypingTimes }> {
  const text = typedQuotation(LINES);
  const trace = typingTrace(text, SITES);
  const peer = startPeer();
  const editor = new Editor(core, text);
  try {
    await peer?.ask({ text });
    // Both are warmed up until their times stay: so little is done at a key of ours that it takes many to be compiled.
    const warmUp = typingTrace(text, [600, 100]);
    for (const edit of warmUp) await both(editor, peer, edit);
    for (let n = 0; n < WARM_UPS; n++) {
      editor.open(text);
      for (const edit of warmUp) editor.press(edit);
    }
    editor.open(text);
    await peer?.ask({ text });
    // In turns, some keys in a row each: the other's work leaves neither a warm cache.
    const warm: [number, number][] = [];
    for (let n = 0; n < trace.length; n += IN_A_ROW) {
      const keys = trace.slice(n, n + IN_A_ROW);
      const ours = keys.map((edit) => editor.press(edit));
      for (const [k, edit] of keys.entries()) warm.push([ours[k] ?? NaN, (await peer?.ask({ edit })) ?? NaN]);
    }
    const idle: [number, number][] = [];
    for (const edit of typingTrace(editor.text, [300]).slice(0, 15)) {
      // Code that no key ran through for a while is compiled anew.
      for (let n = 0; n < 10; n++) globalThis.gc?.();
      await peer?.ask({ idle: true });
      idle.push(await both(editor, peer, edit));
    }
    return { warm: times(warm, peer), idle: times(idle, peer) };
  } finally {
    peer?.stop();
  }
}

function times(keys: readonly (readonly [number, number])[], peer: Peer | undefined): TypingTimes {
  return { ours: keys.map(([ours]) => ours), peer: peer && keys.map(([, theirs]) => theirs) };
}

async function both(editor: Editor, peer: Peer | undefined, edit: Edit): Promise<[number, number]> {
  return [editor.press(edit), (await peer?.ask({ edit })) ?? NaN];
}

/** What the extension does with a document that is open: its state is kept from key to key. */
class Editor {
  text: string;
  private readonly workspace: Workspace;
  private shown: Shown | undefined;

  constructor(
    private readonly core: Core,
    text: string,
  ) {
    this.workspace = new core.Workspace();
    for (const [name, content] of Object.entries(benchFiles(PRODUCTS)))
      if (name !== NAME) this.workspace.set(name, content);
    this.text = text;
    this.open(text);
  }

  open(text: string): void {
    this.text = text;
    this.follow();
  }

  press(edit: Edit): number {
    const before = process.cpuUsage();
    this.text = applied(this.text, edit);
    this.follow();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  /** The diagnostics of the file by lines and columns, and all that the side bar shows of it. */
  private follow(): unknown {
    const { core, workspace } = this;
    workspace.set(NAME, this.text);
    const file = workspace.document(NAME);
    if (!file) throw new Error('no document');
    const computation = core.compute(workspace, file);
    this.shown = core.showIssues(core.check(workspace, file, '2026-11-28', computation), core.fill, this.shown);
    return [
      core.totalsReport(computation, [], { brief: true }),
      core.priceLadder(computation),
      core.whatIfInputs(computation),
      core.referenceTotal(computation),
    ];
  }
}

interface Peer {
  ask(message: ToPeer): Promise<number>;
  stop(): void;
}

/** Red Hat's yaml-language-server in a process of its own; `undefined` where it is not installed. */
function startPeer(): Peer | undefined {
  try {
    createRequire(import.meta.url).resolve('yaml-language-server');
  } catch {
    return undefined;
  }
  const child = fork(path.join(import.meta.dirname, 'peer.ts'), { execArgv: ['--expose-gc', '--import', 'tsx'] });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const failed = (): void => reject(new Error('the peer has ended'));
        child.once('exit', failed);
        child.once('message', (cpu: number) => {
          child.off('exit', failed);
          resolve(cpu);
        });
        child.send(message);
      }),
    stop: () => void child.kill(),
  };
}
