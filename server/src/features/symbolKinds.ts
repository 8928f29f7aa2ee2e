import { SymbolKind } from '../contracts/lspTypes';

/**
 * Kinds of symbols for their icons, since LSP has none for days: `abc` for a heading, as in VS Code's outline of Markdown, brackets for a
 * week, which is a row of days, a block for a day, a bolt for what was done on it.
 */
export const symbolKinds = {
  heading: SymbolKind.String,
  week: SymbolKind.Array,
  day: SymbolKind.Field,
  session: SymbolKind.Event,
  race: SymbolKind.Event,
  shoe: SymbolKind.Object,
  tag: SymbolKind.Key,
  kind: SymbolKind.EnumMember,
} as const;
