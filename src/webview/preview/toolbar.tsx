import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icons.tsx';
import { fill } from '../labels.ts';
import { BUILT_IN, designGroups, designName, isOwnDesign, languageGroups, languageName } from './choices.ts';
import type { Group } from './choices.ts';
import type { FromPreview, Look, PreviewLabels, Subject, Trouble } from './protocol.ts';

export interface Shown {
  readonly subject: Subject;
  readonly labels: PreviewLabels;
  /** From 0; none before the first pages are there. */
  readonly page: number;
  readonly pages: number;
  /** As a percentage. */
  readonly percent: number;
  readonly fits: boolean;
  readonly working: boolean;
  /** They have been at it for long. */
  readonly slow: boolean;
  readonly trouble: Trouble['trouble'];
}

export interface Acts {
  readonly post: (message: FromPreview) => void;
  readonly zoom: (to: 'in' | 'out' | 'actual' | 'fit') => void;
}

/** All that stands above the pages. */
export function Top({ shown, acts }: { readonly shown: Shown; readonly acts: Acts }): JSX.Element {
  const { labels, working } = shown;
  return (
    <>
      <Tools shown={shown} acts={acts} />
      <Note shown={shown} acts={acts} />
      <Banner shown={shown} acts={acts} />
      {working && <div class="progress" role="progressbar" aria-label={labels.setting} />}
    </>
  );
}

function Tools({ shown, acts }: { readonly shown: Shown; readonly acts: Acts }): JSX.Element {
  const { subject, labels, page, pages, percent, fits } = shown;
  const change = (look: Partial<Look>): void => acts.post({ type: 'look', ...subject.look, ...look });
  return (
    <div class="tools" role="toolbar" aria-label={labels.tools}>
      <div class="group">
        <Tool title={labels.zoomOut} press={() => acts.zoom('out')}>
          <Icon name="minus" />
        </Tool>
        <Tool title={labels.actualSize} name={`${percent}%, ${labels.actualSize}`} press={() => acts.zoom('actual')}>
          <span class="percent">{`${percent}%`}</span>
        </Tool>
        <Tool title={labels.zoomIn} press={() => acts.zoom('in')}>
          <Icon name="plus" />
        </Tool>
        <Tool title={labels.fitWidth} pressed={fits} press={() => acts.zoom('fit')}>
          <Icon name="width" />
        </Tool>
      </div>
      <span class="count">{pages > 0 && fill(labels.page, { page: String(page + 1), pages: String(pages) })}</span>
      <div class="group looks">
        <Choice
          label={labels.language}
          value={subject.look.language}
          groups={languageGroups(subject, labels)}
          choose={(language) => change({ language })}
        />
        <Choice
          label={labels.design}
          value={subject.look.design}
          groups={designGroups(subject, labels)}
          choose={(design) => change({ design })}
        />
      </div>
      <div class="group ends">
        <button type="button" class="primary" onClick={() => acts.post({ type: 'export', as: 'pdf' })}>
          {labels.exportPdf}
        </button>
        <button type="button" class="secondary" onClick={() => acts.post({ type: 'export', as: 'any' })}>
          {labels.exportAs}
        </button>
        <Tool title={labels.copyEmail} press={() => acts.post({ type: 'email' })}>
          <Icon name="mail" />
        </Tool>
        <Tool
          title={subject.locked ? labels.unlock : labels.lock}
          pressed={subject.locked}
          press={() => acts.post({ type: 'lock', locked: !subject.locked })}
        >
          <Icon name={subject.locked ? 'lock' : 'unlock'} />
        </Tool>
      </div>
    </div>
  );
}

function Tool(given: {
  readonly title: string;
  /** Where it is more than the title. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly press: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { title, name = title, pressed, press, children } = given;
  return (
    <button type="button" class="bare" title={title} aria-label={name} aria-pressed={pressed} onClick={press}>
      {children}
    </button>
  );
}

function Choice(given: {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly Group[];
  readonly choose: (value: string) => void;
}): JSX.Element {
  const { label, value, groups, choose } = given;
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {groups.map(({ title, options }) => (
        <optgroup key={title} label={title}>
          {options.map(([id, name]) => (
            <option key={id} value={id} selected={id === value}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Says that what is shown is not what the files say. */
function Note({ shown, acts }: { readonly shown: Shown; readonly acts: Acts }): JSX.Element | null {
  const { subject, labels } = shown;
  const { look, own } = subject;
  const [language, design] = [look.language !== own.language, look.design !== own.design];
  if (!language && !design) return null;
  const what = [
    ...(language ? [languageName(own.language, subject.languages)] : []),
    ...(design ? [designName(own.design, labels)] : []),
  ].join(', ');
  return (
    <div class="note">
      <span>{fill(labels.onlyHere, { what })}</span>
      {language && (
        <button type="button" class="link" onClick={() => acts.post({ type: 'write' })}>
          {labels.write}
        </button>
      )}
      <button type="button" class="link" onClick={() => acts.post({ type: 'look', ...own })}>
        {labels.back}
      </button>
    </div>
  );
}

/** What is wrong with the pages or the document, or takes long. */
function Banner({ shown, acts }: { readonly shown: Shown; readonly acts: Acts }): JSX.Element {
  const { trouble, labels, pages, subject, slow } = shown;
  const own = isOwnDesign(subject);
  return (
    <div role="alert">
      {trouble ? (
        <div class="banner">
          <Icon name={trouble.stale ? 'error' : 'warning'} />
          <div>
            <p>
              {trouble.text} {trouble.stale && pages > 0 && labels.before}
            </p>
            {trouble.faults.map(({ text, place }, index) => (
              <p key={index} class="fault">
                {place !== undefined && (
                  <button type="button" class="link" onClick={() => acts.post({ type: 'fault', index })}>
                    {place}
                  </button>
                )}
                <bdi>{text}</bdi>
              </p>
            ))}
            {trouble.byTemplate && own && <Others shown={shown} acts={acts} />}
          </div>
        </div>
      ) : (
        slow &&
        own && (
          <div class="banner">
            <Icon name="info" />
            <div>
              <p>{labels.slow}</p>
              <Others shown={shown} acts={acts} />
            </div>
          </div>
        )
      )}
    </div>
  );
}

/** The way out where the seller's own template does not do: the designs that ship with us. */
function Others({ shown, acts }: { readonly shown: Shown; readonly acts: Acts }): JSX.Element {
  const { labels, subject } = shown;
  return (
    <p class="others">
      {labels.others}
      {BUILT_IN.map((design) => (
        <button
          key={design}
          type="button"
          class="link"
          onClick={() => acts.post({ type: 'look', ...subject.look, design })}
        >
          {labels[`design.${design}`]}
        </button>
      ))}
    </p>
  );
}
