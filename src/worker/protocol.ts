import type { DocumentModel } from '../core/documents/model.ts';
import type { FormatId } from '../export/formats.ts';
import type { PreviewPages } from '../export/typst/preview.ts';
import type { TemplateFault } from '../export/typst/template-error.ts';

/** A document to be written or shown. All of this can be sent to a worker. */
export interface Job {
  readonly model: DocumentModel;
  /** Pictures, fonts and templates that the model names, by their paths from the workspace's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** To the worker: what to do, and files that it asked for. */
export type ToWorker =
  | { readonly type: 'render'; readonly id: number; readonly job: Job; readonly format: FormatId }
  | { readonly type: 'preview'; readonly id: number; readonly job: Job }
  /** A Word template to start from; it holds nothing of the document. Answered as `rendered`. */
  | { readonly type: 'starter'; readonly id: number; readonly job: Job }
  | { readonly type: 'file'; readonly id: number; readonly bytes: Uint8Array | undefined };

/** From the worker. Who has done a task says how many bytes Typst has taken by now. */
export type FromWorker =
  | { readonly type: 'rendered'; readonly id: number; readonly memory: number; readonly bytes: Uint8Array }
  | { readonly type: 'pages'; readonly id: number; readonly memory: number; readonly pages: PreviewPages }
  | { readonly type: 'failed'; readonly id: number; readonly memory: number; readonly failure: Failure }
  /** A file that ships with us, or one of the workspace that the template of a job asks for. */
  | { readonly type: 'read'; readonly id: number; readonly from: 'shipped'; readonly path: string }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly from: 'workspace';
      readonly path: string;
      readonly job: number;
    };

/** What went wrong: the document or the template, for the person; or a fault of our own, for the log. */
export type Failure =
  | {
      readonly kind: 'refused';
      readonly template: string;
      readonly data: Readonly<Record<string, string>>;
      /** Where in a template it comes about. */
      readonly faults: readonly TemplateFault[];
    }
  | { readonly kind: 'template'; readonly faults: readonly TemplateFault[] }
  | { readonly kind: 'fault'; readonly message: string };

/** The other side of a worker. */
export interface Port<Out, In> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}
