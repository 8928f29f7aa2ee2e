import { pattern } from '../grammar';
import { isInRemark, isTellingTraining } from './around';

/** The word says that it was no sport. */
const CHORE = -0.6;

/** Hours, numbers and words of what is no training: a drive, work in the garden, somebody else's bike, gels on the way. */
export const otherDoings = [
  pattern(
    'aside',
    "choreWord anyWord? anyWord? 'for'|'about'|'all'? about? duration",
    CHORE,
    ([chore, , , , , time], { line }) => (isTellingTraining(line, chore.end, time.start) ? undefined : 'chore'),
    'drove 5 hours',
    'raked leaves for three hours',
  ),
  pattern(
    'aside',
    "about? duration 'of'|'in'|'im'|'am'|'mit'? 'the'|'dem'|'der'? anyWord? anyWord? choreWord",
    CHORE,
    ([, time, , , , , chore], { line }) => (isTellingTraining(line, time.end, chore.start) ? undefined : 'chore'),
    '3 Stunden Laub gerecht',
    'two hours of gardening',
  ),
  pattern(
    'aside',
    "'on'|'auf'|'with'|'mit'? 'her'|'his'|'their'|'ihrem'|'seinem'|'ihren' anyWord? kind",
    -0.3,
    ([, , , kind]) => (kind.value.row.sport === 'cross' ? 'others' : undefined),
    'with Mum on her bike',
  ),
  pattern(
    'aside',
    "fuelWord anyWord? 'at'|'after'|'bei'|'nach'|'@'|'um' 'km'|'mile'|'miles'? amount ','|and amount",
    -0.5,
    () => 'moments',
    'gels at 6 and 12',
  ),
  pattern(
    'aside',
    "number 'day'|'days'|'week'|'weeks' 'late'|'early'|'later'|'overdue'",
    -0.8,
    () => 'other time',
    'two days late',
  ),
  pattern('aside', "'out' 'of' about? number", -0.2, () => 'of how many', '2nd in age group out of 3'),
  pattern(
    'aside',
    "'on'|'up'|'over'|'at'|'in'|'down'|'about'|'near'|'auf'|'im'|'beim' 'the'|'that'|'this'|'my'|'our'|'every'|'each'|'all'|'der'|'dem'|'den'? lastFirst|anyWord? 'of'? 'the'? kind",
    -0.3,
    ([word, , , , , kind], { line }) =>
      kind.value.row.sport === 'run' && isInRemark(line, word.start, kind.end) ? 'remark' : undefined,
    '17 km, 1:50. Knees grumbled on the last hill.',
  ),
] as const;
