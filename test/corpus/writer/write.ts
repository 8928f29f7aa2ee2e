import { type Chance, createChance } from '../../support/chance';
import type { Meant, MeantSession } from '../reading/meaning';
import { type Style, styleOf } from './styles';

/** A session in one style, and what it says. */
interface Written {
  readonly text: string;
  readonly session: MeantSession;
}

/**
 * Lines that a program has written: from a meaning (sport, effort, amounts, repetitions, signals) to the text of it in one of many
 * styles, so that what is read can be compared with what was meant. The same seed writes the same lines.
 */
export function writtenLines(count: number, seed: number): Meant[] {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, index) => writtenLine(chance, index));
}

function writtenLine(chance: Chance, index: number): Meant {
  const style = styleOf(chance);
  const write = chance.of(SESSIONS);
  const { text, session } = write(chance, style);
  const signal = chance.is(0.15) ? chance.of(SIGNALS[style.language]) : undefined;
  const prose = chance.is(style.proseShare) ? chance.of(style.prose) : undefined;
  const before = prose && chance.is(0.2) ? chance.of(style.openings) : undefined;
  const behind = [signal?.text, prose].filter(each => each !== undefined);
  return {
    id: `w${index + 1}`,
    source: style.language,
    unit: style.unit,
    text: [before ? `${before} ${text}` : text, ...behind].join(chance.of(style.joints)),
    sessions: [session],
    ...(signal && { signals: signal.means }),
  };
}

/** Signs of the body in prose, and what they mean. */
const SIGNALS: Readonly<Record<Style['language'], readonly { text: string; means: NonNullable<Meant['signals']> }[]>> =
  {
    en: [
      { text: 'knee hurts 4/10', means: { pain: true } },
      { text: 'sore shin', means: { pain: true } },
      { text: 'no pain', means: { pain: false } },
      { text: 'shin fine again', means: { pain: false } },
    ],
    de: [
      { text: 'Knie schmerzt 4/10', means: { pain: true } },
      { text: 'Wade zwickt', means: { pain: true } },
      { text: 'ohne Schmerzen', means: { pain: false } },
    ],
  };

/* ---- sessions ------------------------------------------------------------------------------------------------------ */

type Writing = (chance: Chance, style: Style) => Written;

const SESSIONS: readonly Writing[] = [
  named,
  named,
  timed,
  withTime,
  repeated,
  repeated,
  inParts,
  withLast,
  ofOther,
  raced,
];

/** `easy 8 km`, `8 km locker`. */
function named(chance: Chance, style: Style): Written {
  const effort = chance.of(PLAIN_EFFORTS);
  const distance = style.distance(chance.from(3, 16));
  const word = chance.of(style.words[effort]);
  return {
    text: style.isWordFirst ? `${word} ${distance.text}` : `${distance.text} ${word}`,
    session: { sport: 'run', effort, distance_m: distance.metres },
  };
}

const PLAIN_EFFORTS = ['easy', 'moderate', 'hard'] as const;

/** `easy 45 min`. */
function timed(chance: Chance, style: Style): Written {
  const duration = style.duration(5 * chance.from(4, 18));
  const word = chance.of(style.words.easy);
  return {
    text: style.isWordFirst ? `${word} ${duration.text}` : `${duration.text} ${word}`,
    session: { sport: 'run', effort: 'easy', duration_s: duration.seconds },
  };
}

/** `10 km in 52:10 easy`: a distance and its time, at a pace that somebody runs. */
function withTime(chance: Chance, style: Style): Written {
  const distance = style.distance(chance.from(4, 20));
  const seconds = Math.round((distance.metres / 1000) * chance.from(280, 400));
  const word = chance.of(style.words.easy);
  const amounts = `${distance.text}${chance.of(style.timeLeads)}${style.clock(seconds)}`;
  return {
    text: style.isWordFirst ? `${word} ${amounts}` : `${amounts} ${word}`,
    session: { sport: 'run', effort: 'easy', distance_m: distance.metres, duration_s: seconds },
  };
}

/** `6 x 800 m @ 5k pace, r 90 s`: how far in all is not told, since what was run between is not known. */
function repeated(chance: Chance, style: Style): Written {
  const count = chance.from(4, 10);
  const metres = chance.of([200, 300, 400, 600, 800, 1000]);
  const rest = chance.of([60, 90, 120]);
  const work = `${style.times(count)}${style.metres(metres)}`;
  const recovery = chance.is(0.7) ? style.recovery(rest) : '';
  const word = chance.is(0.5) ? `${chance.of(style.words.intervals)}${chance.of(style.colons)}` : '';
  return {
    text: `${word}${work}${chance.of(style.fast)}${recovery}`,
    session: { sport: 'run', effort: 'hard', work: [{ count, distance_m: metres }] },
  };
}

/** `wu 2 km, tempo 5 km, cd 2 km`. */
function inParts(chance: Chance, style: Style): Written {
  const parts = [
    style.distance(chance.from(1, 3)),
    style.distance(chance.from(3, 8)),
    style.distance(chance.from(1, 3)),
  ];
  const labels = [chance.of(style.words.warmUp), chance.of(style.words.tempo), chance.of(style.words.coolDown)];
  const written = parts.map(({ text }, at) => (style.isWordFirst ? `${labels[at]} ${text}` : `${text} ${labels[at]}`));
  return {
    text: written.join(chance.of(style.partJoints)),
    session: { sport: 'run', effort: 'hard', distance_m: parts.reduce((sum, { metres }) => sum + metres, 0) },
  };
}

/** `18 km, last 5 km at marathon pace`. */
function withLast(chance: Chance, style: Style): Written {
  const whole = style.distance(chance.from(14, 26));
  const last = style.distance(chance.from(5, 8));
  return {
    text: `${chance.of(style.words.long)} ${whole.text}${chance.of(style.lasts)} ${last.text} ${chance.of(style.marathonPace)}`,
    session: {
      sport: 'run',
      effort: ['moderate', 'hard'],
      distance_m: whole.metres,
    },
  };
}

/** `bike 60 min`, `45 min swim`. */
function ofOther(chance: Chance, style: Style): Written {
  const { words, sport } = chance.of(style.others);
  const duration = style.duration(5 * chance.from(4, 18));
  const word = chance.of(words);
  return {
    text: style.isWordFirst ? `${word} ${duration.text}` : `${duration.text} ${word}`,
    session: { sport, ...(sport === 'cross' && { effort: ['easy', 'moderate'] }), duration_s: duration.seconds },
  };
}

/** `race 10 km 42:10`. */
function raced(chance: Chance, style: Style): Written {
  const kilometres = chance.of([5, 10, 15]);
  const seconds = kilometres * chance.from(220, 330);
  const word = chance.of(style.words.race);
  const amounts = `${style.kilometres(kilometres)}${chance.of(style.timeLeads)}${style.clock(seconds)}`;
  return {
    text: style.isWordFirst ? `${word} ${amounts}` : `${amounts} ${word}`,
    session: { sport: 'run', effort: 'race', distance_m: kilometres * 1000, duration_s: seconds },
  };
}
