import { type Message, say } from '../../../base/message';
import { vdotOfProfile } from '../../../model/profile';
import type { Day, Log, Session } from '../../../model/types';
import { paceAtShare, paceShares } from '../../../training/vdot';
import { DAYS_PER_WEEK } from '../../../values/date';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import { spokenPace } from '../../../values/pace';
import type { Fix } from '../../finding';
import { retype, shortenTo } from '../../kit/edits/changeSession';
import { crossTrainInstead } from '../../kit/fixes/crossTraining';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { walkInstead } from '../../kit/fixes/restDays';
import { decimal } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import type { Advice, OptionValues, RulePart } from '../../rule';

/** Above these limits it is an easy run and not a recovery run. */
const MAX_RPE = 3;
const MAX_HEART_RATE = 0.75;
/** A pace is known only to about this much. */
const PACE_TOLERANCE_S = 5;
/** The fix shortens a planned recovery run to this time. */
const SHORT_S = 30 * SECONDS_PER_MINUTE;

export const recoveryRunShapeOptions = {
  'recovery.max-min': decimal(45, { min: 20, max: 60 }).describe('Minutes that a recovery run may last.'),
};

export const recoveryRunShape: RulePart<OptionValues<typeof recoveryRunShapeOptions>> = {
  part: 'A recovery run that asks much',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'Easy movement does not speed up the repair of muscles, and may slow the filling of their stores; runners feel better for it, and six to ten minutes helped in some studies. The limits are a convention.',
    sources: [
      'Van Hooren B, Peake JM 2018, Sports Med 48:1575–1595',
      'Ortiz RO et al. 2019, J Strength Cond Res 33:2275–2287',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },
  checkDay(day, { log, options }) {
    const maxS = options['recovery.max-min'] * SECONDS_PER_MINUTE;
    return day.countedSessions.flatMap(session => {
      const reason = session.kind === 'recovery' ? whatIsMuch(session, maxS, log) : undefined;
      return reason ? [advice(session, reason, maxS, day, log)] : [];
    });
  },
};

interface Reason {
  readonly isLength: boolean;
  /** What it was, behind a colon. */
  readonly words: Message;
}

function whatIsMuch(session: Session, maxS: number, log: Log): Reason | undefined {
  const { durationS, rpe, averageBpm, paceSPerKm, date } = session;
  const profile = log.athleteProfile(date);
  if (durationS !== undefined && durationS > maxS) return { isLength: true, words: spokenDuration(durationS) };
  if (rpe !== undefined && rpe > MAX_RPE) return { isLength: false, words: say`effort ${rpe}` };
  if (averageBpm !== undefined && profile.maxBpm !== undefined && averageBpm > MAX_HEART_RATE * profile.maxBpm) {
    const percent = Math.round((100 * averageBpm) / profile.maxBpm);
    return { isLength: false, words: say`heart rate at ${percent}% of the maximum` };
  }
  const vdot = vdotOfProfile(profile);
  const slowest = vdot === undefined ? undefined : paceAtShare(vdot, paceShares.easySlow);
  if (paceSPerKm === undefined || slowest === undefined || paceSPerKm >= slowest - PACE_TOLERANCE_S) return undefined;
  return { isLength: false, words: spokenPace(paceSPerKm, log.unit) };
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(session: Session, reason: Reason, maxS: number, day: Day, log: Log): Advice {
  return {
    place: sessionPlace(session),
    message: message(reason, maxS, day, log),
    ...(reason.isLength && {
      loosen: { option: 'recovery.max-min', value: Math.ceil((session.durationS ?? 0) / SECONDS_PER_MINUTE) },
    }),
    fixes: () => [
      ...(day.isPlanned ? shorter(session, reason, maxS) : []),
      callItEasy(session),
      ...crossTrainInstead(session, log),
      ...walkInstead(log, day.date),
    ],
  };
}

function message({ isLength, words }: Reason, maxS: number, { date, isPlanned }: Day, log: Log): Message {
  const fact = isPlanned
    ? say`A recovery run of ${words} is planned on ${dateIn(log, date)}.`
    : say`The recovery run of ${dateIn(log, date)}: ${words}.`;
  if (!isPlanned && date < log.today - 1) return fact;
  return withAdvice(
    fact,
    isLength ? say`Up to ${spokenDuration(maxS)} is often enough.` : say`Many coaches keep it to a shuffle.`,
  );
}

/** Shortens the planned run to half an hour. */
function shorter(session: Session, { isLength }: Reason, maxS: number): readonly Fix[] {
  const limitS = Math.min(SHORT_S, maxS);
  const edit = isLength ? shortenTo(session, limitS) : undefined;
  if (!edit) return [];
  const title = say`Shorten it to ${spokenDuration(limitS)}`;
  return [fixOf(title, () => editsIn(session.place.document, [edit]), { isPreferred: true })];
}

function callItEasy(session: Session): Fix {
  return fixOf(say`Call it an easy run`, () => editsIn(session.place.document, [retype(session, 'easy')]));
}
