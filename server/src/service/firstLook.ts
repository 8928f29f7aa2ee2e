import { createAnalyser } from '../analysis/engine/analyse';
import { rules } from '../analysis/rules';
import type { Settings } from '../config/settings';
import type { FeatureContext } from '../features/context';
import type { Host } from '../model/host';
import { firstOutOfReach } from '../model/log';
import { createWorkspace } from '../model/workspace';
import { daysWritten, parseNewestDays } from '../syntax/newestDays';

interface Unread {
  readonly uri: string;
  readonly text: string;
  readonly host: Host;
  readonly settings: Settings;
  /** Whether the document would be all of its log. */
  beginsLog(uri: string, athlete: string | undefined): boolean;
}

/**
 * What is shown of a long text as soon as its newest days are read: of its findings those that stand whatever is written on the others.
 * `undefined` where a log has other documents or is looked at as a whole, where its newest days are not known without the others, or
 * where little would be left out.
 */
export function firstLook({
  uri,
  text,
  host,
  settings,
  beginsLog,
}: Unread): Pick<FeatureContext, 'document' | 'log' | 'findings'> | undefined {
  const today = host.today();
  const days = daysWritten(text);
  const newest = days.reduce((last, day) => (day > last && day <= today ? day : last), Number.NEGATIVE_INFINITY);
  const from = newest - READ_DAYS;
  if (days.filter(day => day < from).length < FEWEST_LEFT_OUT) return undefined;
  const tree = parseNewestDays(text, from);
  if (!tree) return undefined;
  const workspace = createWorkspace({ host: { today: () => today }, settings: () => settings, isLoose: () => true });
  const document = workspace.setTree(uri, tree);
  const log = workspace.logOf(uri);
  if (!beginsLog(uri, log.athlete) || log.dayOptions(today)['advice.days'] === 0) return undefined;
  const lived = log.writtenDates(from, newest).find(date => log.day(date).isLived);
  const known = lived === undefined ? undefined : firstOutOfReach(lived);
  if (known === undefined || known > log.reference) return undefined;
  const analysis = createAnalyser(SHOWN_RULES).analyse(log, settings.rules);
  return { document, log, findings: () => analysis.standingIn(uri, known) };
}

/** Praise, and what is only nice to know, is for hovers. */
const SHOWN_RULES = rules.filter(({ isPositive, isQuiet }) => !isPositive && !isQuiet);

/** Six weeks that rules look at, a quarter that most of them compare these with, and the quarter on which the days of that depend. */
const READ_DAYS = 350;

/** With fewer old days, a look at the newest and then at everything takes longer than it gains. */
const FEWEST_LEFT_OUT = 500;
