import type { JSX } from 'preact';
import { Figure, How } from './figure.tsx';
import { Icon } from './icons.tsx';
import { fill } from './labels.ts';
import { Dotted, Fold, More, Own, Section } from './parts.tsx';
import type { Drawing } from './parts.tsx';
import type { PackingView } from './packing-view.ts';
import type { Row } from './rows.ts';
import type { Block, IssueView, View } from './view.ts';

/** Goods, charges, payment, import: names with their figures. */
export function BlockOf({ block, drawing }: { readonly block: Block; readonly drawing: Drawing }): JSX.Element {
  const { id, title, aside, isSum, rows, empty, more } = block;
  const { state, act } = drawing;
  const right = aside !== '' && (
    <span class={isSum ? 'aside sum' : 'aside'}>
      <Own>{aside}</Own>
    </span>
  );
  const body = (
    <>
      {rows.length > 0 ? (
        <Rows rows={rows} drawing={drawing} />
      ) : (
        <p class="quiet">
          <Own>{empty}</Own>
        </p>
      )}
      <More more={more} onClick={() => act.change({ allLines: !state.allLines })} />
    </>
  );
  return id === 'charges' ? (
    <Fold id={id} title={title} aside={right} drawing={drawing}>
      {body}
    </Fold>
  ) : (
    <Section id={id} title={title} aside={right}>
      {body}
    </Section>
  );
}

export function Rows({ rows, drawing }: { readonly rows: readonly Row[]; readonly drawing: Drawing }): JSX.Element {
  return (
    <ul class="rows">
      {rows.map(({ key, name, notes, value, tone, figure, heading }) => (
        <li key={key} class={tone}>
          {heading !== undefined && <span class="heading quiet">{heading}</span>}
          <span class="name clamp" title={name}>
            <Own>{name}</Own>
          </span>
          {notes.length > 0 && (
            <span class="note quiet clamp">
              <Dotted texts={notes} />
            </span>
          )}
          <Figure figure={figure} name={name} drawing={drawing}>
            {tone === 'loss' && <Icon name="error" />}
            {value}
          </Figure>
          <How figure={figure} drawing={drawing} />
        </li>
      ))}
    </ul>
  );
}

export function Packing({
  packing,
  drawing,
}: {
  readonly packing: PackingView;
  readonly drawing: Drawing;
}): JSX.Element {
  const { labels } = drawing;
  const { facts, containers, filled, remarks, loose } = packing;
  return (
    <Section id="packing" title={labels.packing}>
      <dl class="facts">
        {facts.map(({ name, value, unit }) => (
          <div key={name}>
            <dt class="quiet">{name}</dt>
            <dd>
              {value}
              {unit !== '' && <span class="quiet"> {unit}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {containers.map(({ name, fill: full, share }, index) => (
        <div key={index} class="load">
          <span class="name">{name}</span>
          <span class="quiet">{full}</span>
          {share !== undefined && <Box share={Number(share)} />}
        </div>
      ))}
      {filled.map(({ kind, name, share }) => (
        <div key={kind} class="gauge">
          <span class="quiet">{name}</span>
          <progress max="1" value={share} aria-label={name} />
          <span class="figure-said">{`${Math.round(share * 100)}%`}</span>
        </div>
      ))}
      {loose !== undefined && (
        <div class="load">
          <span class="name">{labels.looseCargo}</span>
          <span class="quiet">{loose}</span>
        </div>
      )}
      {remarks.length > 0 && (
        <ul class="remarks quiet">
          {remarks.map((text) => (
            <li key={text}>
              <Own>{text}</Own>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const RIBS = 12;

/** The last container seen from its side, as full as it is. */
function Box({ share }: { readonly share: number }): JSX.Element {
  const full = Math.max(0, Math.min(1, share)) * 232;
  return (
    <svg class="box" viewBox="0 0 240 60" aria-hidden="true" focusable="false">
      <rect class="wall" x="1" y="3" width="238" height="52" rx="2" />
      <rect class="cargo" x="4" y="6" width={full.toFixed(1)} height="46" rx="1" />
      {Array.from({ length: RIBS - 1 }, (_, n) => (
        <line key={n} class="rib" x1={(240 / RIBS) * (n + 1)} x2={(240 / RIBS) * (n + 1)} y1="8" y2="50" />
      ))}
      <path class="feet" d="M6 57h14M220 57h14" />
    </svg>
  );
}

/** Cost, profit and margin: for the seller's eyes. */
export function Internal({ rows, drawing }: { readonly rows: readonly Row[]; readonly drawing: Drawing }): JSX.Element {
  const { labels } = drawing;
  return (
    <Section id="internal" title={labels.internal} before={<Icon name="lock" />}>
      <p class="hint quiet">{labels.internalHint}</p>
      <Rows rows={rows} drawing={drawing} />
    </Section>
  );
}

export function Issues(given: {
  readonly issues: NonNullable<View['issues']>;
  readonly drawing: Drawing;
}): JSX.Element {
  const { issues, drawing } = given;
  const { labels, state, act } = drawing;
  return (
    <Section id="issues" title={labels.issues}>
      <ul>
        {issues.items.map((item) => (
          <li key={item.key}>
            <IssueOf item={item} drawing={drawing} />
          </li>
        ))}
      </ul>
      <More more={issues.more} onClick={() => act.change({ allIssues: !state.allIssues })} />
    </Section>
  );
}

function IssueOf({ item, drawing }: { readonly item: IssueView; readonly drawing: Drawing }): JSX.Element {
  const { severity, severityName, message, where, place, code, fixes } = item;
  const { labels, act } = drawing;
  return (
    <>
      <button type="button" class="issue" title={severityName} onClick={() => act.post({ type: 'reveal', place })}>
        <Icon name={severity} />
        <span class="unseen">{`${severityName}: `}</span>
        <span class="message clamp">
          <Own>{message}</Own>
        </span>
        <span class="where quiet clamp">
          <Dotted texts={where} />
        </span>
      </button>
      {fixes.map((title, fix) => (
        <button key={title} type="button" class="link fix" onClick={() => act.post({ type: 'fix', place, code, fix })}>
          <Icon name="fix" />
          <span>
            <Own>{fill(labels.fix, { title })}</Own>
          </span>
        </button>
      ))}
    </>
  );
}
