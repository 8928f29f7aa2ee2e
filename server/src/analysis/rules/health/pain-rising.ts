import { capitalised, type Message, rounded, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { injuriesOn, lastPainBefore, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log } from '../../../model/types';
import type { Fix } from '../../finding';
import { restNext, restOrCrossNext } from '../../kit/fixes/easing';
import { entryOnDayOf, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import { alarmingWord, isBonePoint, painRedFlagOf, redFlagMessage } from '../../kit/symptoms';
import { defineRule, type OptionValues } from '../../rule';

/** A rise counts when it reaches this level within this many sessions. */
const RISEN_LEVEL = 3;
const RISING_SESSIONS = 3;
/** A physio's plan allows pain up to this level (Silbernagel 2007, for the Achilles tendon). */
const PHYSIO_LIMIT = 5;
/** Readings of one site that lie no more than this many days apart are one episode. */
const EPISODE_DAYS = 7;

const options = {
  'pain.limit': decimal(2, { min: 0, max: 5 }).describe('Pain during a run, out of 10, that is left alone.'),
  'pain.rise': decimal(2, { min: 1, max: 5 }).describe('A rise over three sessions that counts, to 3 of 10 or more.'),
};

export const painRising = defineRule({
  id: 'pain-rising',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Pain above what passes',
  detects:
    'Pain during a run is above `pain.limit` (with `#physio` on it: above 5), or has risen by `pain.rise` to 3 or more over three sessions; or a pain entry says `sharp` or `limp`, at any level. One sore point on shin, foot, hip or groin, and what should not wait for a physio, have words of their own. The last day of an episode speaks.',
  why: 'Pain that stays low and settles is often no reason to stop. Pain that rises, turns sharp or changes the gait is.',
  severity: { done: 'warning' },
  evidence: {
    grade: 'B',
    text: 'Four rules of sports medicine: stop when pain rises or turns sharp; it has settled after 24 h; what was there before stays below 3 of 10; no limp. In a trial on Achilles tendons, going on within such limits was no worse than six weeks of rest.',
    sources: ['Vincent HK, Vincent KR 2017, Curr Sports Med Rep 16:122', 'Silbernagel KG et al. 2007'],
  },
  options,

  checkDay(day, { log, options }) {
    return alarmsOn(day, log, options).flatMap(alarm => {
      if (isSpokenForLater(alarm, log, options)) return [];
      const { reading, before } = alarm;
      const isRedFlag = alarm.type === 'red-flag';
      return [
        {
          place: reading.place,
          isDanger: true,
          message: message(alarm, log),
          related: before && before.date !== day.date ? dayLink(log, log.day(before.date)) : [],
          fixes: () => {
            if (isRedFlag) return [];
            const { document } = reading.place;
            const rest = isForProfessional(alarm, log) ? restNext(log, document) : restOrCrossNext(log, document);
            return [...rest, ...painCheck(reading, log)];
          },
        } as const,
      ];
    });
  },
});

type Options = OptionValues<typeof options>;

interface Alarm {
  readonly type: 'red-flag' | 'bone' | 'sharp' | 'limp' | 'level';
  readonly reading: PainReading;
  /** What a red flag is called. */
  readonly name?: Message;
  /** The reading before, at the same site. */
  readonly before?: PainReading;
}

const gravity: Readonly<Record<Alarm['type'], number>> = { 'red-flag': 3, bone: 2, sharp: 1, limp: 1, level: 0 };

/** One alarm for each site of a day: the gravest, and of equally grave ones the highest level. */
function alarmsOn(day: Day, log: Log, options: Options): readonly Alarm[] {
  const worst = new Map<string, Alarm>();
  const alarms = [
    ...painOn(day).map(reading => wordAlarm(reading) ?? levelAlarm(reading, day, log, options)),
    // An injury is no reading of a run, but its words may hold a red flag.
    ...injuriesOn(day).map(wordAlarm),
  ];
  for (const alarm of alarms) {
    const known = alarm && worst.get(alarm.reading.site);
    if (alarm && (!known || compare(alarm, known) > 0)) worst.set(alarm.reading.site, alarm);
  }
  return [...worst.values()];
}

function compare(a: Alarm, b: Alarm): number {
  return gravity[a.type] - gravity[b.type] || (a.reading.level ?? 0) - (b.reading.level ?? 0);
}

/** The alarm that the words raise, at any level. */
function wordAlarm(reading: PainReading): Alarm | undefined {
  const { words, level } = reading;
  // `pain shin 0/10 sharp` says that the pain is gone.
  if (level === 0) return undefined;
  const name = painRedFlagOf(words);
  if (name !== undefined) return { type: 'red-flag', reading, name };
  if (isBonePoint(words)) return { type: 'bone', reading };
  const word = alarmingWord(words);
  return word && { type: word, reading };
}

/** The alarm that the level raises, on the day of a run. */
function levelAlarm(reading: PainReading, day: Day, log: Log, options: Options): Alarm | undefined {
  const { level, site } = reading;
  if (level === undefined || (!hasRun(day) && !reading.session)) return undefined;
  const before = lastPainBefore(log, site, day.date);
  const alarm: Alarm = { type: 'level', reading, ...(before && { before }) };
  return level > limitOf(reading, options) || hasRisen(reading, level, log, options) ? alarm : undefined;
}

function limitOf(reading: PainReading, options: Options): number {
  return isByPhysio(reading) ? PHYSIO_LIMIT : options['pain.limit'];
}

/** Whether pain has risen over the last sessions to a level that counts. */
function hasRisen(reading: PainReading, level: number, log: Log, options: Options): boolean {
  const { site, date } = reading;
  if (level < RISEN_LEVEL || isByPhysio(reading)) return false;
  let lowest = Math.min(level, ...levelsBefore(reading, log));
  let at = date;
  for (let back = 1; back < RISING_SESSIONS; back++) {
    const before = lastPainBefore(log, site, at);
    if (!before) break;
    lowest = Math.min(lowest, before.level ?? level);
    at = before.date;
  }
  return level - lowest >= options['pain.rise'];
}

/** The levels of the same site that are written above this reading on its day, as when a run began with less pain. */
function levelsBefore({ site, date, place }: PainReading, log: Log): readonly number[] {
  const { tree } = place.document;
  const at = tree.lineOf(place.line);
  return painOn(log.day(date)).flatMap(({ site: ofSite, level, place: { document, line, span } }) => {
    if (ofSite !== site || level === undefined || document !== place.document) return [];
    const own = tree.lineOf(line);
    return own < at || (own === at && span.start < place.span.start) ? level : [];
  });
}

/** Whether a later day of the episode has an alarm that is as grave, or the runner has called a painful site an injury since. */
function isSpokenForLater({ reading, type }: Alarm, log: Log, options: Options): boolean {
  return log.writtenDates(reading.date + 1, Math.min(reading.date + EPISODE_DAYS, log.today)).some(date => {
    if (type === 'level' && injuriesOn(log.day(date)).some(({ site }) => site === reading.site)) return true;
    const later = alarmsOn(log.day(date), log, options);
    return later.some(each => each.reading.site === reading.site && gravity[each.type] >= gravity[type]);
  });
}

/** Whether the site had bone pain or a red flag lately. Then rest is the only fix. */
function isForProfessional({ reading: { site, date, words } }: Alarm, log: Log): boolean {
  const lately = writtenDays(log, date - EPISODE_DAYS, date).flatMap(day => painOn(day));
  const asked = lately.filter(each => each.site === site && each.level !== 0);
  return [words, ...asked.map(each => each.words)].some(each => isBonePoint(each) || painRedFlagOf(each) !== undefined);
}

function message({ type, reading, name, before }: Alarm, log: Log): Message {
  if (type === 'red-flag') return redFlagMessage(name ?? '', reading.date, log);
  const site = reading.site === '' ? say`Pain` : capitalised(reading.site);
  const on = dateIn(log, reading.date);
  const stop =
    reading.date < log.today
      ? say`If it stays, see a physio or doctor.`
      : say`Rest it now; if it stays, see a physio or doctor.`;
  switch (type) {
    case 'bone':
      return withAdvice(
        say`${site}: one sore point, as an overloaded bone has it, on ${on}.`,
        say`Rest it, and see a professional soon.`,
      );
    case 'sharp':
      return withAdvice(say`${site}: sharp pain on ${on}.`, stop);
    case 'limp':
      return withAdvice(say`${site}: a limp on ${on}.`, stop);
    case 'level': {
      const from = before?.level === undefined ? '' : say` (from ${rounded(before.level, 1)})`;
      return withAdvice(say`${site} at ${rounded(reading.level ?? 0, 1)}/10${from} on ${on}.`, stop);
    }
  }
}

/** Adds lines below the reading, to be filled in on the day after: rules then read `pain calf 2/10`. */
function painCheck({ site, date, place }: PainReading, log: Log): readonly Fix[] {
  if (site === '' || date < log.today - 1) return [];
  const note = `> ${site} a day later: in the morning _/10, on stairs _/10, after a walk _/10`;
  return [fixOf(say`Note what to look for a day later`, () => entryOnDayOf(place, note), { clears: false })];
}
