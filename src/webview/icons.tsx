import type { JSX } from 'preact';

/** Strokes on a 16 px grid, in the colour of the text around them. */
const SHAPES = {
  copy: ['M5.5 5.5h8v8h-8z', 'M10.5 5.5v-3h-8v8h3'],
  check: ['M3 8.5l3.2 3.2L13 4.8'],
  chevron: ['M6 4l4 4-4 4'],
  eye: ['M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z', 'M10 8a2 2 0 11-4 0 2 2 0 014 0z'],
  hidden: ['M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z', 'M3 13L13 3'],
  lock: ['M3.5 7.5h9v6h-9z', 'M5.5 7.5v-2a2.5 2.5 0 015 0v2'],
  unlock: ['M3.5 7.5h9v6h-9z', 'M5.5 7.5v-2a2.5 2.5 0 014.8-1'],
  plus: ['M8 3v10', 'M3 8h10'],
  minus: ['M3 8h10'],
  mail: ['M1.5 3.5h13v9h-13z', 'M1.5 4l6.5 5 6.5-5'],
  width: ['M2 2.5v11', 'M14 2.5v11', 'M4.5 8h7', 'M6.5 6l-2 2 2 2', 'M9.5 6l2 2-2 2'],
  fix: ['M8 1.8a4 4 0 00-2.2 7.3c.5.4.7.8.7 1.4h3c0-.6.2-1 .7-1.4A4 4 0 008 1.8z', 'M6.5 12.5h3', 'M7 14.3h2'],
  close: ['M4.5 4.5l7 7', 'M11.5 4.5l-7 7'],
  error: ['M14 8A6 6 0 112 8a6 6 0 0112 0z', 'M5.8 5.8l4.4 4.4', 'M10.2 5.8l-4.4 4.4'],
  warning: ['M8 2.2l6.2 11.3H1.8z', 'M8 6.5v3.3', 'M8 11.3v.6'],
  info: ['M14 8A6 6 0 112 8a6 6 0 0112 0z', 'M8 7.3v3.6', 'M8 4.8v.6'],
  hint: ['M14 8A6 6 0 112 8a6 6 0 0112 0z', 'M8 7.3v3.6', 'M8 4.8v.6'],
  mark: [
    'M5 7.4V1.8h4l2 2v3.6',
    'M7 5h2',
    'M3.1 11.5L1.5 7.4h13l-1.6 4.1',
    'M1.2 13.7q1.1 0 2.3-.7 2.2 1.4 4.5 0 2.3 1.4 4.5 0 1.2.7 2.3 .7',
  ],
} as const;

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: keyof typeof SHAPES }): JSX.Element {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
