import type { Attribute } from '../syntax/tree';
import type { Session } from './types';

export type AttributeFields = Pick<
  Session,
  | 'averageBpm'
  | 'maximumBpm'
  | 'zone'
  | 'rpe'
  | 'climbM'
  | 'powerW'
  | 'cadenceSpm'
  | 'temperatureC'
  | 'pain'
  | 'gear'
  | 'tags'
  | 'race'
>;

/** Of two attributes of one sort the first counts; shoes, tags and pains add up. */
export function readAttributes(attributes: readonly Attribute[]): AttributeFields {
  const fields: { -readonly [Key in keyof AttributeFields]: AttributeFields[Key] } = { pain: [], gear: [], tags: [] };
  for (const attribute of attributes) {
    switch (attribute.type) {
      case 'heart-rate':
        fields.averageBpm ??= attribute.averageBpm;
        if (attribute.maximumBpm !== undefined) fields.maximumBpm ??= attribute.maximumBpm;
        break;
      case 'zone':
        fields.zone ??= attribute.zone;
        break;
      case 'effort':
        fields.rpe ??= attribute.rpe;
        break;
      case 'climb':
        fields.climbM ??= attribute.climbM;
        break;
      case 'power':
        fields.powerW ??= attribute.powerW;
        break;
      case 'cadence':
        fields.cadenceSpm ??= attribute.cadenceSpm;
        break;
      case 'temperature':
        fields.temperatureC ??= attribute.temperatureC;
        break;
      case 'pain':
        fields.pain = [...fields.pain, painOf(attribute)];
        break;
      case 'soreness':
        break;
      case 'gear':
        fields.gear = [...fields.gear, attribute.alias];
        break;
      case 'tag':
        fields.tags = [...fields.tags, tagText(attribute)];
        break;
      case 'race-priority':
        fields.race = { ...fields.race, priority: attribute.priority };
        break;
      case 'goal':
        fields.race = { ...fields.race, goalS: attribute.goalS };
        break;
      case 'place':
        fields.race = { ...fields.race, place: attribute.place };
        break;
    }
  }
  return fields;
}

function painOf({ site, level, words }: Extract<Attribute, { type: 'pain' }>): AttributeFields['pain'][number] {
  return level === undefined ? { site, words } : { site, share: level.share, words };
}

function tagText({ name, value }: Extract<Attribute, { type: 'tag' }>): string {
  return value === undefined ? name.toLowerCase() : `${name.toLowerCase()}=${value}`;
}
