import { render } from 'preact';
import { unpacked, type Last } from './delta.ts';
import { ENGLISH, type Labels } from './labels.ts';
import type { Actions, Drawing } from './parts.tsx';
import { Nothing, Page } from './page.tsx';
import type { Empty, Explained, FromPage, Outcome, Show, Terms, ToPage } from './protocol.ts';
import { readState, stateFor, watchOf, type PageState } from './state.ts';

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
  let shown: Show | Empty | undefined;
  let last: Last | undefined;
  let terms: Terms | undefined;
  let explained: Explained | undefined;
  let outcome: Outcome | undefined;
  let watched = '';
  let copiedUntil = 0;
  let rest: number | undefined;

  const remember = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    vscode.setState(state);
  };
  const watch = (): void => {
    const wanted = watchOf(state);
    const text = JSON.stringify(wanted);
    if (text === watched) return;
    watched = text;
    if (!wanted.wish) outcome = undefined;
    vscode.postMessage(wanted);
  };
  const act: Actions = {
    post: (message) => vscode.postMessage(message),
    change: (change) => {
      remember(change);
      watch();
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
  const draw = (): void => {
    if (!shown) return;
    document.title = labels.title;
    const drawing: Drawing = { labels, state, copied: Date.now() < copiedUntil, explained, act };
    render(
      shown.type === 'empty' ? (
        <Nothing empty={shown} labels={labels} act={act} />
      ) : (
        <Page shown={{ show: shown, terms, outcome: outcome?.outcome }} drawing={drawing} />
      ),
      page,
    );
  };
  const receive = (message: Show | Empty): void => {
    const first = shown === undefined;
    const other = message.type === 'show' && state.uri !== message.source.uri;
    labels = message.labels ?? labels;
    shown = message;
    if (message.type === 'show' && other) {
      [terms, explained, outcome, copiedUntil] = [undefined, undefined, undefined, 0];
      remember(stateFor(state, message.source.uri));
    }
    watch();
    draw();
    if (first || other) window.scrollTo({ top: state.scroll });
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
      case 'show': {
        const whole = unpacked(data, last);
        // Rows that it builds on were sent to a page that is gone.
        if (!whole) return vscode.postMessage({ type: 'ready' });
        last = whole.last;
        return receive(whole.show);
      }
      case 'empty':
        return receive(data);
      case 'terms':
        terms = data;
        return draw();
      case 'explained':
        explained = data;
        return draw();
      case 'outcome':
        outcome = data;
        return draw();
      case 'written':
        return act.change({ wish: { fx: state.wish.fx, duty: state.wish.duty } });
    }
  });
  window.addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(() => shown?.type === 'show' && remember({ scroll: window.scrollY }), SCROLL_REST_MS);
  });
  vscode.postMessage({ type: 'ready' });
}

const page = document.getElementById('page');
if (page) start(page);
