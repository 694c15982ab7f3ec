import type { Computation } from '../../core/index.ts';
import { roomOf } from '../../core/trade/cargo/room.ts';
import type { ContainerPlan } from '../../core/trade/cargo/containers.ts';
import { quantityText, wholePercent } from '../figures.ts';
import { joined, lines, plain } from '../markdown.ts';
import type { Reader } from '../reader.ts';

type Words = Pick<Reader['view'], 'l10n'>;

/**
 * The containers of a load and how full they are: `40HC, 85% full`, or `85% full` beside that type as it is written;
 * several: `2 × 40HC, last one 12% full`.
 */
export function containersText({ l10n }: Words, plan: ContainerPlan | undefined, written?: string): string | undefined {
  const boxes = (plan?.boxes ?? []).map(({ size, count, fill }) => {
    const type = count > 1 ? `${count} × ${size.type}` : size.type;
    if (fill && written === type) return l10n.t('{percent} full', { percent: wholePercent(fill) });
    const percent = fill && wholePercent(fill);
    if (percent === undefined) return type;
    return count > 1
      ? l10n.t('{containers}, last one {percent} full', { containers: type, percent })
      : l10n.t('{containers}, {percent} full', { containers: type, percent });
  });
  return boxes.length > 0 ? boxes.join(' + ') : undefined;
}

/** Cartons and m³: `300 ctn · 27.03 m³`. */
export function cargoText(
  { l10n }: Words,
  { cartons, volume }: { readonly cartons: number; readonly volume: Computation['load']['volume'] },
): string {
  const m3 = volume && `${quantityText(volume, 2)} m³`;
  return joined([l10n.t('{cartons} ctn', { cartons: String(cartons) }), m3]);
}

/** What the whole load is, which containers it takes, and what would still go in. */
export function loadCard({ view }: Pick<Reader, 'view'>, { load, plan, priced }: Computation): string | undefined {
  const { l10n } = view;
  if (load.lines.length === 0) return undefined;
  const kg = load.grossWeight && quantityText(load.grossWeight, 2);
  const room = plan && roomOf(load, plan);
  const more = room?.lines.flatMap(({ line, cartons }) => {
    const { item } = priced.lines[line]?.line ?? {};
    return cartons > 0 && item?.sku
      ? [l10n.t('{cartons} ctn of {sku}', { cartons: String(cartons), sku: plain(item.sku) })]
      : [];
  });
  return lines([
    joined([cargoText(view, load), kg && l10n.t('{kg} kg gross', { kg })]),
    containersText(view, plan),
    plan?.over ? l10n.t('Does not all go in') : undefined,
    room && l10n.t('Room left: {volume} m³', { volume: quantityText(room.volume, 2) }),
    more?.[0] && l10n.t('or {cartons}', { cartons: more[0] }),
  ]);
}
