import { Decimal, dec } from '../../money/decimal.ts';
import type { VolumeRatio } from '../../spec/charge-suffix.ts';
import type { Load } from './packing.ts';

/**
 * Sea freight by weight or measure: 1 t counts as 1 m³. Some lines count otherwise (500 kg in Singapore, 333 kg by road
 * in Europe): the charge then says so. Source: https://www.oops.sg/calc_lclsea.php and our worked example LD-03.
 */
export const SEA_RATIO: VolumeRatio = { value: dec('1000'), unit: 'kg/m3' };

/**
 * Air and courier freight: 6000 cm³ count as 1 kg. Some carriers write it 167 kg/m³, and couriers often take 5000: the
 * charge then says so. Source: Mainfreight, Freight Basics Glossary; our worked example LD-02.
 */
export const AIR_RATIO: VolumeRatio = { value: dec('6000'), unit: 'cm3/kg' };

type Measured = Pick<Load, 'volume' | 'grossWeight'>;

/** Revenue tons of a load: the larger of m³ and the weight as m³. */
export function revenueTons({ volume, grossWeight }: Measured, at: VolumeRatio = SEA_RATIO): Decimal | undefined {
  if (!volume || !grossWeight) return undefined;
  const asVolume = at.unit === 'kg/m3' ? grossWeight.div(at.value) : grossWeight.times(at.value).div(CUBIC_CENTIMETRES);
  return Decimal.max(volume, asVolume);
}

/** Chargeable kg of a load: the larger of kg and the volume as kg. */
export function chargeableWeight({ volume, grossWeight }: Measured, at: VolumeRatio = AIR_RATIO): Decimal | undefined {
  if (!volume || !grossWeight) return undefined;
  const asWeight = at.unit === 'kg/m3' ? volume.times(at.value) : volume.times(CUBIC_CENTIMETRES).div(at.value);
  return Decimal.max(grossWeight, asWeight);
}

/** In a m³. */
const CUBIC_CENTIMETRES = 1_000_000;

/** What is charged for: rounded up to whole steps, then not below the minimum. */
export function charged(count: Decimal, step: Decimal | undefined, min: Decimal | undefined): Decimal {
  const stepped = step ? count.div(step).ceil().times(step) : count;
  return min?.greaterThan(stepped) ? min : stepped;
}
