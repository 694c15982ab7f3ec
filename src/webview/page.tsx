import type { JSX } from 'preact';
import { BlockOf, Internal, Issues, Packing } from './blocks.tsx';
import { Head, Total } from './head.tsx';
import { Icon } from './icons.tsx';
import type { Labels } from './labels.ts';
import type { Actions, Drawing } from './parts.tsx';
import { Picture } from './picture.tsx';
import { pictureView } from './picture-view.ts';
import type { Empty, Outcome, PageCommand, Show, Terms as TermsMessage } from './protocol.ts';
import { Terms } from './terms.tsx';
import { termViews } from './terms-view.ts';
import { view } from './view.ts';
import type { Block } from './view.ts';
import { WhatIf } from './what-if.tsx';
import { whatIfView } from './what-if-view.ts';

/** What the page was sent. */
export interface Shown {
  readonly show: Show;
  readonly terms: TermsMessage | undefined;
  readonly outcome: Outcome['outcome'];
}

export function Page({ shown, drawing }: { readonly shown: Shown; readonly drawing: Drawing }): JSX.Element {
  const { show, terms, outcome } = shown;
  const { labels, state } = drawing;
  const words = view(show, labels, state);
  const { report } = show;
  const own = words.head.term ? `${words.head.term.rule} ${words.head.term.place}`.trim() : '';
  const looked =
    terms?.picture && terms.picture.rule === state.rule && state.open.includes('terms') ? terms.picture : undefined;
  const row = looked && terms?.rows.find(({ rule }) => rule === looked.rule);
  const other =
    looked && row && !row.current ? { rule: `${row.rule} ${row.place}`.trim(), ladder: looked.ladder } : undefined;
  const picture = other
    ? pictureView(
        { ladder: other.ladder, currency: report.currency, term: other.rule, internal: show.internal },
        labels,
      )
    : words.picture;
  const supposed = show.whatIf && { inputs: show.whatIf, report, wish: state.wish, outcome };
  const blocks = (wanted: (block: Block) => boolean): JSX.Element[] =>
    words.blocks.filter(wanted).map((block) => <BlockOf key={block.id} block={block} drawing={drawing} />);
  return (
    <>
      <Head head={words.head} internal={show.internal} drawing={drawing} />
      <Total view={words} drawing={drawing} />
      <Commands commands={words.commands} labels={labels} act={drawing.act} />
      {blocks(({ id }) => id !== 'landed')}
      <Terms rows={terms && termViews(terms.rows, labels, show.internal)} drawing={drawing} />
      <Picture view={picture} drawing={drawing} other={other && { rule: other.rule, own }} />
      {words.packing && <Packing packing={words.packing} drawing={drawing} />}
      {blocks(({ id }) => id === 'landed')}
      {words.internal && <Internal rows={words.internal} drawing={drawing} />}
      {supposed && <WhatIf view={whatIfView(supposed, labels)} drawing={drawing} />}
      {words.issues && <Issues issues={words.issues} drawing={drawing} />}
    </>
  );
}

function Commands(given: {
  readonly commands: readonly PageCommand[];
  readonly labels: Labels;
  readonly act: Pick<Actions, 'post'>;
}): JSX.Element {
  const { commands, labels, act } = given;
  return (
    <div class="commands" role="group" aria-label={labels.actions}>
      {commands.map((id, index) => (
        <button
          key={id}
          type="button"
          class={index === 0 ? 'primary' : 'secondary'}
          onClick={() => act.post({ type: 'command', id })}
        >
          {labels[`command.${id}`]}
        </button>
      ))}
    </div>
  );
}

/** The page without a document: what it is for, and the way to begin. */
export function Nothing(given: {
  readonly empty: Empty;
  readonly labels: Labels;
  readonly act: Pick<Actions, 'post'>;
}): JSX.Element {
  const { empty, labels, act } = given;
  const fresh = empty.reason === 'no-workspace';
  return (
    <section class="empty">
      <Icon name="mark" />
      <h1>{fresh ? labels.emptyWorkspaceTitle : labels.emptyDocumentTitle}</h1>
      <p>{fresh ? labels.emptyWorkspace : labels.emptyDocument}</p>
      <Commands
        commands={fresh ? ['newWorkspace', 'newQuotation'] : ['newQuotation', 'newWorkspace']}
        labels={labels}
        act={act}
      />
    </section>
  );
}
