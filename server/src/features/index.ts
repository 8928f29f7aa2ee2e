import { answersFeature } from './answers';
import { codeActionsFeature } from './codeActions';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { convertToLogFeature } from './convertToLog';
import { copyWorkoutFeature } from './copyWorkout';
import { dashboardFeature } from './dashboard';
import { documentHighlightsFeature } from './documentHighlights';
import { documentLinksFeature } from './documentLinks';
import { documentSymbolsFeature } from './documentSymbols';
import type { Feature } from './feature';
import { fixWeekFeature } from './fixWeek';
import { foldingRangesFeature } from './foldingRanges';
import { formattingFeature } from './formatting';
import { hoverFeature } from './hover';
import { importActivitiesFeature } from './importActivities';
import { inboxFeature } from './inbox';
import { inlayHintsFeature } from './inlayHints';
import { inlineCompletionFeature } from './inlineCompletion';
import { insertRestDayFeature } from './insertRestDay';
import { logsFeature } from './logs';
import { logTodayFeature } from './logToday';
import { planNextWeekFeature } from './planNextWeek';
import { definitionFeature, referencesFeature } from './references';
import { renameFeature } from './rename';
import { reportFeature } from './report';
import { selectionRangesFeature } from './selectionRanges';
import { createSemanticTokens } from './semanticTokens';
import { thisWeekFeature } from './thisWeek';
import { weeksFeature } from './weeks';
import { workspaceSymbolsFeature } from './workspaceSymbols';

export { Refused } from './feature';

/**
 * All features except diagnostics, which are delivered differently to different clients. The server announces their capabilities and
 * answers their requests.
 */
export const features: readonly Feature[] = [
  hoverFeature,
  completionFeature,
  inlineCompletionFeature,
  codeActionsFeature,
  codeLensFeature,
  inlayHintsFeature,
  documentLinksFeature,
  createSemanticTokens(),
  formattingFeature,
  documentSymbolsFeature,
  workspaceSymbolsFeature,
  foldingRangesFeature,
  selectionRangesFeature,
  documentHighlightsFeature,
  definitionFeature,
  referencesFeature,
  renameFeature,
  logsFeature,
  logTodayFeature,
  insertRestDayFeature,
  answersFeature,
  planNextWeekFeature,
  fixWeekFeature,
  convertToLogFeature,
  importActivitiesFeature,
  inboxFeature,
  copyWorkoutFeature,
  reportFeature,
  dashboardFeature,
  weeksFeature,
  thisWeekFeature,
];
