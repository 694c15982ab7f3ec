import type { JSX } from 'preact';
import { fill } from './labels.ts';
import { Fold, Own } from './parts.tsx';
import type { Drawing } from './parts.tsx';
import type { TermView } from './terms-view.ts';

/** The eleven rules side by side; the one picked stands in the picture and can be written into the document. */
export function Terms({
  rows,
  drawing,
}: {
  readonly rows: readonly TermView[] | undefined;
  readonly drawing: Drawing;
}): JSX.Element {
  const { labels, state } = drawing;
  const margins = rows?.some(({ margin }) => margin !== undefined) ?? false;
  return (
    <Fold id="terms" title={labels.terms} drawing={drawing}>
      <p class="hint quiet">{labels.termsHint}</p>
      <table class="terms-table">
        <thead>
          <tr>
            <th scope="col">{labels.rule}</th>
            <th scope="col">{labels.price}</th>
            {margins && <th scope="col">{labels.margin}</th>}
          </tr>
        </thead>
        <tbody>
          {(rows ?? []).flatMap((row) => {
            const picked = state.rule === row.rule;
            return [
              <Row key={row.rule} row={row} picked={picked} margins={margins} drawing={drawing} />,
              ...(picked
                ? [<Detail key={`${row.rule} more`} row={row} columns={margins ? 3 : 2} drawing={drawing} />]
                : []),
            ];
          })}
        </tbody>
      </table>
    </Fold>
  );
}

function Row(given: {
  readonly row: TermView;
  readonly picked: boolean;
  readonly margins: boolean;
  readonly drawing: Drawing;
}): JSX.Element {
  const { row, picked, margins, drawing } = given;
  const { labels, act } = drawing;
  return (
    <tr class={row.current ? 'current' : ''}>
      <th scope="row">
        <button
          type="button"
          class="bare rule"
          aria-expanded={picked}
          title={row.meaning}
          onClick={() => act.change({ rule: picked ? true : row.rule })}
        >
          <span class="badge">{row.rule}</span>
          {row.current && <span class="unseen">{labels.own}</span>}
          <span class="place clamp">
            <Own>{row.place}</Own>
          </span>
        </button>
      </th>
      {row.needs === undefined ? (
        <td class="figure-said">{row.price}</td>
      ) : (
        <td class="needs quiet" colSpan={margins ? 2 : 1} title={row.needs}>
          <span class="clamp">
            <Own>{row.needs}</Own>
          </span>
        </td>
      )}
      {margins && row.needs === undefined && (
        <td class={row.loss ? 'figure-said loss' : 'figure-said'}>{row.margin}</td>
      )}
    </tr>
  );
}

function Detail({
  row,
  columns,
  drawing,
}: {
  readonly row: TermView;
  readonly columns: number;
  readonly drawing: Drawing;
}): JSX.Element {
  const { labels, act } = drawing;
  return (
    <tr class="detail">
      <td colSpan={columns}>
        <p>{row.meaning}</p>
        {row.needs !== undefined && (
          <p class="quiet">
            <Own>{row.needs}</Own>
          </p>
        )}
        {!row.current && (
          <button type="button" class="secondary" onClick={() => act.post({ type: 'convert', rule: row.rule })}>
            <Own>{fill(labels.convert, { rule: `${row.rule} ${row.place}`.trim() })}</Own>
          </button>
        )}
      </td>
    </tr>
  );
}
