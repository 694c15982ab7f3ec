import type { ComponentChildren, JSX } from 'preact';
import { clip } from './format.ts';
import { Icon } from './icons.tsx';
import { fill } from './labels.ts';
import type { Drawing } from './parts.tsx';
import { Own } from './parts.tsx';
import type { PageTrace } from './protocol.ts';
import { LONGEST } from './rows.ts';

/** A figure that explains itself when it is pressed; one without a key stands as it is. */
export function Figure(given: {
  readonly figure: string | undefined;
  readonly name: string;
  readonly drawing: Drawing;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { figure, name, drawing, children } = given;
  const { state, labels, act } = drawing;
  if (figure === undefined) return <span class="value">{children}</span>;
  const open = state.figure === figure;
  return (
    <button
      type="button"
      class="value figure"
      aria-expanded={open}
      title={labels.how}
      onClick={() => act.change({ figure: open ? undefined : figure })}
    >
      <span class="unseen">{`${name}: `}</span>
      {children}
    </button>
  );
}

/** How the figure came about, below it, while it is the one that is looked at. */
export function How({
  figure,
  drawing,
}: {
  readonly figure: string | undefined;
  readonly drawing: Drawing;
}): JSX.Element | null {
  const { state, labels, explained, act } = drawing;
  if (figure === undefined || state.figure !== figure || explained?.figure !== figure) return null;
  return (
    <div class="how" role="region" aria-label={labels.how}>
      {explained.trace ? (
        <ul class="tree">
          <Branch trace={explained.trace} depth={0} drawing={drawing} />
        </ul>
      ) : (
        <p class="quiet">{labels.noTrace}</p>
      )}
      <button
        type="button"
        class="bare close"
        title={labels.closeHow}
        aria-label={labels.closeHow}
        onClick={() => act.change({ figure: undefined })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

const OPEN_DEPTH = 2;

function Branch(given: { readonly trace: PageTrace; readonly depth: number; readonly drawing: Drawing }): JSX.Element {
  const { trace, depth, drawing } = given;
  const { label, amount, how, parts } = trace;
  const head = (
    <>
      <span class="label">
        <Own>{clip(label, LONGEST)}</Own>
      </span>
      <span class="amount-said">
        <Own>{clip(amount, LONGEST)}</Own>
      </span>
    </>
  );
  const below = (
    <>
      {how !== undefined && (
        <p class="formula">
          = <Own>{clip(how, 2 * LONGEST)}</Own>
        </p>
      )}
      <Source trace={trace} drawing={drawing} />
    </>
  );
  if (parts.length === 0)
    return (
      <li>
        <div class="branch">{head}</div>
        {below}
      </li>
    );
  return (
    <li>
      <details open={depth < OPEN_DEPTH}>
        <summary class="branch">{head}</summary>
        {below}
        <ul>
          {parts.map((part, index) => (
            <Branch key={`${part.label} ${index}`} trace={part} depth={depth + 1} drawing={drawing} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Where an input came from: a press goes there. */
function Source({ trace, drawing }: { readonly trace: PageTrace; readonly drawing: Drawing }): JSX.Element | null {
  const { labels, act } = drawing;
  const { from, place } = trace;
  if (from === undefined || from === '') return null;
  const said = <Own>{clip(from, LONGEST)}</Own>;
  if (!place) return <p class="source">{said}</p>;
  return (
    <p class="source">
      <button
        type="button"
        class="link"
        title={fill(labels.goToSource, { place: `${clip(place.file, LONGEST)}:${place.line}` })}
        onClick={() => act.post({ type: 'reveal', place: { ...place, column: 1 } })}
      >
        {said}
      </button>
    </p>
  );
}
