import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons.tsx';
import type { Labels } from './labels.ts';
import type { FromPage, PageTrace } from './protocol.ts';
import type { PageState, Part } from './state.ts';

/** All that the parts of the page are drawn from besides their own words. */
export interface Drawing {
  readonly labels: Labels;
  readonly state: PageState;
  readonly copied: boolean;
  /** The figure that is explained, once its tree is here. */
  readonly explained: { readonly figure: string; readonly trace: PageTrace | undefined } | undefined;
  readonly act: Actions;
}

/** What a press can do. */
export interface Actions {
  readonly post: (message: FromPage) => void;
  readonly change: (change: Partial<PageState>) => void;
  readonly copy: (text: string) => void;
  readonly goToIssues: () => void;
}

/** A text from a file, apart from its surroundings: right-to-left text does not move what stands beside it. */
export function Own({ children }: { readonly children: string }): JSX.Element {
  return <bdi>{children}</bdi>;
}

/** Parts with a middle dot between them. */
export function Dotted({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <Own>{text}</Own>
        </span>
      ))}
    </>
  );
}

export function Section(given: {
  readonly id: string;
  readonly title: string;
  readonly before?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { id, title, before, aside, children } = given;
  return (
    <section id={id} class={`block ${id}`} aria-labelledby={`h-${id}`} tabIndex={-1}>
      <div class="title">
        {before}
        <h2 id={`h-${id}`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A section that opens and closes by its title. */
export function Fold(given: {
  readonly id: Part;
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly drawing: Drawing;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { id, title, aside, drawing, children } = given;
  const { state, act } = drawing;
  const open = state.open.includes(id);
  const toggle = (): void => act.change({ open: open ? state.open.filter((one) => one !== id) : [...state.open, id] });
  return (
    <section class={`block ${id}`} aria-labelledby={`h-${id}`}>
      <h2 class="fold" id={`h-${id}`}>
        <button type="button" aria-expanded={open} onClick={toggle}>
          <Icon name="chevron" />
          <span class="name">{title}</span>
          {aside}
        </button>
      </h2>
      {open && children}
    </section>
  );
}

export function More(given: {
  readonly more: { readonly label: string; readonly open: boolean } | undefined;
  readonly onClick: () => void;
}): JSX.Element | null {
  const { more, onClick } = given;
  if (!more) return null;
  return (
    <button class="link" type="button" aria-expanded={more.open} onClick={onClick}>
      {more.label}
    </button>
  );
}
