import { l10n } from 'vscode';
import type { PageWord } from './messages';

/** What the page says itself, in the language of the window. */
export function pageWords(): Readonly<Record<PageWord, string>> {
  return {
    title: l10n.t('Training Dashboard'),
    show: l10n.t('What is shown'),
    span: l10n.t('Span'),
    season: l10n.t('Season'),
    year: l10n.t('Year'),
    all: l10n.t('All'),
    measure: l10n.t('Weeks in'),
    distance: l10n.t('Distance'),
    duration: l10n.t('Time'),
    load: l10n.t('Load'),
    unit: l10n.t('Unit'),
    km: l10n.t('Kilometres'),
    mi: l10n.t('Miles'),
    runner: l10n.t('Runner'),
    print: l10n.t('Print…'),
    now: l10n.t('Now'),
    goTo: l10n.t('Go to Line'),
    charts: l10n.t('Charts'),
    keys: l10n.t('Arrow keys go from mark to mark, Enter goes to the line.'),
    figures: l10n.t('Figures'),
    figuresOf: l10n.t('Figures of {0}'),
    more: l10n.t('More'),
    moreOf: l10n.t('More for {0}'),
    save: l10n.t('Save as SVG…'),
    earlier: l10n.t('Move Up'),
    later: l10n.t('Move Down'),
    hide: l10n.t('Hide'),
    hidden: l10n.t('Hidden charts'),
    showAgain: l10n.t('Show {0}'),
    missing: l10n.t('Not in this log yet'),
    logToday: l10n.t('Log Today'),
    gone: l10n.t('This log is no longer there. Show the dashboard of another one.'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
  };
}
