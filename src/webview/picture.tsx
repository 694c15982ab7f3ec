import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Figure, How } from './figure.tsx';
import { fill } from './labels.ts';
import { Fold, Own } from './parts.tsx';
import type { Drawing } from './parts.tsx';
import type { PictureView, StepView } from './picture-view.ts';

/** The price from works to door: a bar for each step, where the price ends, where the risk passes. */
export function Picture(given: {
  readonly view: PictureView;
  readonly drawing: Drawing;
  /** Another rule than the document's that is looked at. */
  readonly other: { readonly rule: string; readonly own: string } | undefined;
}): JSX.Element {
  const { view, drawing, other } = given;
  const { labels, act } = drawing;
  return (
    <Fold id="picture" title={other ? fill(labels.pictureOf, { rule: other.rule }) : labels.picture} drawing={drawing}>
      {other && (
        <button type="button" class="link" onClick={() => act.change({ rule: true })}>
          <Own>{fill(labels.backToOwn, { rule: other.own })}</Own>
        </button>
      )}
      <Steps view={view} drawing={drawing} own={!other} />
    </Fold>
  );
}

/** One step at a time takes the Tab key; arrows lead to the others. */
function Steps({
  view,
  drawing,
  own,
}: {
  readonly view: PictureView;
  readonly drawing: Drawing;
  readonly own: boolean;
}): JSX.Element {
  const [open, setOpen] = useState<string>();
  const [reached, setReached] = useState('goods');
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const list = event.currentTarget as HTMLElement;
    if (step === undefined) return;
    const buttons = [...list.querySelectorAll<HTMLButtonElement>('button.step')];
    const next = buttons[buttons.findIndex((one) => one === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="ladder" onKeyDown={move}>
      {view.stages.map(({ id, title, steps }) => (
        <section key={id} class="stage" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {steps.map((step) => (
              <Step
                key={step.id}
                step={step}
                drawing={drawing}
                own={own}
                open={open === step.id}
                reached={reached === step.id}
                onPress={() => setOpen(open === step.id ? undefined : step.id)}
                onReach={() => setReached(step.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Step(given: {
  readonly step: StepView;
  readonly drawing: Drawing;
  readonly own: boolean;
  readonly open: boolean;
  readonly reached: boolean;
  readonly onPress: () => void;
  readonly onReach: () => void;
}): JSX.Element {
  const { step, drawing, own, open, reached, onPress, onReach } = given;
  return (
    <li class={step.slim ? 'slim' : ''}>
      <button
        type="button"
        class={`step ${step.who}`}
        aria-expanded={open}
        title={`${step.about}\n${step.says}`}
        tabIndex={reached ? 0 : -1}
        onFocus={onReach}
        onClick={onPress}
      >
        <span class="name">{step.name}</span>
        <span class="figure-said">{step.figure}</span>
        <span class="unseen">{step.says}</span>
        <Bar bars={step.bars} />
      </button>
      {open && <Detail step={step} drawing={drawing} own={own} />}
      {step.priceEnds && (
        <p class="ends">
          <span>
            <Own>{step.priceEnds.text}</Own>
          </span>
          <span class="figure-said">{step.priceEnds.figure}</span>
        </p>
      )}
      {step.riskPasses !== undefined && <p class="risk">{step.riskPasses}</p>}
    </li>
  );
}

/** Widths on a scale of a thousand; what is there at all can be seen. */
function Bar({ bars }: Pick<StepView, 'bars'>): JSX.Element | null {
  if (bars.length === 0) return null;
  return (
    <svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {bars.map(({ kind, from, to }) => (
        <rect
          key={kind}
          class={kind}
          x={round(Math.min(from * 1000, 994))}
          y="0"
          height="8"
          width={round(Math.max((to - from) * 1000, 6))}
        />
      ))}
    </svg>
  );
}

function round(value: number): string {
  return value.toFixed(1);
}

function Detail({
  step,
  drawing,
  own,
}: {
  readonly step: StepView;
  readonly drawing: Drawing;
  readonly own: boolean;
}): JSX.Element {
  const { labels } = drawing;
  const figure = own ? step.explained : undefined;
  return (
    <div class="detail">
      <p>{step.about}</p>
      <p class="quiet">{step.says}</p>
      {step.parts.length > 0 && (
        <ul class="rows">
          {step.parts.map(({ kind, name, figure: amount }) => (
            <li key={kind}>
              <span class="name">
                <span class={`swatch ${kind}`} aria-hidden="true" />
                {name}
              </span>
              <span class="value">{amount}</span>
            </li>
          ))}
        </ul>
      )}
      {figure !== undefined && (
        <>
          <Figure figure={figure} name={step.name} drawing={drawing}>
            {labels.how}
          </Figure>
          <How figure={figure} drawing={drawing} />
        </>
      )}
    </div>
  );
}
