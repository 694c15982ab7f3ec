import type { JSX } from 'preact';
import { Icon } from './icons.tsx';
import { Fold } from './parts.tsx';
import type { Drawing } from './parts.tsx';
import type { WhatIfView } from './what-if-view.ts';
import { wishWith, type WishInput } from './wish.ts';

/**
 * What would be if: inputs that leave the files alone, and the figures beside the true ones. A button that can do nothing
 * is `aria-disabled`: one that is `disabled` while it has the focus swallows every key.
 */
export function WhatIf({ view, drawing }: { readonly view: WhatIfView; readonly drawing: Drawing }): JSX.Element {
  const { labels, state, act } = drawing;
  return (
    <Fold id="whatIf" title={labels.whatIf} drawing={drawing}>
      <p class="hint quiet">{labels.whatIfHint}</p>
      {view.inputs.map((input) => (
        <Input key={input.id} input={input} drawing={drawing} />
      ))}
      <table class="outcome">
        <thead>
          <tr>
            <td />
            <th scope="col">{labels.now}</th>
            <th scope="col">{labels.then}</th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {view.rows.map(({ name, now, then, loss }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{now}</td>
              <td class={loss ? 'loss' : 'then'}>{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.remark !== undefined && (
        <p class="remark">
          <Icon name="warning" />
          <span>{view.remark}</span>
        </p>
      )}
      <div class="commands">
        <button
          type="button"
          class="primary"
          aria-disabled={!view.writable}
          title={labels.writeHint}
          onClick={() => view.writable && act.post({ type: 'write', wish: state.wish })}
        >
          {labels.write}
        </button>
        <button type="button" class="secondary" aria-disabled={!view.changed} onClick={() => act.change({ wish: {} })}>
          {labels.reset}
        </button>
      </div>
    </Fold>
  );
}

function Input({ input, drawing }: { readonly input: WishInput; readonly drawing: Drawing }): JSX.Element {
  const { id, label, now, value, min, max, step, valid } = input;
  const { state, labels, act } = drawing;
  const name = `wish-${id.replace(/\W/g, '-')}`;
  const set = (text: string): void => act.change({ wish: wishWith(state.wish, id, text === now ? undefined : text) });
  return (
    <div class="wish">
      <label for={name}>{label}</label>
      <input
        id={name}
        type="text"
        inputMode="decimal"
        value={value}
        aria-invalid={!valid}
        aria-describedby={valid ? undefined : `${name}-bad`}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <input
        type="range"
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {!valid && (
        <p class="bad" id={`${name}-bad`}>
          {labels.badNumber}
        </p>
      )}
    </div>
  );
}
