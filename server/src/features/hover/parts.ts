import { type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { type Message, say } from '../../base/message';
import { vdotOfProfile } from '../../model/profile';
import { type Ability, abilityOn, predictedTime } from '../../model/queries/racePrediction';
import type { Log, Session } from '../../model/types';
import type { Attribute, SessionBody, StepNode, Target } from '../../syntax/tree';
import { stepLabels } from '../../syntax/vocabulary';
import { zoneBoundsBpm } from '../../training/heartRate';
import { trainingPaces } from '../../training/vdot';
import { METRES_PER_KM, RACE_PACE_DISTANCES_M } from '../../values/distance';
import { spokenPace } from '../../values/pace';
import { knownTags } from '../knownTags';
import { holds } from '../ranges';
import { targetWordOf, targetWords } from '../targetWords';
import { dotted } from './phrases';
import { abilityEvidence } from './race';
import { describeKind } from './session';

// The meaning of words inside a session. Their values in this session are part of the session's own hover.

/** The target under the cursor, with the runner's own figures: `T: threshold pace · 4:24/km, going by …`. */
export function describeTargetAt(log: Log, session: Session, body: SessionBody, character: number): Markdown {
  const node = allSteps(body.steps).find(({ target }) => target && holds(target.span, character))?.target;
  const word = node && targetWordOf(node.target);
  if (!node || !word) return '';
  return markdown`*${word}*: ${dotted([targetWords[word], ownFigures(log, session, node.target)])}`;
}

/** The meaning of the kind, step label, tag or measure under the cursor. */
export function describeWordAt(body: SessionBody, character: number): Markdown {
  const label = allSteps(body.steps).find(each => each.label && holds(each.label.span, character))?.label;
  if (label) return describeLabel(label.word);
  if (body.kind && holds(body.kind.span, character)) return describeKind(body.kind.word);
  const attribute = body.attributes.find(each => holds(each.span, character));
  return attribute ? describeAttribute(attribute) : '';
}

function describeLabel(label: string): Markdown {
  const row = stepLabels.find(({ word }) => word === label);
  return row ? markdown`*${row.word}*: ${ownMarkdown(row.help)}` : describeKind(label);
}

function describeAttribute(attribute: Attribute): Markdown {
  switch (attribute.type) {
    case 'effort':
      return markdown`*rpe*: How hard the whole session felt, 0 to 10. Times its minutes it gives the load (Foster 2001).`;
    case 'heart-rate':
      return markdown`*hr*: Average heart rate, and behind a slash the highest, in beats a minute.`;
    case 'tag': {
      const known = knownTags.find(({ tag }) => tag === attribute.name.toLowerCase());
      return known ? markdown`*#${known.tag}*: ${known.description}` : '';
    }
    case 'zone':
    case 'climb':
    case 'power':
    case 'cadence':
    case 'temperature':
    case 'pain':
    case 'soreness':
    case 'gear':
    case 'race-priority':
    case 'goal':
    case 'place':
      return '';
  }
}

/* ---- the runner's own figures ------------------------------------------------------------------------------------ */

function ownFigures(log: Log, { date, unit }: Session, target: Target): Message {
  if (target.type === 'zone') return zoneBounds(log, date, target.zone);
  const raceM = target.type === 'race' ? RACE_PACE_DISTANCES_M[target.race] : undefined;
  // A pace from the runner's profile comes before one from a race.
  const stated = vdotOfProfile(log.athleteProfile(date));
  const ability = stated === undefined ? abilityOn(log, date, raceM) : { vdot: stated };
  const range = ability && paceRange(ability, target, raceM);
  if (!ability || !range) return '';
  const [fast = '', slow = fast] = range.map(pace => spokenPace(pace, unit));
  const paces = fast === slow ? fast : say`${fast.replace(`/${unit}`, '')} to ${slow}`;
  return say`${paces}, going by ${abilityEvidence(log, ability)}`;
}

/** From fast to slow, in seconds per kilometre. */
function paceRange(ability: Ability, target: Target, raceM: number | undefined): readonly number[] | undefined {
  if (raceM !== undefined) {
    const time = predictedTime(ability, raceM);
    return time && [time.fastS, time.slowS].map(timeS => (timeS / raceM) * METRES_PER_KM);
  }
  const paces = target.type === 'letter' ? trainingPaces(ability.vdot) : undefined;
  if (!paces || target.type !== 'letter') return undefined;
  const { E, ...others } = paces;
  return target.letter === 'E' ? [E.fastSPerKm, E.slowSPerKm] : [others[target.letter], others[target.letter]];
}

/** From the runner's profile, else from the maximum heart rate. */
function zoneBounds(log: Log, date: number, zone: number): Message {
  const { zoneBoundsBpm: stated, maxBpm } = log.athleteProfile(date);
  const bounds = stated ?? (maxBpm === undefined ? [] : zoneBoundsBpm(maxBpm).map(Math.round));
  const [from, to] = [bounds[zone - 1], bounds[zone]];
  if (from === undefined) return '';
  return to === undefined ? say`from ${from} bpm on` : say`${from} to ${to - 1} bpm`;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

function allSteps(steps: readonly StepNode[]): StepNode[] {
  return steps.flatMap(step => [step, ...allSteps(step.steps), ...allSteps(step.ofWhich)]);
}
