import type { JSX } from 'preact';
import { Icon } from './icons.tsx';
import { Own } from './parts.tsx';
import type { Drawing } from './parts.tsx';
import type { HeadView, TotalView, View } from './view.ts';

/** What this document is. */
export function Head(given: {
  readonly head: HeadView;
  readonly internal: boolean;
  readonly drawing: Drawing;
}): JSX.Element {
  const { head, internal, drawing } = given;
  const { term } = head;
  const { labels, act } = drawing;
  const eye = internal ? labels.hideInternal : labels.showInternal;
  return (
    <header>
      <div class="kicker">
        <span class="kind">{head.kind}</span>
        <span class={`state ${head.state}`}>{head.stateName}</span>
        <button
          type="button"
          class="bare eye"
          aria-pressed={!internal}
          aria-label={eye}
          title={eye}
          onClick={() => act.post({ type: 'internal', shown: !internal })}
        >
          <Icon name={internal ? 'eye' : 'hidden'} />
        </button>
      </div>
      <h1 class="clamp" title={head.number}>
        <Own>{head.number}</Own>
      </h1>
      <p class="buyer clamp">
        <Own>{head.buyer}</Own>
        {head.country !== undefined && <span class="quiet"> · {head.country}</span>}
      </p>
      <p class="term">
        {term ? <span class="badge">{term.rule}</span> : <span class="quiet">{labels.noTerm}</span>}
        {term?.variant !== undefined && <span class="quiet">{term.variant}</span>}
        {term && (
          <span class="place clamp" title={term.place}>
            <Own>{term.place}</Own>
          </span>
        )}
      </p>
      {head.dates.length > 0 && (
        <p class="dates quiet">
          {head.dates.map((text) => (
            <span key={text}>
              <Own>{text}</Own>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

/** The figure that people came for. */
export function Total({ view, drawing }: { readonly view: View; readonly drawing: Drawing }): JSX.Element {
  const { labels, copied, act } = drawing;
  const { total, counts } = view;
  const { copy } = total;
  return (
    <section class="total" aria-labelledby="h-total">
      <div class="title">
        <h2 id="h-total">{labels.total}</h2>
        {counts.length > 0 && <Counts counts={counts} onClick={act.goToIssues} />}
      </div>
      <div class="grand" data-long={total.long || undefined} data-none={total.missing ? true : undefined}>
        <span class="currency">{total.currency}</span>
        <span class="amount">{total.amount}</span>
        {copy !== undefined && (
          <button
            type="button"
            class="bare"
            title={labels.copy}
            aria-label={labels.copy}
            onClick={() => act.copy(copy)}
          >
            <Icon name={copied ? 'check' : 'copy'} />
          </button>
        )}
      </div>
      <span class="said" role="status">
        {copied ? labels.copied : ''}
      </span>
      {total.earned && (
        <p class={total.earned.loss ? 'earned loss' : 'earned'}>
          <span class="quiet">{total.earned.name}</span> {total.earned.value}
        </p>
      )}
      {total.reference !== undefined && <p class="reference quiet">{total.reference}</p>}
      {total.words !== undefined && (
        <p class="words quiet clamp" title={total.words}>
          {total.words}
        </p>
      )}
      <Missing total={total} drawing={drawing} />
    </section>
  );
}

function Counts({ counts, onClick }: { readonly counts: View['counts']; readonly onClick: () => void }): JSX.Element {
  const label = counts.map((count) => count.label).join(', ');
  return (
    <button type="button" class="bare counts" title={label} aria-label={label} onClick={onClick}>
      {counts.map(({ severity, count }) => (
        <span key={severity} class="count">
          <Icon name={severity} />
          {count}
        </span>
      ))}
    </button>
  );
}

function Missing({ total, drawing }: { readonly total: TotalView; readonly drawing: Drawing }): JSX.Element | null {
  const { labels } = drawing;
  const { missing } = total;
  if (!missing) return null;
  return (
    <div class="missing">
      <p>
        <Icon name="warning" />
        <span>{missing.length > 0 ? labels.incomplete : labels.incompleteBare}</span>
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map((text) => (
            <li key={text}>
              <Own>{text}</Own>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
