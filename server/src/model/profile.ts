import type { ProfileBody } from '../syntax/tree';
import { paceAtShare, paceShares, vdotOfThresholdPace } from '../training/vdot';
import type { AthleteProfile } from './types';

/** What one profile word says of the runner; nothing when its value could not be read. */
export function profileValues({ value }: ProfileBody): AthleteProfile {
  switch (value.type) {
    case 'threshold-pace':
      return { thresholdPaceSPerKm: value.paceSPerKm };
    case 'threshold-hr':
      return { thresholdBpm: value.bpm };
    case 'maxhr':
      return { maxBpm: value.bpm };
    case 'resthr':
      return { restBpm: value.bpm };
    case 'vdot':
      return { vdot: value.vdot };
    case 'zones':
      return { zoneBoundsBpm: value.boundsBpm };
    case 'none':
      return {};
  }
}

/** The threshold pace as the runner says, else that of the VDOT (88 % of it, Daniels). */
export function thresholdPaceOf(profile: AthleteProfile): number | undefined {
  if (profile.thresholdPaceSPerKm !== undefined) return profile.thresholdPaceSPerKm;
  return profile.vdot === undefined ? undefined : paceAtShare(profile.vdot, paceShares.threshold);
}

/** The VDOT as the runner says, else the one whose threshold pace the runner says. */
export function vdotOfProfile(profile: AthleteProfile): number | undefined {
  if (profile.vdot !== undefined) return profile.vdot;
  return profile.thresholdPaceSPerKm === undefined ? undefined : vdotOfThresholdPace(profile.thresholdPaceSPerKm);
}
