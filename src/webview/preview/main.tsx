import { render } from 'preact';
import { fill } from '../labels.ts';
import { ENGLISH } from './labels.ts';
import { makeFrame } from './frame.ts';
import { listenToKeys, listenToPointer } from './input.ts';
import { Roving } from './links.ts';
import type { FromPreview, Pages, PreviewLabels, Subject, ToPreview, Trouble } from './protocol.ts';
import { Sheets } from './sheets.ts';
import { readState } from './state.ts';
import type { PreviewState } from './state.ts';
import { Top } from './toolbar.tsx';
import { scaleOf, stepped } from './zoom.ts';
import type { Zoom } from './zoom.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
};

/** Who waits for so long for pages is told what else there is. */
const SLOW_MS = 5000;
/** So much of a turned wheel makes the pages e times as large. */
const WHEEL = 450;

function start(main: HTMLElement): void {
  const vscode = acquireVsCodeApi();
  const frame = makeFrame(main);
  const { top, view } = frame;
  const roving = new Roving(view);
  const post = (message: FromPreview): void => vscode.postMessage(message);
  const sheets = new Sheets({ ...frame, roving }, (first, last) => post({ type: 'view', first, last }));
  let state = readState(vscode.getState());
  let labels: PreviewLabels = ENGLISH;
  let subject: Subject | undefined;
  let trouble: Trouble['trouble'];
  let working = false;
  let slow = false;
  let slowTimer: number | undefined;
  let page = 0;
  /** Where the view was before a reload, until the pages are there. */
  let restoring = state.uri !== '';
  let scrolled = 0;

  const remember = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    vscode.setState(state);
  };
  const draw = (): void => {
    if (!subject) return;
    document.title = labels.tools;
    view.setAttribute('aria-label', fill(labels.pages, { name: subject.name }));
    const percent = Math.round(scaleOf(sheets.scale) * 100);
    render(
      <Top
        shown={{
          subject,
          labels,
          page,
          pages: sheets.count,
          percent,
          fits: state.zoom === 'fit',
          working,
          slow,
          trouble,
        }}
        acts={{ post, zoom: (to) => zoom(to) }}
      />,
      top,
    );
  };
  const edge = (): { x: number; y: number } => {
    const { left, top, width } = view.getBoundingClientRect();
    return { x: left + width / 2, y: top };
  };
  const middle = (): { x: number; y: number } => {
    const { left, top, width, height } = view.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const zoomTo = (to: Zoom, at = middle()): void => {
    if (sheets.count === 0) return;
    const anchor = sheets.anchorAt(at);
    remember({ zoom: to });
    sheets.layout(to);
    sheets.hold(anchor, at);
    draw();
  };
  const zoom = (to: 'in' | 'out' | 'actual' | 'fit'): void => {
    if (to === 'fit') zoomTo('fit');
    else if (to === 'actual') zoomTo(1);
    else zoomTo(stepped(scaleOf(sheets.scale), to === 'in' ? 1 : -1));
  };
  /** The page that is looked at, once the view has moved. */
  const look = (): void => {
    const now = sheets.count === 0 ? 0 : sheets.anchorAt(middle()).page;
    roving.settle(sheets.sheetAt(now));
    if (now === page) return;
    page = now;
    draw();
  };
  const work = (on: boolean): void => {
    [working, slow] = [on, false];
    clearTimeout(slowTimer);
    if (on)
      slowTimer = window.setTimeout(() => {
        slow = true;
        draw();
      }, SLOW_MS);
    draw();
  };
  const begin = (message: Subject): void => {
    labels = message.labels ?? labels;
    const other = message.uri !== state.uri;
    subject = message;
    if (other) {
      sheets.clear();
      view.scrollTo(0, 0);
      [restoring, page] = [false, 0];
    }
    const { look, own, uri, locked } = message;
    remember({
      uri,
      locked,
      language: look.language === own.language ? undefined : look.language,
      design: look.design === own.design ? undefined : look.design,
      ...(other && { page: 0, above: 0 }),
    });
    draw();
  };
  const take = (message: Pages): void => {
    sheets.take(message, labels, state.zoom);
    if (restoring) sheets.hold({ page: state.page, x: 0.5, y: state.above }, edge());
    restoring = false;
    page = sheets.count === 0 ? 0 : sheets.anchorAt(middle()).page;
    roving.settle(sheets.sheetAt(page));
    draw();
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    switch (data.type) {
      case 'subject':
        return begin(data);
      case 'pages':
        return take(data);
      case 'working':
        return work(data.on);
      case 'trouble':
        trouble = data.trouble;
        return draw();
    }
  });
  view.addEventListener('scroll', () => {
    look();
    // At once, not when scrolling rests: the page may be gone by then.
    cancelAnimationFrame(scrolled);
    scrolled = requestAnimationFrame(() => {
      if (sheets.count === 0 || restoring) return;
      const { page: at, y } = sheets.anchorAt(edge());
      remember({ page: at, above: y });
    });
  });
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const scale = scaleOf(sheets.scale) * Math.exp(-event.deltaY / WHEEL);
      zoomTo(Math.min(4, Math.max(0.25, scale)), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  new ResizeObserver(() => {
    if (state.zoom !== 'fit' || sheets.count === 0) return;
    const anchor = sheets.anchorAt(edge());
    sheets.layout('fit');
    sheets.hold(anchor, edge());
    draw();
  }).observe(view);

  const follow = (link: SVGAElement): void => post({ type: 'follow', target: link.dataset['target'] ?? '' });
  listenToPointer(view, (link) => {
    roving.stopAt(link);
    follow(link);
  });
  listenToKeys({ zoom, follow, move: (step) => roving.move(step) });
  window.addEventListener('focus', () => {
    // The keys that scroll are for the pages.
    if (document.activeElement === document.body) view.focus({ preventScroll: true });
  });
  post({ type: 'view', first: Math.max(0, state.page - 1), last: state.page + 2 });
  post({ type: 'ready' });
}

const main = document.getElementById('page');
if (main) start(main);
