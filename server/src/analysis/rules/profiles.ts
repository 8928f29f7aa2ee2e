import type { RuleChoice } from '../ruleSettings';
import { type RuleId, rules } from '.';

/** A way of training, which a log names with `profile NAME`. It gives some rules other defaults. */
export interface Profile {
  readonly name: string;
  /** One line for completion, hover and docs. */
  readonly help: string;
  readonly choices: Choices;
}

type Choices = Readonly<Partial<Record<RuleId, RuleChoice>>>;

const OFF: RuleChoice = { severity: 'off', options: {} };
const WARNING: RuleChoice = { severity: 'warning', options: {} };
const INFORMATION: RuleChoice = { severity: 'information', options: {} };
const HINT: RuleChoice = { severity: 'hint', options: {} };
/** In this way of training four hard days in seven are usual. */
const FOUR_HARD_DAYS: RuleChoice = { options: { 'hard.max-per-7': 4 } };
/** Plans for a race give the long run more of the week. */
const LONG_RUNS_OF_RACERS: RuleChoice = {
  options: { 'long.max-share-low': 0.35, 'long.max-share': 0.35, 'long.max-min': 180 },
};
const restDays = (perWeek: number): RuleChoice => ({ options: { 'rest.min-per-week': perWeek } });

const NO_REST_AND_NO_STREAK: RuleChoice = { options: { 'rest.min-per-week': 0, 'streak.min': 0 } };

/** For those who train every day on purpose: no rule asks for a rest day. */
const EVERY_DAY: Choices = {
  'no-rest-day': restDays(0),
};

/** Profiles add up, and a later one wins. Settings win over profiles, and `rule` lines over both. */
export const profiles: readonly Profile[] = [
  { name: 'default', help: 'The defaults again, after another profile.', choices: {} },
  {
    name: 'beginner',
    help: 'Two rest days a week: none is a warning, one a hint.',
    choices: { 'no-rest-day': restDays(2) },
  },
  {
    name: 'racer',
    help: 'For runners with a goal race: rules about easy and hard speak one step louder, and long runs may be longer.',
    choices: {
      'easy-too-hard': INFORMATION,
      'intensity-balance': INFORMATION,
      'session-spike': LONG_RUNS_OF_RACERS,
    },
  },
  {
    name: 'high-mileage',
    help: 'Training every day on purpose: no rest day is asked for.',
    choices: { ...EVERY_DAY, 'no-rest-day': NO_REST_AND_NO_STREAK, 'hard-back-to-back': FOUR_HARD_DAYS },
  },
  {
    name: 'norwegian-singles',
    help: 'Sub-threshold work every other day: no rest day is asked for, and a long run may stand beside it.',
    choices: {
      'intensity-balance': { options: { 'hard.max-share-sessions': 0.5 } },
      ...EVERY_DAY,
      'no-rest-day': NO_REST_AND_NO_STREAK,
      'hard-back-to-back': { options: { ...FOUR_HARD_DAYS.options, 'long.gap-days': 0 } },
    },
  },
  {
    name: 'streaker',
    help: 'A run every day: an easiest day takes the place of a rest day.',
    choices: EVERY_DAY,
  },
  {
    name: 'returning',
    help: 'Back after a break, an illness or an injury: rules about the way back speak louder.',
    choices: { 'comeback-too-fast': WARNING, 'illness-return': WARNING, 'injury-return': WARNING },
  },
  {
    name: 'clinician',
    help: "A clinician's plan comes first: rules about volume, heat and food are hints.",
    choices: {
      'session-spike': HINT,
      'weekly-jump': HINT,
      'heat-hard': HINT,
      'comeback-too-fast': HINT,
      'low-fuel-pattern': HINT,
    },
  },
  {
    name: 'quiet',
    help: 'Only what concerns health.',
    choices: Object.fromEntries(rules.filter(({ isMedical }) => !isMedical).map(({ id }) => [id, OFF])),
  },
];

export function findProfile(name: string): Profile | undefined {
  const wanted = name.toLowerCase();
  return profiles.find(profile => profile.name === wanted);
}

/** What a profile chooses for a rule; nothing for a rule that is not on the list, as tests have them. */
export function profileChoice(name: string, ruleId: string): RuleChoice | undefined {
  const choices: Readonly<Record<string, RuleChoice | undefined>> = findProfile(name)?.choices ?? {};
  return Object.hasOwn(choices, ruleId) ? choices[ruleId] : undefined;
}
