import { h, type Child, type VNode } from './dom.ts';
import { own, type Actions, type Drawing } from './drawing.ts';
import { icon } from './icons.ts';
import type { Labels } from './labels.ts';
import type { Empty, PageCommand } from './protocol.ts';
import { renderBlock, renderInternal, renderIssues, renderPacking } from './render-blocks.ts';
import type { HeadView, TotalView, View } from './view.ts';

export function render(drawing: Drawing): VNode[] {
  const { view, act, labels } = drawing;
  return [
    renderHead(view.head, labels),
    renderTotal(view.total, drawing),
    renderCommands(view.commands, drawing),
    ...view.blocks.map((block) => renderBlock(block, act)),
    ...(view.packing ? [renderPacking(view.packing, labels)] : []),
    ...(view.internal ? [renderInternal(view.internal, drawing)] : []),
    ...(view.issues ? [renderIssues(view.issues, drawing)] : []),
  ];
}

function renderHead(head: HeadView, labels: Labels): VNode {
  const { term } = head;
  return h(
    'header',
    { key: 'head' },
    h(
      'div',
      { class: 'kicker' },
      h('span', { class: 'kind' }, head.kind),
      h('span', { class: `state ${head.state}` }, head.stateName),
    ),
    h('h1', { class: 'clamp', title: head.number }, own(head.number)),
    h(
      'p',
      { class: 'buyer clamp' },
      own(head.buyer),
      head.country !== undefined && h('span', { class: 'quiet' }, ` · ${head.country}`),
    ),
    h(
      'p',
      { class: 'term' },
      term ? h('span', { class: 'badge' }, term.rule) : h('span', { class: 'quiet' }, labels.noTerm),
      term?.variant !== undefined && h('span', { class: 'quiet', key: 'variant' }, term.variant),
      term !== undefined && h('span', { class: 'place clamp', key: 'place', title: term.place }, own(term.place)),
    ),
    head.dates.length > 0 &&
      h('p', { class: 'dates quiet', key: 'dates' }, ...head.dates.map((text) => h('span', {}, own(text)))),
  );
}

function renderTotal(total: TotalView, { view, labels, copied, act }: Drawing): VNode {
  const { copy, missing } = total;
  return h(
    'section',
    { key: 'total', class: 'total', 'aria-labelledby': 'h-total' },
    h(
      'div',
      { class: 'title' },
      h('h2', { id: 'h-total' }, labels.total),
      view.counts.length > 0 && renderCounts(view, act),
    ),
    h(
      'div',
      { class: 'grand', 'data-long': total.long, 'data-none': missing !== undefined },
      h('span', { class: 'currency' }, total.currency),
      h('span', { class: 'amount' }, total.amount),
      copy !== undefined &&
        h(
          'button',
          {
            key: 'copy',
            class: 'bare',
            type: 'button',
            title: labels.copy,
            'aria-label': labels.copy,
            click: () => act.copy(copy),
          },
          icon(copied ? 'check' : 'copy'),
        ),
    ),
    h('span', { key: 'said', class: 'said', role: 'status' }, copied ? labels.copied : ''),
    total.words !== undefined && h('p', { key: 'words', class: 'words quiet clamp', title: total.words }, total.words),
    missing !== undefined &&
      h(
        'div',
        { key: 'missing', class: 'missing' },
        h('p', {}, icon('warning'), h('span', {}, missing.length > 0 ? labels.incomplete : labels.incompleteBare)),
        missing.length > 0 && h('ul', {}, ...missing.map((text) => h('li', { key: text }, own(text)))),
      ),
  );
}

function renderCounts({ counts }: View, act: Actions): VNode {
  const label = counts.map((count) => count.label).join(', ');
  return h(
    'button',
    { key: 'counts', class: 'bare counts', type: 'button', title: label, 'aria-label': label, click: act.goToIssues },
    ...counts.flatMap(({ severity, count }): Child[] => [icon(severity), h('span', { key: severity }, count)]),
  );
}

function renderCommands(commands: readonly PageCommand[], { labels, act }: Drawing): VNode {
  return h(
    'div',
    { key: 'commands', class: 'commands', role: 'group', 'aria-label': labels.actions },
    ...commands.map((id, index) => commandButton(id, index === 0, labels, act)),
  );
}

function commandButton(id: PageCommand, primary: boolean, labels: Labels, act: Pick<Actions, 'post'>): VNode {
  return h(
    'button',
    {
      key: id,
      class: primary ? 'primary' : 'secondary',
      type: 'button',
      click: () => act.post({ type: 'command', id }),
    },
    labels[`command.${id}`],
  );
}

/** The page without a document: what it is for, and the way to begin. */
export function renderEmpty({ reason }: Empty, labels: Labels, act: Pick<Actions, 'post'>): VNode[] {
  const fresh = reason === 'no-workspace';
  const commands: PageCommand[] = fresh ? ['newWorkspace', 'newQuotation'] : ['newQuotation', 'newWorkspace'];
  return [
    h(
      'section',
      { key: 'empty', class: 'empty' },
      icon('mark'),
      h('h1', {}, fresh ? labels.emptyWorkspaceTitle : labels.emptyDocumentTitle),
      h('p', {}, fresh ? labels.emptyWorkspace : labels.emptyDocument),
      h('div', { class: 'commands' }, ...commands.map((id, index) => commandButton(id, index === 0, labels, act))),
    ),
  ];
}
