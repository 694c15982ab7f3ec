import { listen, patch } from './dom.ts';
import type { Actions } from './drawing.ts';
import { ENGLISH, type Labels } from './labels.ts';
import type { FromPage, ToPage } from './protocol.ts';
import { render, renderEmpty } from './render.ts';
import { readState, stateFor, type PageState } from './state.ts';
import { view } from './view.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** How long the check mark stands where the copy sign was. */
const COPIED_MS = 1500;
const SCROLL_REST_MS = 200;

function start(page: HTMLElement): void {
  const vscode = acquireVsCodeApi();
  let state = readState(vscode.getState());
  let labels: Labels = ENGLISH;
  let shown: ToPage | undefined;
  let copiedUntil = 0;
  let rest: number | undefined;

  const remember = (change: Partial<PageState>) => {
    state = { ...state, ...change };
    vscode.setState(state);
  };
  const act: Actions = {
    post: (message) => vscode.postMessage(message),
    toggle: (what) => {
      remember({ [what]: !state[what] });
      draw();
    },
    copy: (text) => {
      vscode.postMessage({ type: 'copy', text });
      copiedUntil = Date.now() + COPIED_MS;
      draw();
      setTimeout(draw, COPIED_MS + 1);
    },
    goToIssues: () => {
      const issues = document.getElementById('issues');
      issues?.scrollIntoView({ block: 'start' });
      issues?.querySelector('button')?.focus({ preventScroll: true });
    },
  };
  const draw = () => {
    if (!shown) return;
    const copied = Date.now() < copiedUntil;
    document.title = labels.title;
    patch(
      page,
      shown.type === 'empty'
        ? renderEmpty(shown, labels, act)
        : render({ view: view(shown, labels, state), labels, copied, act }),
    );
  };
  const receive = (message: ToPage) => {
    const first = shown === undefined;
    const other = message.type === 'show' && state.uri !== message.source.uri;
    labels = message.labels ?? labels;
    shown = message;
    if (message.type === 'show' && other) remember(stateFor(state, message.source.uri));
    draw();
    if (first || other) window.scrollTo({ top: state.scroll });
  };

  listen(page);
  window.addEventListener('message', (event: MessageEvent<ToPage>) => {
    if (event.data.type === 'show' || event.data.type === 'empty') receive(event.data);
  });
  window.addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(() => shown?.type === 'show' && remember({ scroll: window.scrollY }), SCROLL_REST_MS);
  });
  vscode.postMessage({ type: 'ready' });
}

const page = document.getElementById('page');
if (page) start(page);
