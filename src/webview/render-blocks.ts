import { h, type VNode } from './dom.ts';
import { own, type Actions, type Drawing } from './drawing.ts';
import { icon } from './icons.ts';
import type { Labels } from './labels.ts';
import type { Row } from './rows.ts';
import type { Block, IssueView, More, PackingView, View } from './view.ts';

export function renderBlock({ id, title, aside, isSum, rows, empty, more }: Block, act: Actions): VNode {
  return h(
    'section',
    { key: id, class: `block ${id}`, 'aria-labelledby': `h-${id}` },
    h(
      'div',
      { class: 'title' },
      h('h2', { id: `h-${id}` }, title),
      aside !== '' && h('span', { class: isSum ? 'aside sum' : 'aside' }, own(aside)),
    ),
    rows.length > 0 ? list(rows) : h('p', { key: 'none', class: 'quiet' }, own(empty)),
    more !== undefined && moreButton(more, () => act.toggle('allLines')),
  );
}

function list(rows: readonly Row[]): VNode {
  return h(
    'ul',
    { key: 'rows', class: 'rows' },
    ...rows.map(({ key, name, notes, value, tone }) =>
      h(
        'li',
        { key, class: tone },
        h('span', { class: 'name clamp', title: name }, own(name)),
        notes.length > 0 && h('span', { class: 'note quiet clamp' }, ...parts(notes)),
        h('span', { class: 'value' }, tone === 'loss' && icon('error'), value),
      ),
    ),
  );
}

/** Parts with a middle dot between them. */
function parts(texts: readonly string[]): VNode[] {
  return texts.flatMap((text, index) => (index === 0 ? [own(text)] : [h('span', {}, ' · '), own(text)]));
}

function moreButton({ label, open }: More, click: () => void): VNode {
  return h('button', { key: 'more', class: 'link', type: 'button', 'aria-expanded': String(open), click }, label);
}

export function renderPacking({ facts, containers, loose }: PackingView, labels: Labels): VNode {
  return h(
    'section',
    { key: 'packing', class: 'block packing', 'aria-labelledby': 'h-packing' },
    h('div', { class: 'title' }, h('h2', { id: 'h-packing' }, labels.packing)),
    h(
      'dl',
      { class: 'facts' },
      ...facts.map(({ name, value, unit }) =>
        h(
          'div',
          { key: name },
          h('dt', { class: 'quiet' }, name),
          h('dd', {}, value, unit !== '' && h('span', { class: 'quiet' }, ` ${unit}`)),
        ),
      ),
    ),
    ...containers.map(({ name, fill, share }, index) =>
      h(
        'div',
        { key: `container ${index}`, class: 'load' },
        h('span', { class: 'name' }, name),
        h('span', { class: 'quiet' }, fill),
        share !== undefined && h('progress', { max: '1', value: share, 'aria-label': `${name}, ${fill}` }),
      ),
    ),
    loose !== undefined &&
      h(
        'div',
        { key: 'loose', class: 'load' },
        h('span', { class: 'name' }, labels.looseCargo),
        h('span', { class: 'quiet' }, loose),
      ),
  );
}

export function renderInternal({ rows, open }: NonNullable<View['internal']>, { labels, act }: Drawing): VNode {
  return h(
    'section',
    { key: 'internal', class: 'block internal', 'aria-labelledby': 'h-internal' },
    h(
      'div',
      { class: 'title' },
      icon('lock'),
      h('h2', { id: 'h-internal' }, labels.internal),
      h(
        'button',
        {
          class: 'bare toggle',
          type: 'button',
          'aria-expanded': String(open),
          'aria-label': open ? labels.hideInternal : labels.showInternal,
          title: open ? labels.hideInternal : labels.showInternal,
          click: () => act.toggle('internal'),
        },
        icon('chevron'),
      ),
    ),
    h('p', { class: 'hint quiet' }, labels.internalHint),
    open && list(rows),
  );
}

export function renderIssues({ items, more }: NonNullable<View['issues']>, { labels, act }: Drawing): VNode {
  return h(
    'section',
    { key: 'issues', id: 'issues', class: 'block issues', 'aria-labelledby': 'h-issues', tabindex: '-1' },
    h('div', { class: 'title' }, h('h2', { id: 'h-issues' }, labels.issues)),
    h('ul', { key: 'rows' }, ...items.map((item) => h('li', { key: item.key }, issueButton(item, act)))),
    more !== undefined && moreButton(more, () => act.toggle('allIssues')),
  );
}

function issueButton({ severity, severityName, message, where, place }: IssueView, act: Actions): VNode {
  return h(
    'button',
    { class: 'issue', type: 'button', title: severityName, click: () => act.post({ type: 'reveal', place }) },
    icon(severity),
    h('span', { class: 'unseen' }, `${severityName}: `),
    h('span', { class: 'message clamp' }, own(message)),
    h('span', { class: 'where quiet clamp' }, ...parts(where)),
  );
}
