import { type Message, rounded, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { lastMissedPeriod } from '../../../model/queries/missedPeriod';
import { injuriesOn, isSameSite, lastPainBefore, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log } from '../../../model/types';
import type { Fix } from '../../finding';
import { restNext, restOrCrossNext } from '../../kit/fixes/easing';
import { entryOnDayOf, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, painSite, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import { isBonePoint, type PainDanger, painDangerOf, painRedFlagOf, redFlagMessage } from '../../kit/symptoms';
import { defineRule, type OptionValues } from '../../rule';

/** A rise counts when it reaches this level within this many sessions. */
const RISEN_LEVEL = 3;
const RISING_SESSIONS = 3;
/** A physio's plan allows pain up to this level (Silbernagel 2007, for the Achilles tendon). */
const PHYSIO_LIMIT = 5;
/** After so many days the words do not ask to wait with a run. */
const FEW_DAYS = 3;
/** A missed period so far back belongs to bone pain: both may come of too little energy (Mountjoy 2023). */
const PERIOD_DAYS = 90;
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
    'Pain during a run is above `pain.limit` (with `#physio` on it: above 5), or has risen by `pain.rise` to 3 or more over three sessions; or its words say that it is sharp, swollen, there at rest, changes the stride, cannot be stood on or ended a run, at any level; or, without a level or at 3 and more, that it is worse or was run on painkillers. One sore point on shin, foot, hip or groin, and what should not wait for a physio, have words of their own. The last day of an episode speaks.',
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
      const { reading } = alarm;
      const isRedFlag = alarm.type === 'red-flag';
      const before = isRedFlag ? undefined : alarm.before;
      return [
        {
          place: reading.place,
          isDanger: true,
          message: message(alarm, log, options),
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

type Alarm = RedFlag | PainAlarm;

interface RedFlag {
  readonly type: 'red-flag';
  readonly reading: PainReading;
  /** What it is called. */
  readonly name: Message;
}

interface PainAlarm {
  readonly type: 'bone' | PainDanger | 'level';
  readonly reading: PainReading;
  /** The reading before, at the same site. */
  readonly before?: PainReading;
}

const gravity: Readonly<Record<Alarm['type'], number>> = {
  'red-flag': 4,
  'no-weight': 3,
  bone: 2,
  limp: 1,
  'cut-short': 1,
  sharp: 1,
  rest: 1,
  swollen: 1,
  worse: 0,
  painkiller: 0,
  level: 0,
};

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
  const danger = painDangerOf(words);
  if (danger === undefined || (isMild(danger) && level !== undefined && level < RISEN_LEVEL)) return undefined;
  return { type: danger, reading };
}

/** What a low level weighs against: `worse 1/10`. */
function isMild(danger: PainDanger): boolean {
  return danger === 'worse' || danger === 'painkiller';
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
    if (!isSameSite(ofSite, site) || level === undefined || document !== place.document) return [];
    const own = tree.lineOf(line);
    return own < at || (own === at && span.start < place.span.start) ? level : [];
  });
}

/** Whether a later day of the episode has an alarm that is as grave, or the runner has called a painful site an injury since. */
function isSpokenForLater({ reading, type }: Alarm, log: Log, options: Options): boolean {
  return log.writtenDates(reading.date + 1, Math.min(reading.date + EPISODE_DAYS, log.today)).some(date => {
    if (type === 'level' && injuriesOn(log.day(date)).some(({ site }) => isSameSite(site, reading.site))) return true;
    const later = alarmsOn(log.day(date), log, options);
    return later.some(each => isSameSite(each.reading.site, reading.site) && gravity[each.type] >= gravity[type]);
  });
}

/** Whether the site had bone pain or a red flag lately. Then rest is the only fix. */
function isForProfessional({ reading: { site, date, words } }: Alarm, log: Log): boolean {
  const lately = writtenDays(log, date - EPISODE_DAYS, date).flatMap(day => painOn(day));
  const asked = lately.filter(each => isSameSite(each.site, site) && each.level !== 0);
  return [words, ...asked.map(each => each.words)].some(each => isBonePoint(each) || painRedFlagOf(each) !== undefined);
}

function message(alarm: Alarm, log: Log, options: Options): Message {
  const { type, reading } = alarm;
  if (type === 'red-flag') return redFlagMessage(alarm.name, reading.date, log);
  const isAgain = wasAlarming(alarm, log, options);
  const stop = isAgain
    ? say`Rest it, and see a physio or doctor.`
    : reading.date < log.today
      ? say`If it stays, see a physio or doctor.`
      : say`Rest it now; if it stays, see a physio or doctor.`;
  const fact = isAgain ? factAgain(alarm, log) : factOf(alarm, log);
  switch (type) {
    case 'bone':
      return withAdvice(
        fact,
        lastMissedPeriod(log, reading.date - PERIOD_DAYS, reading.date)
          ? say`No run; see a doctor, and tell of the missed period.`
          : say`Rest it, and see a professional soon.`,
      );
    case 'no-weight':
      return withAdvice(
        fact,
        reading.date < log.today - FEW_DAYS
          ? say`If that stays, have a doctor look at it.`
          : say`Please have a doctor look at it before you run.`,
      );
    case 'painkiller':
      return withAdvice(fact, say`Rest, or see a physio, before the next run.`);
    case 'sharp':
    case 'limp':
    case 'cut-short':
    case 'rest':
    case 'swollen':
    case 'worse':
    case 'level':
      return withAdvice(fact, stop);
  }
}

function factOf({ type, reading, before }: PainAlarm, log: Log): Message {
  const site = painSite(reading);
  const on = dateIn(log, reading.date);
  switch (type) {
    case 'bone':
      return say`${site}: one sore point, as an overloaded bone has it, on ${on}.`;
    case 'no-weight':
      return say`${site} on ${on}: too sore to stand on.`;
    case 'sharp':
      return say`${site}: sharp pain on ${on}.`;
    case 'limp':
      return say`${site}: a limp on ${on}.`;
    case 'cut-short':
      return say`${site}: it ended a run on ${on}.`;
    case 'rest':
      return say`${site}: pain at rest on ${on}.`;
    case 'swollen':
      return say`${site}: swollen on ${on}.`;
    case 'worse':
      return say`${site}: worse on ${on}.`;
    case 'painkiller':
      return say`A run on painkillers on ${on}: they hide what pain tells.`;
    case 'level': {
      const from = before?.level === undefined ? '' : say` (from ${rounded(before.level, 1)})`;
      return say`${site} at ${rounded(reading.level ?? 0, 1)}/10${from} on ${on}.`;
    }
  }
}

/** The same where the site was alarming before, in the four weeks up to it. */
function factAgain(alarm: PainAlarm, log: Log): Message {
  const { type, reading, before } = alarm;
  const site = painSite(reading);
  const on = dateIn(log, reading.date);
  switch (type) {
    case 'bone':
    case 'no-weight':
      return factOf(alarm, log);
    case 'sharp':
      return say`${site}: sharp pain again on ${on}.`;
    case 'limp':
      return say`${site}: a limp again on ${on}.`;
    case 'cut-short':
      return say`${site}: it ended another run on ${on}.`;
    case 'rest':
      return say`${site}: now pain at rest too, on ${on}.`;
    case 'swollen':
      return say`${site}: now swollen too, on ${on}.`;
    case 'worse':
      return say`${site}: worse again on ${on}.`;
    case 'painkiller':
      return say`Painkillers for a run again, on ${on}.`;
    case 'level': {
      const level = rounded(reading.level ?? 0, 1);
      if (before?.level === undefined || before.level === reading.level)
        return say`${site} still at ${level}/10 on ${on}.`;
      return before.level < (reading.level ?? 0)
        ? say`${site} up to ${level}/10 (from ${rounded(before.level, 1)}) on ${on}.`
        : say`${site} still at ${level}/10 (from ${rounded(before.level, 1)}) on ${on}.`;
    }
  }
}

/** So far back an alarm makes this one another of the same site. */
const AGAIN_DAYS = 28;

function wasAlarming({ reading: { site, date } }: PainAlarm, log: Log, options: Options): boolean {
  return log
    .writtenDates(date - AGAIN_DAYS, date - 1)
    .some(each => alarmsOn(log.day(each), log, options).some(({ reading }) => isSameSite(reading.site, site)));
}

/** Adds lines below the reading, to be filled in on the day after: rules then read `pain calf 2/10`. */
function painCheck({ site, date, place }: PainReading, log: Log): readonly Fix[] {
  if (site === '' || date < log.today - 1) return [];
  const note = `> ${site} a day later: in the morning _/10, on stairs _/10, after a walk _/10`;
  return [fixOf(say`Note what to look for a day later`, () => entryOnDayOf(place, note), { clears: false })];
}
